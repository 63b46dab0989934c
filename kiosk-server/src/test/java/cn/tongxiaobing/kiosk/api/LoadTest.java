package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.answer.Statement;
import cn.tongxiaobing.knowledge.answer.Visit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when many ask at once. */
@Timeout(60)
class LoadTest {

  private static final String QUESTION = "{\"question\":\"当兵几年\"}";
  private static final Reply HELLO =
      new Reply(
          new Answer.Smalltalk("greeting", new Statement("您好。", "", "", List.of())),
          Visit.begun(),
          Optional.empty());

  @Test
  void eight_slow_questions_take_the_time_of_one() {
    Duration each = Duration.ofMillis(400);
    try (TestServer server = TestServer.start((question, visit) -> after(each), 8, 0)) {
      server.get("/api/v1/home");
      long start = System.nanoTime();
      List<CompletableFuture<HttpResponse<String>>> asked = askAtOnce(server, 8);
      HttpResponse<String> meanwhile = server.get("/api/v1/home");
      long forHome = System.nanoTime() - start;
      asked.forEach(CompletableFuture::join);
      long forAll = System.nanoTime() - start;

      assertThat(asked).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
      assertThat(meanwhile.statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(forHome)).isLessThan(each);
      assertThat(Duration.ofNanos(forAll)).isLessThan(each.multipliedBy(3));
    }
  }

  @Test
  void what_is_too_much_is_turned_away_at_once_with_a_time_to_come_back() {
    CountDownLatch hold = new CountDownLatch(1);
    try (TestServer server = TestServer.start((question, visit) -> afterwards(hold), 1, 2)) {
      List<CompletableFuture<HttpResponse<String>>> asked = askAtOnce(server, 4);
      CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
      HttpResponse<String> turnedAway =
          asked.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().join();
      hold.countDown();

      assertThat(turnedAway.statusCode()).isEqualTo(503);
      assertThat(turnedAway.headers().firstValue("retry-after")).contains("2");
      assertThat(TestServer.json(turnedAway).path("code").asText()).isEqualTo("busy");
      assertThat(asked.stream().map(a -> a.join().statusCode()))
          .containsExactlyInAnyOrder(200, 200, 200, 503);
      assertThat(server.ask(QUESTION).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_fault_of_ours_is_a_problem_without_a_trace() {
    Answerer faulty =
        (question, visit) -> {
          throw new IllegalStateException("about " + question.text());
        };
    try (TestServer server = TestServer.start(faulty, 1, 1)) {
      HttpResponse<String> response = server.ask(QUESTION);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(TestServer.json(response).path("code").asText()).isEqualTo("internal");
      assertThat(response.body()).doesNotContain("IllegalState").doesNotContain("当兵");
    }
  }

  @Test
  void a_question_in_flight_is_answered_when_the_server_stops() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Answerer slow =
        (question, visit) -> {
          begun.countDown();
          return after(Duration.ofMillis(700));
        };
    try (TestServer server = TestServer.start(slow, 1, 1)) {
      CompletableFuture<HttpResponse<String>> asked = server.askLater(QUESTION);
      begun.await();
      CompletableFuture<Void> stopped = server.stop();

      assertThat(asked.join().statusCode()).isEqualTo(200);
      stopped.join();
      assertThat(server.askLater(QUESTION)).failsWithin(Duration.ofSeconds(5));
    }
  }

  private static List<CompletableFuture<HttpResponse<String>>> askAtOnce(
      TestServer server, int times) {
    return Stream.generate(() -> server.askLater(QUESTION)).limit(times).toList();
  }

  private static Told after(Duration wait) {
    try {
      Thread.sleep(wait);
      return new Told(HELLO, SharedKnowledge.open().library(), "0");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Told afterwards(CountDownLatch latch) {
    try {
      latch.await();
      return new Told(HELLO, SharedKnowledge.open().library(), "0");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
