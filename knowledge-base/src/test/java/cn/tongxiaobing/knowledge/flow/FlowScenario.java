package cn.tongxiaobing.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.flow.Result.Item;
import cn.tongxiaobing.knowledge.flow.Result.Part;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case of a file in {@code scenarios/flows/}: a flow, a day, answers as an address writes them,
 * and what must come of it.
 *
 * @param file where it stands
 * @param node name, flow, today, place, answers, expect
 */
record FlowScenario(String file, JsonNode node) {

  private static final Set<String> PARTS =
      Set.of("name", "flow", "today", "place", "answers", "expect");
  private static final Set<String> OF_QUESTION =
      Set.of("next", "fault", "page", "fewest", "most", "aside");
  private static final Set<String> OF_RESULT =
      Set.of(
          "result",
          "pages",
          "headline",
          "line",
          "verdicts",
          "says",
          "counts",
          "first",
          "yuan",
          "last-day",
          "changes-on",
          "items",
          "without",
          "unknown",
          "stages",
          "actions");

  String name() {
    return file + "：" + node.path("name").asText();
  }

  String flow() {
    return node.path("flow").asText();
  }

  boolean endsInResult() {
    return expect().has("result");
  }

  FlowState replay(Library library) {
    Flow flow = library.flows().find(flow()).orElseThrow();
    Answers answers = Answers.parse(node.path("answers").asText()).orElseThrow();
    LocalDate today = LocalDate.parse(node.path("today").asText());
    Place place = new Place(node.path("place").asText(Place.NATION.code()));
    return flow.replay(answers, library.rules(), today, place);
  }

  void check(FlowState state) {
    assertThat(keys(node)).as("parts of the scenario").isSubsetOf(PARTS);
    switch (state.now()) {
      case Now.Asking asking -> check(state, asking);
      case Now.Finished finished -> check(state, finished.result());
    }
  }

  private void check(FlowState state, Now.Asking asking) {
    assertThat(keys(expect())).as("asks " + asking.question().id()).isSubsetOf(OF_QUESTION);
    assertThat(asking.question().id()).isEqualTo(expect().path("next").asText());
    assertThat(asking.fault().orElse("")).contains(expect().path("fault").asText());
    assertThat(asking.fault().isPresent()).isEqualTo(expect().has("fault"));
    equal("page", Integer.toString(asking.progress().page()));
    equal("fewest", Integer.toString(asking.progress().fewest()));
    equal("most", Integer.toString(asking.progress().most()));
    assertThat(state.aside().values().keySet()).containsExactlyElementsOf(texts("aside"));
  }

  private void check(FlowState state, Result result) {
    assertThat(keys(expect())).as("comes to " + result.id()).isSubsetOf(OF_RESULT);
    equal("result", result.id());
    equal("pages", Integer.toString(state.path().size()));
    equal("headline", result.headline());
    if (expect().has("line")) {
      String line = expect().path("line").asText();
      assertThat(result.line()).contains(line);
      assertThat(result.line().isEmpty()).isEqualTo(line.isEmpty());
    }
    checkRules(result);
    List<String> shown = items(result).map(FlowScenario::nameOf).toList();
    assertThat(shown).containsAll(texts("items"));
    texts("without").forEach(name -> assertThat(shown).doesNotContain(name));
    if (expect().has("first")) {
      assertThat(shown.getFirst()).isEqualTo(expect().path("first").asText());
    }
    assertThat(
            items(result)
                .filter(i -> i instanceof Item.Card card && !card.known())
                .map(FlowScenario::nameOf))
        .containsAll(texts("unknown"));
    if (expect().has("stages")) {
      assertThat(stages(result)).containsExactlyElementsOf(texts("stages"));
    }
    if (expect().has("actions")) {
      assertThat(result.actions().stream().map(FlowScenario::nameOf))
          .containsExactlyElementsOf(texts("actions"));
    }
  }

  private void checkRules(Result result) {
    each("verdicts", (rule, kind) -> assertThat(kind(found(rule, result))).isEqualTo(kind));
    each("says", (rule, words) -> assertThat(found(rule, result).reason()).contains(words));
    each(
        "counts",
        (ruling, count) ->
            assertThat(result.counts().getOrDefault(Ruling.ofCode(ruling).orElseThrow(), 0))
                .hasToString(count));
    each(
        "yuan",
        (rule, yuan) ->
            assertThat(((Calculation.Amount) found(rule, result)).money().yuan())
                .isEqualByComparingTo(yuan));
    each(
        "last-day",
        (rule, day) ->
            assertThat(((Calculation.Term) found(rule, result)).lastDay().map(LocalDate::toString))
                .contains(day));
    each(
        "changes-on",
        (rule, day) ->
            assertThat(((Verdict.NotMet) found(rule, result)).changesOn().map(LocalDate::toString))
                .contains(day));
  }

  private interface Check {
    void of(String key, String expected);
  }

  private void each(String key, Check check) {
    for (Map.Entry<String, JsonNode> entry : expect().path(key).properties()) {
      check.of(entry.getKey(), entry.getValue().asText());
    }
  }

  private static Outcome found(String rule, Result result) {
    return items(result)
        .filter(i -> i instanceof Item.Finding && nameOf(i).equals(rule))
        .map(i -> ((Item.Finding) i).outcome())
        .findFirst()
        .orElseThrow(() -> new AssertionError("the result does not show " + rule));
  }

  private static String kind(Outcome outcome) {
    return Ruling.of(outcome).code();
  }

  private static Stream<Item> items(Result result) {
    return result.parts().stream()
        .flatMap(part ->
            switch (part) {
              case Part.Checklist list -> list.items().stream();
              case Part.Timeline line -> line.stages().stream().flatMap(s -> s.items().stream());
            });
  }

  private static List<String> stages(Result result) {
    return result.parts().stream()
        .filter(Part.Timeline.class::isInstance)
        .flatMap(part -> ((Part.Timeline) part).stages().stream())
        .map(stage -> stage.state().code())
        .toList();
  }

  private static String nameOf(Item item) {
    return switch (item) {
      case Item.Card card -> card.card().id();
      case Item.Finding finding -> finding.rule().name();
    };
  }

  private static String nameOf(Action action) {
    return switch (action) {
      case Action.ToFlow(String flow) -> flow;
      case Action.SignUp() -> "sign-up";
    };
  }

  private void equal(String key, String actual) {
    if (expect().has(key)) {
      assertThat(actual).as(key).isEqualTo(expect().path(key).asText());
    }
  }

  private JsonNode expect() {
    return node.path("expect");
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    expect().path(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> keys(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Override
  public String toString() {
    return name();
  }
}
