package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what the place of the asker has filled in, with its source, before a card that can only say
 * that places differ. A single figure is the headline; where there are several they follow it.
 */
final class LocalFigures {

  private final Library library;

  LocalFigures(Library library) {
    this.library = library;
  }

  Answered on(Answered general, Question question) {
    if (!(general.passage() instanceof Passage.OfGuide card)) {
      return general;
    }
    Rules rules = library.rules();
    List<Worked.Result> results =
        rules.parameters().local().stream()
            .filter(parameter -> parameter.toldBy().filter(card.id()::equals).isPresent())
            .flatMap(parameter -> result(parameter, question).stream())
            .toList();
    if (results.isEmpty()) {
      return general;
    }
    return general.worked(
        new Worked(List.of(), results, Optional.empty()),
        statement(general.statement(), card.section().conclusion(), results),
        general.verdict(),
        List.of());
  }

  private Optional<Worked.Result> result(LocalParameter parameter, Question question) {
    Person asker = Person.unknown().with(Fact.PLACE, question.place());
    return library.rules().amounts().stream()
        .filter(rule -> rule.title().equals(parameter.description()))
        .map(rule -> rule.calculate(asker, question.day()))
        .filter(Amount.class::isInstance)
        .map(Amount.class::cast)
        .map(amount ->
            new Worked.Result(parameter.description(), "", amount.reason(), amount.steps()))
        .findFirst();
  }

  private static Statement statement(
      Statement card, String conclusion, List<Worked.Result> results) {
    List<String> notes = new ArrayList<>();
    results.forEach(result -> result.steps().forEach(step -> notes.add(step + "。")));
    List<String> all = Stream.concat(notes.stream(), card.notes().stream()).toList();
    return results.size() == 1
        ? new Statement(results.getFirst().reason(), conclusion + card.line(), "", all)
        : new Statement(card.headline(), card.line(), card.emphasis(), all);
  }
}
