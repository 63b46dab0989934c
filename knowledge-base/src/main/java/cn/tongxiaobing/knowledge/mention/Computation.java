package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rule;
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
 * @param parts one for each rule that the question asks for and that has something to say, in their
 *     order
 * @param used what was read and used, to be shown back
 */
public record Computation(List<Part> parts, List<Mention> used) {

  /** How far it got. */
  public enum Status {
    /** All that was asked for is decided. */
    COMPUTED,
    /** One thing is missing. */
    ONE_MORE,
    /** Several things are missing, one for each of several rules; some may be decided. */
    SOME_MORE
  }

  /**
   * One rule.
   *
   * @param told what the question states for it, to be shown back: 胳膊文身
   * @param finding what it says
   * @param open else what must be asked first
   */
  public record Part(Rule rule, List<String> told, Optional<Finding> finding, List<Asking> open) {
    public Part {
      told = List.copyOf(told);
      open = List.copyOf(open);
    }
  }

  public Computation {
    parts = List.copyOf(parts);
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
    List<Part> parts = new ArrayList<>();
    Set<Kind> uses = EnumSet.of(Kind.KINSHIP);
    List<Asked> asked = Asked.of(mentions);
    for (Asked one : asked) {
      uses.addAll(one.uses());
      rules
          .rule(one.rule())
          .map(rule -> part(rule, one, mentions, person, today))
          .filter(part -> part.finding().isPresent() || !part.open().isEmpty())
          .ifPresent(parts::add);
    }
    Computation computation = new Computation(parts, used(mentions, uses));
    int open = computation.open().size();
    boolean tooLittle =
        computation.findings().isEmpty() && (open == 0 || (open > 1 && asked.size() < 2));
    return tooLittle ? Optional.empty() : Optional.of(computation);
  }

  /** What is decided, in the order of the rules. */
  public List<Finding> findings() {
    return parts.stream().flatMap(part -> part.finding().stream()).toList();
  }

  /** What must be asked first, in that order, each thing once; empty where all is decided. */
  public List<Asking> open() {
    List<Asking> open = new ArrayList<>();
    parts.stream()
        .flatMap(part -> part.open().stream())
        .filter(asking -> isNew(asking, open))
        .forEach(open::add);
    return open;
  }

  public Status status() {
    return switch (open().size()) {
      case 0 -> Status.COMPUTED;
      case 1 -> Status.ONE_MORE;
      default -> Status.SOME_MORE;
    };
  }

  /** Whether some rule gives more than the advice to have it confirmed. */
  public boolean decides() {
    return findings().stream().anyMatch(f -> !(f.outcome() instanceof Verdict.ToConfirm));
  }

  private static Part part(
      Rule rule, Asked asked, Mentions mentions, Person person, LocalDate today) {
    Trial trial = Trial.of(rule, Possibilities.of(mentions, person, asked.uses(), today), today);
    return new Part(rule, readings(used(mentions, asked.uses())), trial.finding(), trial.open());
  }

  private static List<String> readings(List<Mention> mentions) {
    return mentions.stream().map(Mention::reading).distinct().toList();
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
