package cn.tongxiaobing.knowledge.mention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import cn.tongxiaobing.knowledge.rule.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions worked out with the rules that ship. */
class ComputationTest {

  private static final Place YUNGANG = new Place("140214");

  static List<JsonNode> scenarios() throws IOException {
    return Scenarios.computations();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_stated_case_is_worked_out_and_anything_else_left_alone(JsonNode scenario) {
    Optional<Computation> computation =
        computed(scenario.path("text").asText(), Scenarios.today(scenario));

    assertThat(computation.map(ComputationTest::status).orElse("none"))
        .as("%s", computation)
        .isEqualTo(scenario.path("status").asText());
    computation.ifPresent(c -> check(c, scenario));
  }

  @Test
  void a_missing_choice_is_asked_for_with_what_each_would_bring() {
    Asking asking = computed("娃一米五九，能去当兵吗", Scenarios.TODAY).orElseThrow().open().getFirst();

    assertThat(asking.choices()).extracting("label").containsExactly("男", "女");
    assertThat(asking.cases()).extracting(Finding.Case::when).containsExactly("男", "女");
    assertThat(asking.cases().getFirst().outcome()).isInstanceOf(Verdict.NotMet.class);
    assertThat(asking.cases().getLast().outcome()).isInstanceOf(Verdict.Met.class);
  }

  @Test
  void where_the_sex_changes_only_the_figure_both_figures_are_given() {
    Finding weight =
        computed("我一米七五，190斤，会不会太胖", Scenarios.TODAY).orElseThrow().findings().getLast();

    assertThat(weight.cases()).extracting(Finding.Case::when).containsExactly("男", "女");
  }

  @Test
  void what_was_used_reads_back_and_what_was_not_stays_away() {
    Computation computation = computed("我儿子一米七五，130斤，大专毕业，体重够不够", Scenarios.TODAY).orElseThrow();

    assertThat(computation.used())
        .extracting(Mention::reading)
        .containsExactly("儿子", "175 厘米", "65 公斤");
  }

  @Test
  void both_eyes_are_one_thing_to_ask_for() {
    Asking asking = computed("裸眼4.6，近视300度，能过吗", Scenarios.TODAY).orElseThrow().open().getFirst();

    assertThat(asking.label()).isEqualTo("两眼矫正视力");
  }

  @Test
  void every_finding_rests_on_a_rule_with_its_source() throws IOException {
    for (JsonNode scenario : scenarios()) {
      computed(scenario.path("text").asText(), Scenarios.today(scenario)).stream()
          .flatMap(c -> c.findings().stream())
          .flatMap(f -> f.cases().stream())
          .forEach(c -> assertThat(c.outcome().references()).as("%s", c).isNotEmpty());
    }
  }

  private static Optional<Computation> computed(String question, LocalDate today) {
    return Computation.of(question, today, YUNGANG, ShippedRules.RULES);
  }

  private static void check(Computation computation, JsonNode scenario) {
    Map<String, String> findings = new LinkedHashMap<>();
    computation.findings().forEach(f -> findings.put(f.rule().name(), kind(f.outcome())));
    Map<String, String> expected = new LinkedHashMap<>();
    scenario
        .path("findings")
        .properties()
        .forEach(e -> expected.put(e.getKey(), e.getValue().asText()));
    assertThat(findings).as("%s", computation).isEqualTo(expected);
    String said =
        computation.findings().stream()
            .flatMap(f -> f.cases().stream())
            .map(c -> c.outcome().reason())
            .collect(Collectors.joining());
    scenario.path("says").forEach(words -> assertThat(said).contains(words.asText()));
    assertThat(computation.open().stream().flatMap(a -> a.facts().stream()).map(Fact::key))
        .containsExactlyElementsOf(
            scenario.path("ask").valueStream().map(JsonNode::asText).toList());
  }

  private static String status(Computation computation) {
    return computation.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case Verdict.Met met -> "met";
      case Verdict.NotMet notMet -> "not-met";
      case Verdict.ToConfirm toConfirm -> "to-confirm";
      case Verdict.Missing missing -> "missing";
      case Calculation.Amount amount -> "amount";
      case Calculation.Term term -> "term";
    };
  }
}
