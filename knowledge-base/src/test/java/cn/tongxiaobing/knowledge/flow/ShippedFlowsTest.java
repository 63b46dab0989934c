package cn.tongxiaobing.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.FlowState.Answered;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.flow.Result.Item;
import cn.tongxiaobing.knowledge.flow.Result.Part;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Entry;
import cn.tongxiaobing.knowledge.rule.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person answers, every flow that ships comes to a result. */
class ShippedFlowsTest {

  private static final Library LIBRARY = Library.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Place HERE = new Place("140214");
  private static final int WALKS = 600;

  static List<Flow> flows() {
    return LIBRARY.flows().all();
  }

  @Test
  void there_are_eight_flows_in_the_order_of_their_topics() {
    assertThat(LIBRARY.flows().all())
        .extracting(Flow::id)
        .containsExactly(
            "can-i-enlist",
            "enlistment-process",
            "student-benefits",
            "after-service",
            "hardship-help",
            "preferential-card",
            "resettlement-ways",
            "which-beneficiary");
    assertThat(LIBRARY.flows().find("no-such-flow")).isEmpty();
  }

  /** What the check at load says may be reached, somebody must really reach. */
  @ParameterizedTest
  @MethodSource("flows")
  void random_answers_always_lead_to_a_result_and_together_everywhere(Flow flow) {
    Random random = new Random(20260701);
    Set<String> questions = new HashSet<>();
    Set<String> results = new HashSet<>();
    for (int i = 0; i < WALKS; i++) {
      FlowState state = walk(flow, random);
      state.path().stream().map(a -> a.question().id()).forEach(questions::add);
      results.add(((Now.Finished) state.now()).result().id());
    }
    assertThat(questions)
        .isEqualTo(
            flow.steps().values().stream()
                .filter(Question.class::isInstance)
                .map(Step::id)
                .collect(Collectors.toSet()));
    assertThat(results).isEqualTo(flow.endings().keySet());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void who_knows_nothing_comes_to_a_result_too(Flow flow) {
    Random random = new Random(1);
    Answers answers = Answers.none();
    FlowState state = replay(flow, answers);
    while (state.now() instanceof Now.Asking asking) {
      Question question = asking.question();
      String value = question.unsure().isPresent() ? Answers.UNSURE : value(question, random);
      answers = answers.with(question.id(), value);
      state = replay(flow, answers);
    }
    assertThat(((Now.Finished) state.now()).result().parts()).isNotEmpty();
  }

  /** What a screen shows must not be more than a person reads. */
  @ParameterizedTest
  @MethodSource("flows")
  void questions_are_short_and_nobody_is_shouted_at(Flow flow) {
    for (Step step : flow.steps().values()) {
      if (step instanceof Question question) {
        assertThat(question.title()).hasSizeLessThanOrEqualTo(25).doesNotMatch(".*[!！].*");
        assertThat(question.hint()).hasSizeLessThanOrEqualTo(40);
        assertThat(question.why()).hasSizeLessThanOrEqualTo(40);
        assertThat(question.choices()).allSatisfy(c -> assertThat(c.label()).hasSizeBetween(1, 22));
        assertThat(question.choices()).extracting(Choice::label).doesNotHaveDuplicates();
      }
    }
  }

  /** A step is asked at most once on any way, so that its answer has one place in an address. */
  private static FlowState walk(Flow flow, Random random) {
    Answers answers = Answers.none();
    FlowState state = replay(flow, answers);
    int pages = 0;
    while (state.now() instanceof Now.Asking asking) {
      assertThat(asking.fault()).as(asking.question() + " " + answers).isEmpty();
      assertThat(asking.progress().page()).isEqualTo(++pages);
      assertThat(asking.progress().most())
          .isBetween(asking.progress().fewest(), pages + flow.steps().size());
      answers = answers.with(asking.question().id(), value(asking.question(), random));
      state = replay(flow, answers);
    }
    assertThat(state.path()).extracting(Answered::words).doesNotContain("");
    assertThat(state.aside().isEmpty()).isTrue();
    Result result = ((Now.Finished) state.now()).result();
    assertThat(result.headline()).isNotEmpty();
    assertThat(result.parts()).isNotEmpty();
    for (Part part : result.parts()) {
      List<Item> items =
          switch (part) {
            case Part.Checklist list -> list.items();
            case Part.Timeline line ->
                line.stages().stream().flatMap(s -> s.items().stream()).toList();
          };
      assertThat(items).as(part.title()).isNotEmpty();
      assertThat(items).extracting(Item::heading).doesNotContain("");
    }
    return state;
  }

  private static FlowState replay(Flow flow, Answers answers) {
    return flow.replay(answers, LIBRARY.rules(), TODAY, HERE);
  }

  private static String value(Question question, Random random) {
    if (question.unsure().isPresent() && random.nextInt(8) == 0) {
      return Answers.UNSURE;
    }
    return switch (question.ask()) {
      case Ask.OneOf oneOf -> any(oneOf.choices(), random).code();
      case Ask.AnyOf anyOf -> several(anyOf, random);
      case Ask.Form form ->
          form.fields().stream()
              .map(fact -> value(fact, question.unsure().isPresent(), random))
              .collect(Collectors.joining("_"));
    };
  }

  private static String several(Ask.AnyOf anyOf, Random random) {
    List<String> codes = new ArrayList<>();
    for (Choice choice : anyOf.choices()) {
      if (random.nextInt(3) == 0) {
        codes.add(choice.code());
      }
    }
    return codes.isEmpty() ? Answers.NONE : String.join("_", codes);
  }

  private static String value(Fact<?> fact, boolean mayBeUnsure, Random random) {
    if (mayBeUnsure && random.nextInt(6) == 0) {
      return Answers.UNSURE;
    }
    return switch (fact.entry()) {
      case Entry.Choice choice -> any(choice.choices(), random).code();
      case Entry.YesNo yesNo -> random.nextBoolean() ? "yes" : "no";
      case Entry.Day day -> TODAY.minusDays(random.nextInt(12_000)).toString();
      case Entry.Figure(int least, int most, boolean whole) ->
          whole
              ? Integer.toString(random.nextInt(least, most + 1))
              : "%.1f".formatted(random.nextDouble(least, most));
      case Entry.Amount amount -> Integer.toString(random.nextInt(40_000));
      case Entry.Words words -> throw new AssertionError(fact + " cannot be put in");
    };
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
