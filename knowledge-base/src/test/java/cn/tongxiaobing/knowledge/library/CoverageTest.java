package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger of checked facts against the cards that tell them. */
class CoverageTest {

  /** The first cell of a row in {@code docs/sources/physical-standards.md}. */
  private static final Pattern PHYSICAL_STANDARD =
      Pattern.compile("^\\| (X-BODY-\\d+) \\|", Pattern.MULTILINE);

  private static List<Section> sections = List.of();

  private final Problems problems = new Problems();

  @BeforeAll
  static void read_the_library() {
    sections = Library.shipped().guides().stream().flatMap(g -> g.sections().stream()).toList();
  }

  @Test
  void every_fact_of_the_ledger_is_told_by_a_card_or_accounted_for() throws IOException {
    Coverage coverage = Coverage.shipped(Library.shipped());

    assertThat(ledgerIds()).hasSize(424);
    assertThat(coverage.missing(ledgerIds())).isEmpty();
  }

  @Test
  void nothing_names_a_fact_that_the_ledger_does_not_hold() throws IOException {
    List<String> known = new ArrayList<>(ledgerIds());
    known.addAll(physicalStandards());

    assertThat(Coverage.shipped(Library.shipped()).unknown(known)).isEmpty();
  }

  @Test
  void a_fact_that_is_neither_told_nor_accounted_for_is_missing() {
    Coverage coverage = read("T-90: 参数 enlistment/upper-age");

    assertThat(problems.all()).isEmpty();
    assertThat(coverage.missing(List.of("T-1", "T-4", "T-90", "T-91"))).containsExactly("T-91");
    assertThat(coverage.unknown(List.of("T-1", "T-4"))).contains("T-90").doesNotContain("T-1");
  }

  @Test
  void an_entry_without_a_reason_or_of_a_fact_that_a_card_tells_is_reported() {
    read("T-90: \nT-1: 参数 enlistment/upper-age");
    read("[");

    assertThat(problems.all())
        .extracting(Problem::fault)
        .containsExactly("T-90 没有写去处或理由", "T-1 卡片已经写到", "不是有效的 YAML");
    assertThat(problems.all()).allSatisfy(p -> assertThat(p.example()).isNotEmpty());
  }

  /** The statements that reprints of the physical standards agree on, and only those. */
  @Test
  void every_physical_standard_is_told_by_a_card_and_none_is_made_up() {
    List<String> told =
        sections.stream()
            .flatMap(s -> s.facts().stream())
            .filter(fact -> fact.startsWith("X-"))
            .distinct()
            .toList();

    assertThat(physicalStandards()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(told).containsExactlyInAnyOrderElementsOf(physicalStandards());
  }

  /** No official text stands behind them, so the office's own word must come first. */
  @Test
  void a_card_of_physical_standards_alone_sends_people_to_ask() {
    assertThat(sections)
        .filteredOn(s -> !s.facts().isEmpty())
        .filteredOn(s -> s.facts().stream().allMatch(fact -> fact.startsWith("X-")))
        .filteredOn(s -> s.certainty() != Certainty.ASK)
        .extracting(Section::id)
        .isEmpty();
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

  private static List<String> physicalStandards() {
    return PHYSICAL_STANDARD
        .matcher(Workspace.text("docs/sources/physical-standards.md"))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private Coverage read(String text) {
    return Coverage.read("coverage.yaml", text, SmallLibrary.guides().guides(), problems);
  }

  private static List<String> ledgerIds() throws IOException {
    return ledger().stream().map(fact -> fact.path("id").asText()).toList();
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
