package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Condition;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules of the library say of one condition, for the person to know. It decides nothing:
 * who does not meet it is signed up all the same, and an office explains.
 *
 * @param condition what it is about: 应征年龄
 * @param verdict met, not-met, to-confirm or missing
 * @param label that as people read it: 符合
 * @param basis the articles and notices it stands on
 */
public record Advice(
    String condition, String verdict, String label, String sentence, List<String> basis) {

  /** Those that can be told from what every form has; others only where the person told enough. */
  private static final Set<String> ALWAYS = Set.of("enlistment-age", "enlistment-education");

  public Advice {
    basis = List.copyOf(basis);
  }

  /** What the rules that are in force on a day say of somebody. */
  public static List<Advice> on(Person person, Library library, LocalDate today) {
    List<Advice> advice = new ArrayList<>();
    for (Condition condition : library.rules().enlistment()) {
      Verdict verdict = condition.verdict(person, today);
      if (ALWAYS.contains(condition.name()) || !(verdict instanceof Verdict.Missing)) {
        advice.add(of(condition, verdict, library));
      }
    }
    return advice;
  }

  private static Advice of(Condition condition, Verdict verdict, Library library) {
    return new Advice(
        condition.title(),
        switch (verdict) {
          case Verdict.Met met -> "met";
          case Verdict.NotMet notMet -> "not-met";
          case Verdict.ToConfirm toConfirm -> "to-confirm";
          case Verdict.Missing missing -> "missing";
        },
        verdict.label(),
        verdict.reason(),
        verdict.references().stream().map(r -> r.text(library.register())).distinct().toList());
  }
}
