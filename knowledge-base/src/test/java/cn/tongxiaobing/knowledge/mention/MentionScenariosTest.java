package cn.tongxiaobing.knowledge.mention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in {@code scenarios/mentions/}: what is read from it, and that nothing else is. */
class MentionScenariosTest {

  private static final int FEWEST = 300;
  private static final int FEWEST_GENERAL = 60;

  static List<JsonNode> scenarios() throws IOException {
    return Scenarios.mentions();
  }

  static List<String> general() throws IOException {
    return Scenarios.general();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void what_a_text_states_is_read_and_nothing_else(JsonNode scenario) {
    Mentions mentions = Mentions.read(scenario.path("text").asText(), Scenarios.today(scenario));

    assertThat(mentions.person().facts())
        .as("%s", mentions.all())
        .isEqualTo(Scenarios.person(scenario.path("facts")).facts());
    assertThat(mentions.ambiguous().stream().map(MentionScenariosTest::meanings))
        .as("what may mean several things in %s", scenario)
        .containsExactlyElementsOf(mayBe(scenario));
  }

  @ParameterizedTest
  @MethodSource("general")
  void nobodys_case_is_read_from_a_question_about_the_rules(String question) {
    Mentions mentions = Mentions.read(question, Scenarios.TODAY);

    assertThat(mentions.person().facts()).as("%s", mentions.all()).isEmpty();
    assertThat(mentions.ambiguous()).isEmpty();
    assertThat(Computation.of(question, Scenarios.TODAY, Place.NATION, ShippedRules.RULES))
        .isEmpty();
  }

  @Test
  void there_are_many_of_both_and_none_stands_twice_on_one_day() throws IOException {
    List<String> texts =
        scenarios().stream().map(s -> Scenarios.today(s) + s.path("text").asText()).toList();

    assertThat(texts).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    assertThat(general()).hasSizeGreaterThanOrEqualTo(FEWEST_GENERAL).doesNotHaveDuplicates();
  }

  private static Map.Entry<String, List<Person>> meanings(Mention mention) {
    return Map.entry(
        mention.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), mention.meanings());
  }

  private static List<Map.Entry<String, List<Person>>> mayBe(JsonNode scenario) {
    List<Map.Entry<String, List<Person>>> all = new ArrayList<>();
    for (JsonNode one : scenario.path("may-be")) {
      for (Map.Entry<String, JsonNode> kind : one.properties()) {
        List<Person> meanings = new ArrayList<>();
        kind.getValue().forEach(facts -> meanings.add(Scenarios.person(facts)));
        all.add(Map.entry(kind.getKey(), meanings));
      }
    }
    return all;
  }
}
