package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.audit.AuditVerdict;
import cn.tongxiaobing.kiosk.corpus.PublishUntilKilled.Parts;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Versions of the library that follow one another while people ask, and while the power fails. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class PublishingTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final int SWITCHES = LONG ? 1_000 : 8;
  private static final int KILLS = LONG ? 20 : 2;
  private static final int VISITORS = 4;
  private static final String ASKED =
      "{\"question\":\"平泉体检站哪天开门\",\"place\":\"140200\",\"alone\":true}";

  @TempDir private Path data;

  @Test
  void every_answer_is_wholly_of_the_version_that_it_names_while_versions_come_and_go()
      throws IOException {
    SharedKnowledge.copyIndexTo(data);
    try (Parts parts = new Parts(data);
        TestServer server = TestServer.start(parts.live, KioskConfig.defaults())) {
      AtomicBoolean done = new AtomicBoolean();
      Map<String, Set<String>> told = new ConcurrentHashMap<>();
      ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
      List<CompletableFuture<Void>> visitors =
          Stream.generate(() -> CompletableFuture.runAsync(() -> ask(server, done, told, refused)))
              .limit(VISITORS)
              .toList();
      List<String> versions = new ArrayList<>();
      for (int i = 0; i < SWITCHES; i++) {
        if (i % 2 == 0) {
          String day = i % 4 == 0 ? "每周一开门。" : "每周五开门。";
          parts.publishing.publish(
              "zhao", "d1", PublishUntilKilled.notice("体检站", day), "", Map.of());
        } else {
          parts.publishing.withdraw("zhao", "d1", Map.of());
        }
        versions.add(parts.live.version());
      }
      done.set(true);
      visitors.forEach(CompletableFuture::join);

      assertThat(refused).isEmpty();
      assertThat(versions).doesNotHaveDuplicates();
      assertThat(told).hasSizeGreaterThan(1);
      told.forEach((version, answers) ->
          assertThat(answers)
              .as(version)
              .singleElement()
              .asString()
              .satisfies(a -> assertThat(a).contains(shouldHave(version))));
    }
  }

  /** Odd versions have the notice, with one day and the other in turn; even ones have not. */
  private static String shouldHave(String version) {
    int number = Integer.parseInt(version.substring(0, version.indexOf('-')));
    return number % 4 == 1 ? "每周一开门" : number % 4 == 3 ? "每周五开门" : "";
  }

  private static void ask(
      TestServer server,
      AtomicBoolean done,
      Map<String, Set<String>> told,
      ConcurrentLinkedQueue<Integer> refused) {
    while (!done.get()) {
      HttpResponse<String> response = server.ask(ASKED);
      if (response.statusCode() != 200) {
        refused.add(response.statusCode());
        continue;
      }
      JsonNode answer = TestServer.json(response);
      told.computeIfAbsent(answer.path("library").asText(), v -> ConcurrentHashMap.newKeySet())
          .add(answer.path("answer").asText() + answer.path("citations"));
    }
  }

  @Test
  void whatever_moment_the_process_is_killed_at_one_whole_version_holds_afterwards()
      throws IOException {
    SharedKnowledge.copyIndexTo(data);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < KILLS; i++) {
      runAndKill(500 + random.nextInt(6_000));
      try (Parts parts = new Parts(data)) {
        Manifest holds = parts.publishing.manifest();
        boolean published = holds.drafts().contains("d1");
        Told told =
            parts.live.answer(
                new Question("平泉体检站哪天开门", LocalDate.of(2026, 11, 22), new Place("140200")),
                Visit.begun());
        assertThat(told.reply().answer().statement().text().contains("每周一开门"))
            .as("seed %d", seed)
            .isEqualTo(published);
        assertThat(parts.audit.verify()).isInstanceOf(AuditVerdict.Whole.class);
        assertThat(parts.audit.size()).isEqualTo(parts.publishing.sequence());
      }
    }
    try (Stream<Path> left = Files.list(data.resolve("published"))) {
      assertThat(left.filter(Files::isDirectory)).isNotEmpty();
    }
  }

  private void runAndKill(long millis) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PublishUntilKilled.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("begun");
      CompletableFuture.runAsync(
              process.toHandle()::destroyForcibly,
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
          .join();
      process.onExit().join();
    }
  }
}
