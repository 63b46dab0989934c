package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.OfficeFile;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A notice is withdrawn while people ask about it, have the answer said again, and look for words
 * and titles. Eight people usually; with {@code -Dlong=true} fifty, who get a thousand answers
 * after the withdrawal.
 */
@Timeout(600)
class WithdrawalTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final int VISITORS = LONG ? 50 : 8;
  private static final int AFTERWARDS = LONG ? 1_000 : 160;

  /** What stands in the notice and nowhere else. */
  private static final List<String> QUOTED = List.of("每周二、周四上午", "体检站开放通知", "要先打电话预约，当天带身份证");

  @TempDir private Path data;

  private final AtomicBoolean withdrawn = new AtomicBoolean();
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicInteger after = new AtomicInteger();
  private final Queue<String> quotedAfter = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();

  /** Everybody has been told of it in every way before it is withdrawn. */
  private final CountDownLatch told = new CountDownLatch(VISITORS);

  @Test
  void f15_once_a_withdrawal_is_acknowledged_no_answer_quotes_what_was_withdrawn()
      throws InterruptedException {
    try (TestOffice office = new TestOffice(data, true);
        var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      Clerks clerks = new Clerks(office);
      String id = clerks.draft(clerks.editor, OfficeFile.docx(Clerks.NOTICE));
      clerks.send(clerks.editor, id);
      clerks.post(clerks.reviewer, id, "approval", Map.of());
      List<CompletableFuture<Void>> visitors =
          IntStream.range(0, VISITORS)
              .mapToObj(i -> CompletableFuture.runAsync(() -> visit(office, i), threads))
              .toList();
      told.await();

      done(clerks.reviewer.post("/corpus/drafts/" + id + "/withdrawal", "{}"), 200);
      withdrawn.set(true);

      visitors.forEach(CompletableFuture::join);
    }
    System.out.printf(
        "F15 visitors=%d quoted before=%d answers after=%d quoted after=%d%n",
        VISITORS, before.get(), after.get(), quotedAfter.size());
    assertThat(refused).isEmpty();
    assertThat(before).hasValueGreaterThanOrEqualTo(4 * VISITORS);
    assertThat(quotedAfter).isEmpty();
    assertThat(after).hasValueGreaterThanOrEqualTo(AFTERWARDS);
  }

  private void visit(TestOffice office, int visitor) {
    List<HttpRequest> ways =
        List.of(
            asking(office, visitor, "平泉体检站哪天开门"),
            asking(office, visitor, "去平泉体检站要不要预约"),
            asking(office, visitor, "再说一遍"),
            office.at("/api/v1/documents").build(),
            office.at("/api/v1/documents/search?q=" + URLEncoder.encode("预约", UTF_8)).build());
    for (int i = 0; after.get() < AFTERWARDS; i++) {
      boolean late = withdrawn.get();
      HttpResponse<String> answer = office.send(ways.get(i % ways.size()));
      if (answer.statusCode() != 200) {
        refused.add(answer.statusCode());
      }
      note(late, answer.body());
      if (i == ways.size()) {
        told.countDown();
      }
    }
  }

  private void note(boolean late, String answer) {
    boolean quotes = QUOTED.stream().anyMatch(answer::contains);
    if (late) {
      after.incrementAndGet();
    } else if (quotes) {
      before.incrementAndGet();
    }
    if (late && quotes) {
      quotedAfter.add(answer);
    }
  }

  private static HttpRequest asking(TestOffice office, int visitor, String question) {
    String body = "{\"question\": \"%s\", \"conversation\": \"v%d\"}".formatted(question, visitor);
    return office
        .at("/api/v1/ask")
        .header("content-type", "application/json")
        .POST(TestOffice.json(body))
        .build();
  }
}
