package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.PublishUntilKilled.Parts;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing one document into a library of ten thousand sections: asserts that it is found at once
 * and prints how long that took, beside what answers take while it is published and while nothing
 * is. See {@code docs/performance.md}.
 */
@EnabledIfSystemProperty(
    named = "long",
    matches = "true",
    disabledReason = "takes minutes; -Dlong=true")
@Timeout(1_200)
class PublishAtSizeTest {

  private static final int NOTICES = 100;
  private static final int CARDS = 100;
  private static final int PUBLISHED = 10;
  private static final int ASKED = 400;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place PINGQUAN = new Place("140200");
  private static final String WHERE = "平泉体检站哪天开门";

  @TempDir private Path data;

  @Test
  void what_is_published_is_found_with_the_next_question() throws IOException {
    SharedKnowledge.copyIndexTo(data);
    for (int i = 0; i < NOTICES; i++) {
      write(i);
    }
    try (Parts parts = new Parts(data)) {
      int sections =
          parts.live.library().guides().stream().map(Guide::sections).mapToInt(List::size).sum();
      assertThat(sections).isGreaterThan(NOTICES * CARDS);
      ask(parts, ASKED / 4);
      List<Long> idle = ask(parts, ASKED);

      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<List<Long>> meanwhile =
          CompletableFuture.supplyAsync(() -> {
            List<Long> taken = new ArrayList<>();
            while (!done.get()) {
              taken.addAll(ask(parts, 1));
            }
            return taken;
          });
      List<Long> published = new ArrayList<>();
      for (int i = 0; i < PUBLISHED; i++) {
        String words = "每周" + "一二三四五".charAt(i % 5) + "开门。";
        long begun = System.nanoTime();
        parts.publishing.publish(
            "zhao", "d1", PublishUntilKilled.notice("体检站", words), "", Map.of());
        String told = answer(parts, WHERE);
        published.add(System.nanoTime() - begun);
        assertThat(told).contains(words);
      }
      done.set(true);
      System.out.printf(
          "%d sections; published and found: %s; answers idle: %s; meanwhile: %s%n",
          sections, millis(published), millis(idle), millis(meanwhile.join()));
    }
  }

  private void write(int notice) throws IOException {
    String title = "平泉县办事通知第" + (notice + 1) + "号";
    StringBuilder cards =
        new StringBuilder(
            """
            ---
            kind: answers
            title: "%s"
            topic: process
            place: "140200"
            checked-on: 2026-11-22
            ---
            """
                .formatted(title));
    for (int i = 0; i < CARDS; i++) {
      cards.append(
          """

          ## 平泉%2$d号办事点第%1$d项业务几号窗口办 {#q-%1$d}

          到 %3$d 号窗口，第 %1$d 项业务当天办完。

          ### 问法
          - 平泉%2$d号办事点第%1$d项业务去几号窗口

          ### 依据
          - 《%4$s》

          ### 记录
          - 结论：说明
          - 确定程度：当年公告
          """
              .formatted(i + 1, notice + 1, (i * 7 + notice) % 40 + 1, title));
    }
    Files.createDirectories(data.resolve("guides"));
    Files.createDirectories(data.resolve("notices"));
    Files.writeString(data.resolve("guides/cards-" + notice + ".md"), cards);
    Files.writeString(
        data.resolve("notices/notice-" + notice + ".md"),
        """
        ---
        kind: notice
        title: "%s"
        issuer: "平泉县人民政府征兵办公室"
        effective-from: "2026-11-01"
        place: "140200"
        ---
        """
            .formatted(title));
  }

  /** How long each of so many different questions takes, in nanoseconds. */
  private static List<Long> ask(Parts parts, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> {
          long begun = System.nanoTime();
          int number = (int) (begun / 1_000 % NOTICES) + 1;
          answer(parts, "平泉" + number + "号办事点第" + (begun / 100 % CARDS + 1) + "项业务去哪个窗口");
          return System.nanoTime() - begun;
        })
        .toList();
  }

  private static String answer(Parts parts, String question) {
    Told told = parts.live.answer(new Question(question, DAY, PINGQUAN), Visit.begun());
    return told.reply().answer().statement().text();
  }

  private static String millis(List<Long> taken) {
    List<Long> sorted = taken.stream().sorted().toList();
    return "p50 %.0f p99 %.0f longest %.0f ms (%d)"
        .formatted(
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get(sorted.size() * 99 / 100) / 1e6,
            sorted.getLast() / 1e6,
            sorted.size());
  }
}
