package cn.tongxiaobing.knowledge.search;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of indexes lie, whole ones by name and drafts on their way to be one. Several
 * processes may use it.
 *
 * @param folder made when something is made in it
 */
record IndexFolder(Path folder) {

  private static final String DRAFT = ".building-";
  private static final Duration ABANDONED = Duration.ofHours(1);

  /** How many parts are kept besides those in use: going back to them takes no building. */
  static final int KEPT = 16;

  /** Writes a part. */
  @FunctionalInterface
  interface Writer {

    void write(Path draft) throws IOException;
  }

  /** A part that is there and sound; one that is damaged is deleted. */
  Optional<DirectoryReader> open(String name) throws IOException {
    Path part = folder.resolve(name);
    if (!Files.isDirectory(part)) {
      return Optional.empty();
    }
    try {
      return Optional.of(sound(part));
    } catch (IOException | IllegalArgumentException damaged) {
      delete(part);
      return Optional.empty();
    }
  }

  /** A flipped bit is not noticed on opening, so every file is read once. */
  private static DirectoryReader sound(Path part) throws IOException {
    Directory directory = FSDirectory.open(part);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Makes a part; it is there whole or not at all. */
  void make(String name, Writer writer) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, DRAFT);
    try {
      writer.write(draft);
      publish(draft, folder.resolve(name));
    } finally {
      delete(draft);
    }
  }

  /** Another process may have published the same part meanwhile; theirs is as good. */
  private static void publish(Path draft, Path part) throws IOException {
    try {
      Files.move(draft, part, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(part)) {
        throw e;
      }
    }
  }

  /**
   * Removes parts that are not used, but for the latest, and drafts that a crash has left. A part
   * that another process reads stays readable to it until it closes; a draft that one is building
   * now is young.
   *
   * @param used names of parts that are there
   * @param last the one of them that was made last
   */
  void dropAllBut(Set<String> used, String last) throws IOException {
    Instant abandoned =
        Files.getLastModifiedTime(folder.resolve(last)).toInstant().minus(ABANDONED);
    List<Map.Entry<Instant, Path>> others = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path other : all.filter(p -> !used.contains(name(p))).toList()) {
        Instant written = Files.getLastModifiedTime(other).toInstant();
        if (!name(other).startsWith(DRAFT)) {
          others.add(Map.entry(written, other));
        } else if (written.isBefore(abandoned)) {
          delete(other);
        }
      }
    }
    others.sort(Map.Entry.comparingByKey(Comparator.reverseOrder()));
    for (Map.Entry<Instant, Path> old : others.stream().skip(KEPT).toList()) {
      delete(old.getValue());
    }
  }

  private static String name(Path part) {
    return String.valueOf(part.getFileName());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
