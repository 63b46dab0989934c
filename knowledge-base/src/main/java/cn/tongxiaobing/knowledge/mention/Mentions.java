package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a text mentions of a person, read from Chinese as people type it. Immutable.
 *
 * @param text the normal form of the text, in which the spans of the mentions lie
 * @param all every mention in the order of the text, those that fill no fact included
 */
public record Mentions(String text, List<Mention> all) {

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          new KinshipMentions(),
          new SexMentions(),
          new BirthMentions(),
          new AgeMentions(),
          new EducationMentions(),
          new GraduationMentions(),
          new IntakeMentions(),
          new HeightMentions(),
          new WeightMentions(),
          new BloodMentions(),
          new EyesightMentions(),
          new DegreesMentions(),
          new SurgeryMentions(),
          new TattooMentions(),
          new ScarMentions(),
          new RecordMentions(),
          new ServiceMentions(),
          new DischargeMentions(),
          new RankMentions(),
          new WayMentions(),
          new MeritMentions(),
          new DisabilityMentions(),
          new TuitionMentions(),
          new BereavementMentions(),
          new ReturnMentions());

  public Mentions {
    all = List.copyOf(all);
  }

  /**
   * Reads {@code text} as said on {@code today}.
   *
   * @param text as typed, of any length; the time taken grows with it evenly
   */
  public static Mentions read(String text, LocalDate today) {
    Utterance utterance = new Utterance(ChineseText.normalize(text), today);
    return new Mentions(
        utterance.text(),
        Sifting.sift(utterance, RECOGNISERS.stream().flatMap(r -> r.read(utterance))));
  }

  /** Whether {@code text} speaks of somebody's own case: 我, 我娃; not of the rule for all. */
  public static boolean isOfSomebody(String text, LocalDate today) {
    return Sifting.namesSomebody(new Utterance(ChineseText.normalize(text), today));
  }

  /** The facts that are certain; those in which two mentions contradict each other are not. */
  public Person person() {
    Map<Fact<?>, Object> facts = new HashMap<>();
    Set<Fact<?>> contradicted = new HashSet<>();
    for (Mention mention : all) {
      mention
          .facts()
          .facts()
          .forEach((fact, value) -> {
            Object earlier = facts.putIfAbsent(fact, value);
            if (earlier != null && !Objects.equals(earlier, value)) {
              contradicted.add(fact);
            }
          });
    }
    facts.keySet().removeAll(contradicted);
    return new Person(facts);
  }

  /** Mentions that may mean several things, as far as nothing else in the text tells which. */
  public List<Mention> ambiguous() {
    Person certain = person();
    return all.stream()
        .filter(Mention::isAmbiguous)
        .filter(
            m -> !certain.facts().keySet().containsAll(m.meanings().getFirst().facts().keySet()))
        .toList();
  }

  /** Mentions of {@code kind} that say something of the person. */
  List<Mention> said(Kind kind) {
    return all.stream()
        .filter(m -> m.kind() == kind)
        .filter(m -> (m.isCertain() && !m.meanings().isEmpty()) || m.isAmbiguous())
        .toList();
  }
}
