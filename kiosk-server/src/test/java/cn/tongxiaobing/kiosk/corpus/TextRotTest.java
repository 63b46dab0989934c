package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.PublishUntilKilled.Parts;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of a published text turns over in the database. Thirty bits usually, each on its own;
 * with {@code -Dlong=true} three hundred.
 */
@Timeout(600)
class TextRotTest {

  private static final int FLIPS = Boolean.getBoolean("long") ? 300 : 30;

  @TempDir private Path data;

  @Test
  void f11_a_text_is_published_anew_as_it_was_or_not_at_all() throws IOException {
    SortedMap<String, String> notice = PublishUntilKilled.notice("体检站", "每周一开门。");
    SharedKnowledge.copyIndexTo(data);
    try (Parts parts = new Parts(data)) {
      parts.publishing.publish("zhao", "d1", notice, "", Map.of());
    }
    SortedMap<String, String> published = published();
    assertThat(published).containsAllEntriesOf(notice);
    byte[] whole = Files.readAllBytes(file());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int told = 0;
    int wrong = 0;
    for (int i = 0; i < FLIPS; i++) {
      List<String> texts = List.copyOf(notice.values());
      byte[] text = texts.get(i % texts.size()).getBytes(StandardCharsets.UTF_8);
      int bit = random.nextInt(text.length * 8);
      put(flipped(whole, indexOf(whole, text) * 8 + bit));
      Snapshots.delete(data.resolve("published"));
      if (isTold()) {
        told++;
      } else if (!published().equals(published)) {
        wrong++;
      }
    }
    System.out.printf("F11 texts flips=%d told=%d wrong=%d seed=%d%n", FLIPS, told, wrong, seed);
    assertThat(wrong).as("seed %d", seed).isZero();
    assertThat(told).as("seed %d", seed).isEqualTo(FLIPS);
  }

  /** Whether the start says that the database is damaged. */
  private boolean isTold() throws IOException {
    try (Database database = Database.open(settings())) {
      Publishing.recover(data, database);
      return false;
    } catch (StoreException e) {
      assertThat(e.kind()).isEqualTo(StoreException.Kind.DAMAGED);
      return true;
    }
  }

  /** What visitors can be told, by the path in the folder of the version. */
  private SortedMap<String, String> published() throws IOException {
    Path version = new Snapshots(data).of(1);
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(version)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(version.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings(data, Optional.empty(), Space.NONE, new MovableClock());
  }

  private Path file() {
    return data.resolve(DatabaseSettings.FILE);
  }

  private void put(byte[] content) throws IOException {
    for (String log : List.of("-wal", "-shm")) {
      Files.deleteIfExists(data.resolve(DatabaseSettings.FILE + log));
    }
    Files.write(file(), content);
  }

  private static byte[] flipped(byte[] whole, int bit) {
    byte[] flipped = whole.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }

  private static int indexOf(byte[] whole, byte[] part) {
    String all = new String(whole, StandardCharsets.ISO_8859_1);
    int at = all.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    assertThat(at).as("where the text lies in the file").isPositive();
    return at;
  }
}
