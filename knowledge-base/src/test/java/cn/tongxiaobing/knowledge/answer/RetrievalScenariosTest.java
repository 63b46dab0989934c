package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.testing.OfficialLibrary;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case in {@code scenarios/retrieval/}; anyone can add one. */
class RetrievalScenariosTest {

  private static final String FOLDER = "knowledge-base/src/test/resources/scenarios/retrieval/";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Of a hundred questions, so many have their article first, and so many among three. */
  private static final int FIRST = 90;

  private static final int AMONG_THREE = 97;

  /** A question about a day, and what must be told. */
  record AsOf(JsonNode node) {
    String text(String key) {
      return node.path(key).asText();
    }

    @Override
    public String toString() {
      return text("as-of") + " " + text("question");
    }
  }

  static Stream<AsOf> days() throws JsonProcessingException {
    return read("as-of.yaml").stream().map(AsOf::new);
  }

  @ParameterizedTest
  @MethodSource("days")
  void a_question_about_a_day_is_answered_by_what_held_on_it(AsOf scenario) {
    KnowledgeBase knowledge =
        scenario.node().path("texts").asBoolean() ? OfficialLibrary.open() : ShippedLibrary.open();
    LocalDate day = LocalDate.parse(scenario.text("as-of"));

    Answer answer = knowledge.answer(new Question(scenario.text("question"), day, Place.NATION));

    String told = told(answer);
    for (JsonNode words : scenario.node().path("shows")) {
      assertThat(told).contains(words.asText());
    }
    assertThat(answer.status()).isEqualTo(scenario.node().path("status").asText("answered"));
    if (answer instanceof Answer.Answered answered) {
      checkSource(scenario, answered);
    } else {
      assertThat(answer.citations()).isEmpty();
    }
  }

  private static void checkSource(AsOf scenario, Answer.Answered answer) {
    String id = answer.passage().id();
    String guide = scenario.text("guide");
    assertThat(answer.passage()).as(id).isInstanceOf(kind(guide));
    assertThat(id).startsWith(guide.isEmpty() ? scenario.text("document") : guide + "#");
    assertThat(answer.citations())
        .as("cited")
        .anySatisfy(c -> {
          assertThat(c.documentId()).isEqualTo(scenario.text("document"));
          assertThat(c.edition()).isEqualTo(scenario.text("edition"));
          assertThat(c.article()).startsWith(scenario.text("article"));
        });
    assertThat(answer.level()).isEqualTo(Place.NATION);
  }

  private static Class<? extends Passage> kind(String guide) {
    return guide.isEmpty() ? Passage.OfStatute.class : Passage.OfGuide.class;
  }

  @Test
  void everyday_questions_find_their_article() throws JsonProcessingException {
    List<JsonNode> scenarios = read("articles.yaml");
    List<String> notFirst = new ArrayList<>();
    List<String> notAmongThree = new ArrayList<>();
    for (JsonNode scenario : scenarios) {
      List<String> found = articles(scenario.path("question").asText());
      Set<String> expected = expected(scenario.path("article"));
      if (found.stream().limit(1).noneMatch(expected::contains)) {
        notFirst.add(scenario + " → " + found.stream().limit(3).toList());
      }
      if (found.stream().limit(3).noneMatch(expected::contains)) {
        notAmongThree.add(scenario.toString());
      }
    }
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(60);
    assertThat(notAmongThree)
        .as(() -> String.join("\n", notAmongThree))
        .hasSizeLessThanOrEqualTo(scenarios.size() * (100 - AMONG_THREE) / 100);
    assertThat(notFirst)
        .as(() -> String.join("\n", notFirst))
        .hasSizeLessThanOrEqualTo(scenarios.size() * (100 - FIRST) / 100);
  }

  private static List<String> articles(String question) {
    return OfficialLibrary.open()
        .explain(new Question(question, TODAY, Place.NATION))
        .candidates()
        .stream()
        .map(Explanation.Candidate::passageId)
        .filter(id -> id.contains("/"))
        .toList();
  }

  private static Set<String> expected(JsonNode written) {
    Stream<JsonNode> all =
        written.isArray() ? StreamSupport.stream(written.spliterator(), false) : Stream.of(written);
    return all.map(article -> passageId(article.asText())).collect(Collectors.toSet());
  }

  private static String passageId(String written) {
    String[] parts = written.split(" ", 2);
    ArticleNumber number = ArticleNumber.parse(parts[1]).orElseThrow();
    LocalDate from =
        OfficialLibrary.library()
            .register()
            .byId(parts[0])
            .flatMap(d -> d.inForceOn(TODAY))
            .orElseThrow(() -> new AssertionError(written + " is not in force"))
            .effectiveFrom();
    return parts[0] + "/" + from + "/" + number.address();
  }

  private static String told(Answer answer) {
    String table =
        answer instanceof Answer.Answered answered
            ? answered.table().stream()
                .flatMap(t -> t.rows().stream())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"))
            : "";
    return answer.statement().text() + "\n" + table;
  }

  private static List<JsonNode> read(String file) throws JsonProcessingException {
    JsonNode all = new ObjectMapper(new YAMLFactory()).readTree(Workspace.text(FOLDER + file));
    return StreamSupport.stream(all.spliterator(), false).toList();
  }
}
