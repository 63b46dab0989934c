package cn.tongxiaobing.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.NoticeEvent.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes is killed; usually four times, with {@code -Dlong=true} twenty. */
class NoticeKillTest {

  private static final int KILLS = Boolean.getBoolean("long") ? 20 : 4;
  private static final int MANY = 1_000_000;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void what_was_published_or_withdrawn_when_the_process_was_killed_is_told_exactly_once()
      throws IOException {
    Random random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(runAndKill("k" + kill, 5 + random.nextInt(40)));
    }

    try (Database database = Database.open(AbstractStoreTest.settings(folder, Optional.empty()))) {
      NoticeTable table = new NoticeTable(database);
      List<NoticeEvent> events = table.shown(MANY).recent();
      Set<String> told = new HashSet<>();
      events.forEach(e -> told.add((e.kind() == Kind.SHOW ? "shown " : "gone ") + e.notice()));
      assertThat(told).hasSameSizeAs(events).containsAll(acknowledged);
      assertThat(events)
          .extracting(NoticeEvent::sequence)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, events.size()).mapToObj(i -> (long) i).toList());
      assertThat(table.list(Area.ALL, MANY))
          .allSatisfy(n -> {
            assertThat(told.contains("shown " + n.id())).isEqualTo(!n.state().equals("draft"));
            assertThat(told.contains("gone " + n.id())).isEqualTo(n.state().equals("withdrawn"));
          });
    }
  }

  /** What it acknowledged; a line that the kill cut short acknowledges nothing. */
  private List<String> runAndKill(String name, int lines) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PublishUntilKilled.class.getName(),
                folder.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith(" .")) {
          said.add(line.substring(0, line.length() - 2));
        }
        if (said.size() == lines) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(said).hasSizeGreaterThanOrEqualTo(lines);
    return said;
  }
}
