package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.mention.Possibilities.Dimension;
import cn.tongxiaobing.knowledge.mention.Possibilities.Possible;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One rule tried on everyone whom a text may mean.
 *
 * @param finding what it says, where that is the same for all
 * @param open else what must be asked first
 */
record Trial(Optional<Finding> finding, List<Asking> open) {

  /** Facts of the two eyes are asked for together. */
  private static final Map<Fact<?>, Fact<?>> OTHER_EYE =
      Map.of(
          Fact.NAKED_LEFT, Fact.NAKED_RIGHT,
          Fact.CORRECTED_LEFT, Fact.CORRECTED_RIGHT,
          Fact.DEGREES_LEFT, Fact.DEGREES_RIGHT);

  private static final int MOST_CASES = 4;

  static Trial of(Rule rule, Possibilities possibilities, LocalDate today) {
    Map<Possible, Outcome> outcomes = new LinkedHashMap<>();
    possibilities.people().forEach(p -> outcomes.put(p, rule.outcome(p.person(), today)));
    boolean complete = outcomes.values().stream().noneMatch(Verdict.Missing.class::isInstance);
    if (complete && outcomes.values().stream().map(Trial::verdict).distinct().count() == 1) {
      boolean tells = outcomes.values().stream().anyMatch(o -> !o.references().isEmpty());
      return new Trial(
          tells ? Optional.of(new Finding(rule, cases(possibilities, outcomes))) : Optional.empty(),
          List.of());
    }
    boolean none = outcomes.values().stream().allMatch(Verdict.Missing.class::isInstance);
    return new Trial(
        Optional.empty(),
        none
            ? missing(rule, outcomes, today)
            : IntStream.range(0, possibilities.dimensions().size())
                .filter(d -> matters(d, outcomes))
                .mapToObj(d -> settling(possibilities, d, outcomes))
                .toList());
  }

  private static List<Finding.Case> cases(
      Possibilities possibilities, Map<Possible, Outcome> outcomes) {
    Map<String, Finding.Case> cases = new LinkedHashMap<>();
    outcomes.forEach((possible, outcome) ->
        cases.putIfAbsent(
            outcome.reason(), new Finding.Case(possibilities.label(possible), outcome)));
    return cases.size() == 1
        ? List.of(new Finding.Case("", outcomes.values().iterator().next()))
        : cases.values().stream().limit(MOST_CASES).toList();
  }

  /** Whether it changes the verdict which option of dimension {@code d} holds. */
  private static boolean matters(int d, Map<Possible, Outcome> outcomes) {
    Map<List<Integer>, String> byRest = new LinkedHashMap<>();
    for (Map.Entry<Possible, Outcome> entry : outcomes.entrySet()) {
      List<Integer> rest = new ArrayList<>(entry.getKey().options());
      rest.set(d, -1);
      String verdict = verdict(entry.getValue());
      String earlier = byRest.putIfAbsent(rest, verdict);
      if (earlier != null && !earlier.equals(verdict)) {
        return true;
      }
    }
    return false;
  }

  private static Asking settling(
      Possibilities possibilities, int d, Map<Possible, Outcome> outcomes) {
    Dimension dimension = possibilities.dimensions().get(d);
    boolean alone = possibilities.dimensions().size() == 1;
    List<Finding.Case> cases =
        alone
            ? outcomes.entrySet().stream()
                .filter(e -> !(e.getValue() instanceof Verdict.Missing))
                .map(e -> new Finding.Case(possibilities.label(e.getKey()), e.getValue()))
                .limit(MOST_CASES)
                .toList()
            : List.of();
    List<Coded> choices =
        dimension.options().stream()
            .flatMap(o -> o.find(dimension.ask()).stream())
            .filter(Coded.class::isInstance)
            .map(Coded.class::cast)
            .distinct()
            .toList();
    return new Asking(List.of(dimension.ask()), dimension.ask().label(), choices, cases);
  }

  private static List<Asking> missing(Rule rule, Map<Possible, Outcome> outcomes, LocalDate today) {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    outcomes.values().stream()
        .flatMap(
            o -> o instanceof Verdict.Missing missing ? missing.facts().stream() : Stream.empty())
        .forEach(facts::add);
    List<Asking> asks = new ArrayList<>();
    for (Fact<?> fact : facts) {
      if (OTHER_EYE.containsValue(fact)
          && facts.stream().anyMatch(f -> fact.equals(OTHER_EYE.get(f)))) {
        continue;
      }
      Fact<?> other = OTHER_EYE.get(fact);
      boolean both = other != null && facts.contains(other);
      asks.add(
          both
              ? new Asking(
                  List.of(fact, other), fact.label().replace("左眼", "两眼"), List.of(), List.of())
              : new Asking(
                  List.of(fact),
                  fact.label(),
                  fact.choices(),
                  facts.size() == 1 && outcomes.size() == 1
                      ? ofChoices(rule, fact, outcomes.keySet().iterator().next().person(), today)
                      : List.of()));
    }
    return asks;
  }

  private static <T> List<Finding.Case> ofChoices(
      Rule rule, Fact<T> fact, Person person, LocalDate today) {
    List<Finding.Case> cases = new ArrayList<>();
    for (Coded choice : fact.choices()) {
      person
          .withWritten(fact, choice.code())
          .map(p -> rule.outcome(p, today))
          .filter(o -> !(o instanceof Verdict.Missing))
          .ifPresent(o -> cases.add(new Finding.Case(choice.label(), o)));
    }
    return cases;
  }

  private static String verdict(Outcome outcome) {
    return switch (outcome) {
      case Verdict.Met met -> "met";
      case Verdict.NotMet notMet -> "not-met";
      case Verdict.ToConfirm toConfirm -> "to-confirm";
      case Verdict.Missing missing -> "missing";
      case Calculation.Amount amount -> amount.money().toString();
      case Calculation.Term term -> "term " + term.passed();
    };
  }
}
