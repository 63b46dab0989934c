package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger of checked facts against the cards that tell them. */
class CoverageTest {

  private static List<Section> sections = List.of();

  @BeforeAll
  static void read_the_library() {
    sections = Library.shipped().guides().stream().flatMap(g -> g.sections().stream()).toList();
  }

  @Test
  void every_fact_of_the_ledger_is_told_by_a_card() throws IOException {
    Set<String> told =
        sections.stream().flatMap(s -> s.facts().stream()).collect(Collectors.toSet());

    assertThat(ledger()).extracting(fact -> fact.path("id").asText()).hasSize(424).isSubsetOf(told);
  }

  @Test
  void no_card_names_a_fact_that_the_ledger_does_not_hold() throws IOException {
    Set<String> known =
        ledger().stream().map(fact -> fact.path("id").asText()).collect(Collectors.toSet());

    assertThat(sections).flatExtracting(Section::facts).isSubsetOf(known);
  }

  /** What rests on uncertain facts alone may not be told as the law. */
  @Test
  void a_card_of_uncertain_facts_alone_is_not_called_certain() throws IOException {
    Set<String> uncertain =
        ledger().stream()
            .filter(fact -> fact.path("grade").asText().startsWith("C"))
            .map(fact -> fact.path("id").asText())
            .collect(Collectors.toSet());

    assertThat(sections)
        .filteredOn(s -> !s.facts().isEmpty() && uncertain.containsAll(s.facts()))
        .filteredOn(s -> s.certainty() == Certainty.STATUTE)
        .extracting(Section::id)
        .isEmpty();
  }

  private static List<JsonNode> ledger() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> facts = new ArrayList<>();
    String text = Workspace.text(Workspace.shared("facts/policy-facts.jsonl"));
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      facts.add(json.readTree(line));
    }
    return facts;
  }
}
