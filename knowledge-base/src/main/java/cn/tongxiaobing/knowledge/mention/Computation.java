package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules make of the case that a question states.
 *
 * @param findings what is decided, in the order of the rules
 * @param open what must be asked first, in that order; empty where all is decided
 * @param used what was read and used, to be shown back
 */
public record Computation(List<Finding> findings, List<Asking> open, List<Mention> used) {

  /** How far it got. */
  public enum Status {
    /** All that was asked for is decided. */
    COMPUTED,
    /** One thing is missing. */
    ONE_MORE,
    /** Several things are missing, one for each of several rules; some may be decided. */
    SOME_MORE
  }

  public Computation {
    findings = List.copyOf(findings);
    open = List.copyOf(open);
    used = List.copyOf(used);
  }

  /**
   * Works out what {@code question} asks for, if it states a case of its own.
   *
   * @param question as typed
   * @param place where the person asks; a fact like any other
   * @return empty for a question about the rules in general, for one that states too little, and
   *     where the rules say nothing but that they do not know
   */
  public static Optional<Computation> of(
      String question, LocalDate today, Place place, Rules rules) {
    Mentions mentions = Mentions.read(question, today);
    Person person = mentions.person().with(Fact.PLACE, place);
    List<Finding> findings = new ArrayList<>();
    List<Asking> open = new ArrayList<>();
    Set<Kind> uses = EnumSet.of(Kind.KINSHIP);
    List<Asked> asked = Asked.of(mentions);
    for (Asked one : asked) {
      uses.addAll(one.uses());
      rules
          .rule(one.rule())
          .map(rule -> Trial.of(rule, Possibilities.of(mentions, person, one.uses(), today), today))
          .ifPresent(trial -> {
            trial.finding().ifPresent(findings::add);
            trial.open().stream().filter(a -> isNew(a, open)).forEach(open::add);
          });
    }
    boolean tooLittle =
        findings.isEmpty() && (open.isEmpty() || (open.size() > 1 && asked.size() < 2));
    return tooLittle
        ? Optional.empty()
        : Optional.of(new Computation(findings, open, used(mentions, uses)));
  }

  public Status status() {
    return switch (open.size()) {
      case 0 -> Status.COMPUTED;
      case 1 -> Status.ONE_MORE;
      default -> Status.SOME_MORE;
    };
  }

  /** Whether some rule gives more than the advice to have it confirmed. */
  public boolean decides() {
    return findings.stream().anyMatch(f -> !(f.outcome() instanceof Verdict.ToConfirm));
  }

  private static boolean isNew(Asking asking, List<Asking> open) {
    return open.stream().noneMatch(o -> o.facts().equals(asking.facts()));
  }

  private static List<Mention> used(Mentions mentions, Set<Kind> uses) {
    return mentions.all().stream()
        .filter(m -> uses.contains(m.kind()))
        .filter(m -> m.isCertain() || m.isAmbiguous())
        .toList();
  }
}
