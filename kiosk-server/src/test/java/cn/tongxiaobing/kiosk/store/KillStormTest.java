package cn.tongxiaobing.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that stores sign-ups is killed again and again. Eight kills usually; with {@code
 * -Dlong=true} two hundred, some eight minutes.
 */
class KillStormTest {

  private static final int KILLS = Boolean.getBoolean("long") ? 200 : 8;

  /** Of those that were sent last some were stored and not acknowledged: they are sent again. */
  private static final int AGAIN = 100;

  @TempDir private Path folder;

  /** What was acknowledged: the key of the request, and the sign-up it was told. */
  private final Map<Integer, String> acknowledged = new HashMap<>();

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void f01_what_was_acknowledged_is_stored_once_however_often_the_process_is_killed()
      throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < KILLS; i++) {
      int from = Math.max(0, acknowledged.size() - AGAIN);
      runAndKill(from, 50 + random.nextInt(400));
    }

    try (Database database = Database.open(AbstractStoreTest.settings(folder, Optional.empty()))) {
      SignUpTable signUps = new SignUpTable(database);
      List<Integer> lost = new ArrayList<>();
      List<Integer> twice = new ArrayList<>();
      acknowledged.forEach((key, id) -> {
        List<SignUpRow> rows = signUps.byPerson(Samples.bytes("person " + key));
        if (rows.stream().noneMatch(row -> row.id().equals(id))) {
          lost.add(key);
        }
        if (rows.size() > 1) {
          twice.add(key);
        }
      });
      System.out.printf(
          "F01 lost=%d dup=%d kills=%d acknowledged=%d%n",
          lost.size(), twice.size(), KILLS, acknowledged.size());
      assertThat(lost).as("lost requests, seed %d", seed).isEmpty();
      assertThat(twice).as("requests stored twice, seed %d", seed).isEmpty();
      assertThat(
              database.<String>read(connection ->
                  Sql.first(connection, row -> row.getString(1), "PRAGMA integrity_check")
                      .orElseThrow()))
          .isEqualTo("ok");
    }
    assertThat(acknowledged).hasSizeGreaterThan(10 * KILLS);
  }

  private void runAndKill(int from, long millis) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                InsertUntilKilled.class.getName(),
                folder.toString(),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      CompletableFuture<Void> kill =
          CompletableFuture.runAsync(
              // Killed by its handle: a Process would throw away what was said before.
              process.toHandle()::destroyForcibly,
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      while (line != null) {
        note(line);
        line = lines.readLine();
      }
      kill.join();
    }
  }

  /** A line that the kill cut short acknowledges nothing. */
  private void note(String line) {
    String[] parts = line.split(" ", 2);
    if (parts.length < 2 || parts[1].length() < 36) {
      return;
    }
    String before = acknowledged.putIfAbsent(Integer.valueOf(parts[0]), parts[1]);
    if (before != null) {
      assertThat(parts[1]).as("the answer to request %s", parts[0]).isEqualTo(before);
    }
  }
}
