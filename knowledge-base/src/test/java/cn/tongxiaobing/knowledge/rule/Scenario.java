package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case of a file in {@code scenarios/rules/}: a person, a day, and what a rule must say.
 *
 * @param file where it stands
 * @param node name, today, given, expect, and local for lines that an office filled in
 */
record Scenario(String file, JsonNode node) {

  private static final Set<String> PARTS = Set.of("name", "today", "given", "local", "expect");
  private static final Set<String> EXPECTATIONS =
      Set.of(
          "rule",
          "verdict",
          "cites",
          "says",
          "ask",
          "until",
          "changes-on",
          "yuan",
          "steps",
          "caveat",
          "last-day",
          "passed");

  String name() {
    return file + "：" + node.path("name").asText();
  }

  LocalDate today() {
    return LocalDate.parse(node.path("today").asText());
  }

  Rule rule(Rules rules) {
    Rules filled = node.has("local") ? withLocal(rules) : rules;
    String name = expect().path("rule").asText();
    return filled.rule(name).orElseThrow(() -> new AssertionError("no rule " + name));
  }

  Person person() {
    Person person = Person.unknown();
    for (Map.Entry<String, JsonNode> given : node.path("given").properties()) {
      Fact<?> fact =
          Fact.of(given.getKey())
              .orElseThrow(() -> new AssertionError("no fact " + given.getKey()));
      String text = given.getValue().asText();
      person =
          person
              .withWritten(fact, text)
              .orElseThrow(() -> new AssertionError(text + " is no " + fact));
    }
    return person;
  }

  void check(Outcome outcome) {
    assertThat(keys(node)).as("parts of the scenario").isSubsetOf(PARTS);
    assertThat(keys(expect())).as("expectations").isSubsetOf(EXPECTATIONS);
    assertThat(kind(outcome)).as(outcome.toString()).isEqualTo(expect().path("verdict").asText());
    texts("says").forEach(words -> assertThat(outcome.reason()).contains(words));
    assertThat(cited(outcome)).containsAll(texts("cites"));
    checkSpoken(outcome.reason());
    switch (outcome) {
      case Verdict.Met met -> equal("until", met.until().map(LocalDate::toString).orElse("none"));
      case Verdict.NotMet notMet ->
          equal("changes-on", notMet.changesOn().map(LocalDate::toString).orElse("none"));
      case Verdict.ToConfirm toConfirm -> assertThat(toConfirm.what()).isNotBlank();
      case Verdict.Missing missing ->
          assertThat(missing.facts().stream().map(Fact::key))
              .containsExactlyElementsOf(texts("ask"));
      case Calculation.Amount amount -> checkAmount(amount);
      case Calculation.Term term -> {
        equal("last-day", term.lastDay().map(LocalDate::toString).orElse("none"));
        equal("passed", Boolean.toString(term.passed()));
      }
    }
  }

  private void checkAmount(Calculation.Amount amount) {
    equal("yuan", amount.money().yuan().stripTrailingZeros().toPlainString());
    String steps = String.join("\n", amount.steps());
    texts("steps").forEach(words -> assertThat(steps).contains(words));
    texts("caveat").forEach(words -> assertThat(amount.caveat()).contains(words));
    assertThat(amount.steps()).isNotEmpty();
  }

  /** What people read is one short sentence, and never calls anyone unfit. */
  private static void checkSpoken(String reason) {
    assertThat(reason).doesNotContain("不合格").endsWith("。").doesNotContain("！");
    assertThat(reason.indexOf('。')).isEqualTo(reason.length() - 1);
    assertThat(reason.codePointCount(0, reason.length())).as(reason).isLessThanOrEqualTo(40);
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

  private void equal(String key, String actual) {
    if (expect().has(key)) {
      assertThat(actual).as(key).isEqualTo(expect().path(key).asText());
    }
  }

  private Rules withLocal(Rules rules) {
    Problems problems = new Problems();
    String header = "place,parameter,from,value,unit,source\n";
    List<String> lines = texts(node.path("local"));
    Rules filled = rules.withLocal("local.csv", header + String.join("\n", lines), problems);
    assertThat(problems.all()).isEmpty();
    return filled;
  }

  private JsonNode expect() {
    return node.path("expect");
  }

  private List<String> texts(String key) {
    return texts(expect().path(key));
  }

  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return node.isMissingNode() ? List.of() : List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> keys(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> cited(Outcome outcome) {
    return outcome.references().stream().map(Scenario::cited).toList();
  }

  private static String cited(LegalReference reference) {
    return (reference.rule().documentId() + " " + reference.article()).strip();
  }

  @Override
  public String toString() {
    return name();
  }
}
