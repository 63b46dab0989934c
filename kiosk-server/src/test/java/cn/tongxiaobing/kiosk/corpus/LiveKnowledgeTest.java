package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.testing.OfficeCards;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.Statutes;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Import while others are asking. */
@Timeout(180)
class LiveKnowledgeTest {

  private static final String ARTICLE = "{\"question\":\"平泉县应征青年交通补助办法第三条\",\"place\":\"140200\"}";
  private static final Question QUESTION =
      new Question("当兵几年", LocalDate.of(2026, 11, 22), Place.NATION);

  @TempDir private Path data;
  @TempDir private Path source;

  @Test
  void an_imported_article_is_found_without_a_restart() throws IOException, InterruptedException {
    SharedKnowledge.copyIndexTo(data);
    try (LiveKnowledge knowledge = LiveKnowledge.open(new Corpus(data), new Problems());
        TestServer server = TestServer.start(knowledge, KioskConfig.defaults())) {
      server
          .vertx()
          .deployVerticle(new CorpusWatch(knowledge, () -> {}, 100))
          .toCompletionStage()
          .toCompletableFuture()
          .join();
      assertThat(status(server)).isNotEqualTo("answered");
      AtomicBoolean done = new AtomicBoolean();
      List<CompletableFuture<Void>> visitors = visitors(knowledge, done);

      importSound();
      Instant limit = Instant.now().plus(Duration.ofSeconds(60));
      while (!status(server).equals("answered") && Instant.now().isBefore(limit)) {
        Thread.sleep(100);
      }
      done.set(true);
      visitors.forEach(CompletableFuture::join);

      JsonNode answer = TestServer.json(server.ask(ARTICLE));
      assertThat(answer.path("line").asText() + answer.path("headline").asText()).contains("二十三元");
      JsonNode citation = answer.path("citations").path(0);
      assertThat(citation.path("quoteFrom").asText()).isEqualTo("article");
      JsonNode article = TestServer.json(server.get(citation.path("href").asText()));
      assertThat(article.path("text").asText()).contains(citation.path("quote").asText());
      assertThat(article.path("chapter").asText()).isEqualTo("第二章 补助");
      assertThat(article.path("documentNumber").asText()).isEqualTo("平政发〔2025〕7号");
      assertThat(article.path("previous").asText()).endsWith("/2025-03-01/2");
      String whole = citation.path("href").asText().replaceAll("/3$", "/whole");
      assertThat(TestServer.json(server.get(whole)).path("text").asText())
          .startsWith("第一条")
          .contains("（二）在平泉县就读的应征学生。");
    }
  }

  @Test
  void imported_cards_and_local_values_are_taken_up_too() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    Files.writeString(source.resolve("a.md"), OfficeCards.NOTICE);
    Files.writeString(source.resolve("b.csv"), OfficeCards.TABLE);
    Files.writeString(
        source.resolve("c.csv"),
        "地区代码,参数,起始日期,数额,单位,出处\n140214,义务兵家庭优待金,2026-01-01,12345,元/年,平泉公告\n");
    Corpus corpus = new Corpus(data);
    try (LiveKnowledge knowledge = LiveKnowledge.open(corpus, new Problems())) {
      assertThat(knowledge.library().rules().local().figures()).isEmpty();
      new Import(corpus, Place.NATION, QUESTION.day()).run(List.of(source), (done, of) -> {});
      assertThat(knowledge.refresh()).isFalse();
      corpus.publish((done, of) -> {});

      assertThat(knowledge.refresh()).isTrue();

      assertThat(knowledge.library().rules().local().figures()).hasSize(1);
      Question asked = new Question("平泉体检站星期几开门", QUESTION.day(), new Place("140214"));
      assertThat(knowledge.answer(asked, Visit.begun()).reply().answer().status())
          .isEqualTo("answered");
    }
  }

  @Test
  void nothing_is_reopened_while_nothing_is_published() throws IOException {
    assertThat(SharedKnowledge.open().refresh()).isFalse();
  }

  @Test
  void after_closing_nothing_is_answered() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    LiveKnowledge knowledge = LiveKnowledge.open(new Corpus(data), new Problems());
    knowledge.close();

    assertThatThrownBy(() -> knowledge.answer(QUESTION, Visit.begun()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** They go on asking while the texts are changed under them, and none of them may notice. */
  private static List<CompletableFuture<Void>> visitors(
      LiveKnowledge knowledge, AtomicBoolean done) {
    return Stream.generate(() ->
            CompletableFuture.runAsync(() -> {
              while (!done.get()) {
                assertThat(knowledge.answer(QUESTION, Visit.begun()).reply().answer().status())
                    .isEqualTo("answered");
              }
            }))
        .limit(2)
        .toList();
  }

  private void importSound() throws IOException {
    Files.writeString(source.resolve("a.md"), Statutes.SOUND);
    Corpus corpus = new Corpus(data);
    Import run = new Import(corpus, Place.NATION, QUESTION.day());
    assertThat(run.run(List.of(source), (done, of) -> {}).problems()).isEmpty();
    assertThat(corpus.isChanged()).isTrue();
    corpus.publish((done, of) -> {});
    assertThat(corpus.isChanged()).isFalse();
  }

  private static String status(TestServer server) {
    return TestServer.json(server.ask(ARTICLE)).path("status").asText();
  }
}
