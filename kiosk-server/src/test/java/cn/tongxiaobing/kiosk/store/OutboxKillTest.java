package cn.tongxiaobing.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.subscription.Outbox;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that sends is killed; usually four times, with {@code -Dlong=true} twenty. */
class OutboxKillTest {

  private static final int KILLS = Boolean.getBoolean("long") ? 20 : 4;
  private static final int MANY = 1_000_000;

  @TempDir private Path folder;

  /** What came over the wire, as often as it came. */
  private final List<String> told = new ArrayList<>();

  private final Set<Long> acknowledged = new HashSet<>();

  @Test
  @Timeout(300)
  void who_subscribed_is_told_each_change_once_whenever_the_process_was_killed()
      throws IOException {
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(5 + random.nextInt(60));
    }
    try (Database database = SendUntilKilled.open(folder)) {
      sendTheRest(database);
      long published = new VersionTable(database).versions();
      assertThat(acknowledged).allMatch(number -> number <= published);
      for (String visit : SendUntilKilled.VISITS) {
        assertThat(shownTo(visit))
            .as(visit)
            .containsExactlyInAnyOrderElementsOf(
                LongStream.rangeClosed(1, published)
                    .filter(number -> !visit.equals("v3") || number % 3 == 0)
                    .mapToObj(number -> "title-" + number)
                    .toList());
      }
      assertThat(new OutboxTable(database).feed(MANY))
          .extracting(message -> message.change().id())
          .doesNotHaveDuplicates()
          .hasSize((int) published);
      System.out.printf(
          "outbox: %d kills, %d changes, %d messages, %d of them sent again after a kill%n",
          KILLS, published, told.size(), told.size() - new HashSet<>(told).size());
    }
  }

  /** What a visit shows that passes over what it knows by its id. */
  private List<String> shownTo(String visit) {
    Map<String, String> byId = new LinkedHashMap<>();
    told.stream()
        .map(line -> line.split(" ", -1))
        .filter(parts -> parts[1].equals(visit))
        .forEach(parts -> byId.putIfAbsent(parts[2], parts[3]));
    return List.copyOf(byId.values());
  }

  private void sendTheRest(Database database) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Outbox outbox = new Outbox(database, () -> Samples.NOW);
    outbox.send(List.of(new SendUntilKilled.Printing(out)));
    bytes.toString(StandardCharsets.UTF_8).lines().forEach(this::read);
    assertThat(outbox.send(List.of())).isZero();
    assertThat(outbox.waiting()).isZero();
  }

  private void read(String line) {
    String whole = line.substring(0, line.length() - 2);
    if (whole.startsWith("told ")) {
      told.add(whole);
    } else {
      acknowledged.add(Long.parseLong(whole.substring("published ".length())));
    }
  }

  /** Kills it after so many visits were told; a line that the kill cut short was not told. */
  private void runAndKill(int lines) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SendUntilKilled.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int before = told.size();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith(" .")) {
          read(line);
        }
        if (told.size() - before == lines) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(told.size() - before).isGreaterThanOrEqualTo(lines);
  }
}
