package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.mention.Asking;
import cn.tongxiaobing.knowledge.mention.Computation;
import cn.tongxiaobing.knowledge.mention.Examples;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what to choose from where one thing was not said. Every choice is tried before it is
 * offered: it stays only where it leads to an answer, and all are dropped where they lead to one
 * and the same.
 */
final class Choices {

  private static final int MOST = 4;

  private final Library library;

  Choices(Library library) {
    this.library = library;
  }

  /**
   * A choice that was tried.
   *
   * @param outcome what the rule then says; empty where it then asks for something else
   * @param said the same in words
   */
  record Tried(Choice choice, Optional<Outcome> outcome, String said) {

    boolean isNotMet() {
      return outcome.filter(Verdict.NotMet.class::isInstance).isPresent();
    }
  }

  /** What may be answered to {@code asking}, each with what {@code rule} then says. */
  List<Tried> of(Asking asking, Rule rule, Question question) {
    List<Tried> tried =
        Examples.of(asking, question.text(), question.day()).stream()
            .flatMap(e -> tried(e, asking, rule, question).stream())
            .limit(MOST)
            .toList();
    long different = tried.stream().map(Choices::decision).distinct().count();
    return different > 1 ? tried : List.of();
  }

  /** The rows of a table, where there are few and they differ. */
  List<Choice> of(Section.Table table, Question question) {
    List<List<String>> rows = table.rows();
    long different = rows.stream().map(row -> row.subList(1, row.size())).distinct().count();
    if (rows.size() > MOST || different < 2) {
      return List.of();
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> {
          String label = rows.get(i).getFirst();
          return new Choice(label, joined(question.text(), label), Optional.of(i));
        })
        .toList();
  }

  /** Beside the question or before it: some words are read as part of what stands next to them. */
  private Optional<Tried> tried(
      Examples.Example example, Asking asking, Rule rule, Question question) {
    return Stream.of(
            joined(question.text(), example.words()), joined(example.words(), question.text()))
        .flatMap(text -> {
          Choice choice = new Choice(example.label(), text, Optional.empty());
          return part(question.saying(text), rule).stream()
              .flatMap(part -> tried(choice, asking, part).stream());
        })
        .findFirst();
  }

  private static Optional<Tried> tried(Choice choice, Asking asking, Computation.Part part) {
    if (part.finding().isPresent()) {
      Outcome outcome = part.finding().get().outcome();
      return Optional.of(
          new Tried(choice, Optional.of(outcome), Casework.reason(part.finding().get())));
    }
    return part.open().stream()
        .filter(next -> !next.facts().equals(asking.facts()))
        .map(next -> new Tried(choice, Optional.empty(), "还要看" + Examples.topic(next) + "。"))
        .findFirst();
  }

  private Optional<Computation.Part> part(Question question, Rule rule) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .flatMap(computation ->
            computation.parts().stream()
                .filter(part -> part.rule().name().equals(rule.name()))
                .findFirst());
  }

  /** What is decided, whatever the words: two dates on which one may try again decide the same. */
  private static String decision(Tried tried) {
    return switch (tried.outcome().orElse(null)) {
      case null -> "";
      case Calculation.Amount amount -> amount.money().toString();
      case Verdict.ToConfirm confirm -> confirm.reason();
      case Verdict verdict -> verdict.label();
      case Calculation.Term term -> term.reason();
    };
  }

  private static String joined(String before, String after) {
    return before.replaceAll("[，。？！,.?! ]+$", "").replace(',', '，') + "，" + after;
  }
}
