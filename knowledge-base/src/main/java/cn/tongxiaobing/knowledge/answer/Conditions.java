package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.mention.Asking;
import cn.tongxiaobing.knowledge.mention.Computation;
import cn.tongxiaobing.knowledge.mention.Examples;
import cn.tongxiaobing.knowledge.mention.Finding;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers a question that tells several conditions at once and leaves something open: what is
 * certain, what depends, a line for each with its rule, and the one thing that would tell most.
 */
final class Conditions {

  private static final int MOST_REASONS = 2;

  /** So many decided conditions are told in a sentence each, before the card. */
  private static final int SHOWN_BY_CASEWORK = 2;

  private static final List<String> COLUMNS = List.of("您说的", "这一项怎么看");

  private final Library library;
  private final Citations citations;
  private final Choices choices;
  private final Weighing weighing;

  Conditions(Library library, Citations citations, Weighing weighing) {
    this.library = library;
    this.citations = citations;
    this.choices = new Choices(library);
    this.weighing = weighing;
  }

  /**
   * One condition.
   *
   * @param tried what may be answered to what is missing, each with what the rule then says
   * @param card what everybody is told, where something is missing
   */
  private record Condition(
      Computation.Part part, List<Choices.Tried> tried, Optional<Passage.OfGuide> card) {

    Rule rule() {
      return part.rule();
    }

    boolean is(Class<? extends Verdict> verdict) {
      return part.finding().map(Finding::outcome).filter(verdict::isInstance).isPresent();
    }

    Optional<Asking> asking() {
      return part.open().stream().findFirst();
    }

    boolean isOfBirth() {
      return asking().filter(a -> a.facts().contains(Fact.BIRTH_DATE)).isPresent();
    }

    /** Whether the likelier of two years of birth is within the limit. */
    boolean isLikely() {
      return isOfBirth() && !tried.isEmpty() && !tried.getFirst().isNotMet();
    }

    boolean isMostlyDecided() {
      return tried.stream().filter(t -> t.outcome().isPresent()).count() > 1;
    }

    /** How much is decided by what is asked. */
    long tells() {
      return tried.stream().map(Choices.Tried::said).distinct().count();
    }

    /** What is certain already, and what each choice would make certain. */
    Stream<Outcome> outcomes() {
      return Stream.concat(
          part.finding().stream().map(Finding::outcome),
          tried.stream().flatMap(t -> t.outcome().stream()));
    }
  }

  /**
   * The answer; empty where nothing is left open, where neither a rule decides something nor a
   * choice would, and where one condition is told that the best card surely answers.
   *
   * @param general what the best card says
   */
  Optional<Answered> on(Answered general, Question question) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .filter(c -> c.parts().size() > 1 || general.probability() < Judge.DOUBT)
        .filter(c -> !c.open().isEmpty() || c.parts().size() > SHOWN_BY_CASEWORK)
        .flatMap(computation -> on(general, question, computation));
  }

  private Optional<Answered> on(Answered general, Question question, Computation computation) {
    List<Condition> all =
        computation.parts().stream().map(part -> condition(part, question)).toList();
    if (all.stream().allMatch(c -> c.part().finding().isEmpty() && c.tried().isEmpty())
        || (all.size() == 1 && !all.getFirst().isMostlyDecided())) {
      return Optional.empty();
    }
    boolean failed = all.stream().anyMatch(c -> c.is(Verdict.NotMet.class));
    Optional<Condition> asks =
        all.stream()
            .filter(c -> !failed && c.asking().isPresent())
            .max(Comparator.comparingLong(Condition::tells));
    List<Citation> sources =
        all.stream()
            .flatMap(c ->
                Stream.concat(
                    c.outcomes().flatMap(o -> citations.of(o, question.day()).stream()),
                    c.card().stream().flatMap(card -> citations.of(card, question.day()).stream())))
            .toList();
    List<Condition> leading = leading(all);
    String rest =
        leading.isEmpty() ? "" : standing(all.stream().filter(c -> !leading.contains(c)).toList());
    Statement said =
        new Statement(
            headline(leading, all), rest + ask(asks), "", List.of(whoKnows(general.passage())));
    return Optional.of(
        general
            .worked(
                Casework.worked(computation, computation.findings()),
                said,
                verdict(all),
                Citations.distinct(sources.stream()))
            .saying(
                said,
                Optional.of(table(all)),
                List.of(),
                asks.map(c -> c.tried().stream().map(Choices.Tried::choice).toList())
                    .orElse(List.of())));
  }

  private static Section.Verdict verdict(List<Condition> all) {
    if (all.stream().anyMatch(c -> c.is(Verdict.NotMet.class))) {
      return Section.Verdict.NO;
    }
    boolean met = all.stream().allMatch(c -> c.is(Verdict.Met.class));
    return met ? Section.Verdict.YES : Section.Verdict.DEPENDS;
  }

  /** A line for each condition; of one alone, a line for each choice. */
  private static Section.Table table(List<Condition> all) {
    Condition first = all.getFirst();
    return all.size() == 1
        ? new Section.Table(
            List.of(first.asking().map(Examples::topic).orElse(""), COLUMNS.getLast()),
            first.tried().stream().map(t -> List.of(t.choice().label(), t.said())).toList())
        : new Section.Table(COLUMNS, all.stream().map(c -> List.of(told(c), said(c))).toList());
  }

  private Condition condition(Computation.Part part, Question question) {
    List<Choices.Tried> tried =
        part.open().stream()
            .limit(1)
            .flatMap(asking -> choices.of(asking, part.rule(), question).stream())
            .toList();
    Optional<Passage.OfGuide> card =
        part.open().isEmpty()
            ? Optional.empty()
            : weighing.card(String.join("", part.told()) + "能当兵吗", question);
    return new Condition(part, tried, card);
  }

  /** What fails; else what an office must confirm, where that is one thing; else how all stand. */
  private static List<Condition> leading(List<Condition> all) {
    List<Condition> notMet = all.stream().filter(c -> c.is(Verdict.NotMet.class)).toList();
    List<Condition> confirmed = all.stream().filter(c -> c.is(Verdict.ToConfirm.class)).toList();
    return notMet.isEmpty() && confirmed.size() == 1 ? confirmed : notMet;
  }

  private static String headline(List<Condition> leading, List<Condition> all) {
    return leading.isEmpty()
        ? standing(all)
        : leading.stream()
            .limit(MOST_REASONS)
            .map(c -> Casework.reason(c.part().finding().orElseThrow()))
            .collect(Collectors.joining());
  }

  /** How conditions stand: met, likely met, and open. */
  private static String standing(List<Condition> all) {
    List<Condition> met = all.stream().filter(c -> c.is(Verdict.Met.class)).toList();
    List<Condition> likely = all.stream().filter(Condition::isLikely).toList();
    List<Condition> open =
        all.stream().filter(c -> !met.contains(c) && !likely.contains(c)).toList();
    return Stream.of(
            met.isEmpty() ? "" : titles(met) + "符合",
            likely.isEmpty() ? "" : titles(likely) + "按 " + born(likely) + "算没有超",
            open.isEmpty() ? "" : titles(open) + "要看具体情况")
        .filter(said -> !said.isEmpty())
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("；"), said -> said.isEmpty() ? "" : said + "。"));
  }

  private static String titles(List<Condition> conditions) {
    return conditions.stream().map(c -> c.rule().title()).collect(Collectors.joining("、"));
  }

  private static String born(List<Condition> likely) {
    return likely.getFirst().tried().getFirst().choice().label();
  }

  private static String ask(Optional<Condition> asks) {
    return asks.map(condition -> "先告诉我" + asked(condition) + "，我接着看。").orElse("");
  }

  /** One of several is asked of those that are left: twelve years leave no conscript. */
  private static String asked(Condition condition) {
    String topic = condition.asking().map(Examples::topic).orElse("");
    return topic.contains("还是") && condition.tried().size() == 2
        ? condition.tried().stream()
            .map(tried -> tried.choice().label())
            .collect(Collectors.joining("还是", "是", ""))
        : topic;
  }

  /** A medical station looks at those who want to join, and at nobody who has come back. */
  private static String whoKnows(Passage told) {
    Desk desk =
        told instanceof Passage.OfGuide card ? Desk.of(card.guide().topic()) : Desk.CONSCRIPTION;
    String first = desk == Desk.CONSCRIPTION ? "要现场看的由体检站认定，别的问" : "拿不准的问";
    return first + desk.title() + "：" + desk.advice() + "。";
  }

  private static String told(Condition condition) {
    String told =
        condition.part().told().stream()
            .filter(t -> !t.equals(condition.rule().title()))
            .collect(Collectors.joining("、"));
    return condition.rule().title() + (told.isEmpty() ? "" : "（" + told + "）");
  }

  /** What the rule says; where something is missing, what everybody is told and what decides. */
  private static String said(Condition condition) {
    if (condition.part().finding().isPresent()) {
      return Casework.reason(condition.part().finding().get());
    }
    List<String> said = new ArrayList<>();
    boolean alone = condition.asking().filter(Examples::areAll).isPresent();
    boolean born = condition.isOfBirth();
    if (!alone || born) {
      condition.card().ifPresent(card -> said.add(card.section().conclusion()));
    }
    condition.tried().stream()
        .filter(t -> said.isEmpty() || alone)
        .filter(t -> !born || t.isNotMet())
        .map(t -> t.choice().label() + "：" + t.said())
        .forEach(said::add);
    return said.isEmpty()
        ? "还要知道" + condition.asking().map(Examples::topic).orElse("") + "。"
        : String.join("", said);
  }
}
