package cn.tongxiaobing.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * Whose data was erased and when: a file beside the database and in none of its backups, so that
 * bringing an old backup back does not bring back what people had erased. It names random ids
 * alone.
 */
final class ErasureLedger {

  /** The file's name in the data folder. */
  static final String FILE = "erased.txt";

  private final Path file;

  ErasureLedger(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * Returns when they are on the disk. Written before the rows go: after a power cut in between,
   * the next start erases them.
   *
   * @throws StoreException of kind FAILED when they cannot be written
   */
  void add(List<String> ids, Instant at) {
    StringBuilder lines = new StringBuilder();
    ids.forEach(id -> lines.append(at).append(' ').append(id).append('\n'));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.FAILED, e);
    }
  }

  /** Every id that was ever erased. A last line that a power cut tore names nobody. */
  List<String> ids() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.substring(line.indexOf(' ') + 1))
          .filter(id -> !id.isBlank())
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.FAILED, e);
    }
  }
}
