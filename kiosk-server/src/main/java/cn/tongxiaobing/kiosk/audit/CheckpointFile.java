package cn.tongxiaobing.kiosk.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Checkpoints in a file beside the database, one a line, only ever added to. It is worth most where
 * it is copied to another machine, because whoever can cut the log here can cut this file too.
 */
public final class CheckpointFile {

  private final Path file;

  public CheckpointFile(Path file) {
    this.file = file;
  }

  /** Adds a checkpoint; it is on the disk when this returns. */
  synchronized void add(Checkpoint checkpoint) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      String line = (endsInALine(channel, end) ? "" : "\n") + checkpoint.line() + "\n";
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    }
  }

  /** A power cut may have left half a line, which the next must not continue. */
  private static boolean endsInALine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
  }

  /**
   * All checkpoints, in the order in which they were made; none when there is no file yet. A line
   * that cannot be read is passed over, as if it had been taken out.
   */
  public synchronized List<Checkpoint> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .map(Checkpoint::read)
        .flatMap(Optional::stream)
        .toList();
  }
}
