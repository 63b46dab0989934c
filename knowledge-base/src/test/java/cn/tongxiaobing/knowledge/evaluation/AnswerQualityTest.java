package cn.tongxiaobing.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.testing.OfficialLibrary;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every set of questions against the floors in {@code scenarios/answers/floors.yaml}. */
class AnswerQualityTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place YUNGANG = new Place("140214");
  private static final String SCENARIOS = "knowledge-base/src/test/resources/scenarios/";
  private static final String SHARED = "../shared/";

  /**
   * @param withTexts whether it must be held with the texts of the law imported, too
   */
  record Floor(String set, double right, double refused, double anyway, boolean withTexts) {}

  static List<Floor> floorsWithTexts() throws IOException {
    return floors().stream().filter(Floor::withTexts).toList();
  }

  static List<Floor> floors() throws IOException {
    JsonNode all =
        new ObjectMapper(new YAMLFactory())
            .readTree(Workspace.text(SCENARIOS + "answers/floors.yaml"));
    return StreamSupport.stream(all.spliterator(), false)
        .map(node ->
            new Floor(
                node.path("set").asText(),
                node.path("right").asDouble(),
                node.path("refused").asDouble(1),
                node.path("anyway").asDouble(1),
                node.path("with-texts").asBoolean(false)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void answers_are_as_good_as_they_have_been(Floor floor) throws IOException {
    holds(floor, ShippedLibrary.open());
  }

  @ParameterizedTest
  @MethodSource("floorsWithTexts")
  void importing_the_texts_of_the_law_makes_no_answer_worse(Floor floor) throws IOException {
    holds(floor, OfficialLibrary.open());
  }

  private static void holds(Floor floor, KnowledgeBase knowledge) throws IOException {
    Problems problems = new Problems();
    GoldenSet set = GoldenSet.read(file(floor.set()), problems);

    Scorecard scorecard = Scorecard.of(knowledge, set.dialogues(), DAY, YUNGANG);

    assertThat(problems.all()).isEmpty();
    assertThat(scorecard.rightOfAll(Scorecard.CUT))
        .as("right")
        .isGreaterThanOrEqualTo(floor.right());
    assertThat(scorecard.wronglyRefused()).as("refused").isLessThanOrEqualTo(floor.refused());
    assertThat(scorecard.answeredAnyway()).as("anyway").isLessThanOrEqualTo(floor.anyway());
  }

  private static Path file(String set) {
    return set.startsWith(SHARED)
        ? Workspace.shared(set.substring(SHARED.length()))
        : Workspace.root().resolve(SCENARIOS + set);
  }
}
