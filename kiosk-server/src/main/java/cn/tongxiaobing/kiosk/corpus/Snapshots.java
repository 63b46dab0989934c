package cn.tongxiaobing.kiosk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The published versions as folders, {@code published/12/}, and a file that names the one that
 * holds. They are derived: what was published stands in the database, and a folder that is missing
 * or differs is written anew. A folder is made beside the others and renamed when it is whole.
 */
final class Snapshots {

  private static final String HOLDS = "holds";
  private static final String WRITING = ".writing-";

  private final Path folder;

  Snapshots(Path data) {
    this.folder = data.resolve("published");
  }

  /** The number of the version that holds; 0 when nothing was published. */
  long holds() throws IOException {
    try {
      String written = Files.readString(folder.resolve(HOLDS)).strip();
      return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    } catch (NoSuchFileException nothingPublished) {
      return 0;
    }
  }

  /** From now on this version holds; its folder is there. */
  void hold(long number) throws IOException {
    WholeFile.write(folder, HOLDS, Long.toString(number));
  }

  Path of(long number) {
    return folder.resolve(Long.toString(number));
  }

  /** Removes what a crash has left half written. */
  void sweep() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path each : all.toList()) {
          if (String.valueOf(each.getFileName()).startsWith(WRITING)) {
            delete(each);
          }
        }
      }
    }
  }

  /** Sees to it that the folder of a version holds these texts and nothing else. */
  void keep(long number, Map<String, String> texts) throws IOException {
    write(of(number), texts);
  }

  /** Writes a folder as a whole, unless it holds just that already. */
  static void write(Path target, Map<String, String> texts) throws IOException {
    if (Files.isDirectory(target) && read(target).equals(texts)) {
      return;
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no folder for " + target);
    }
    Files.createDirectories(parent);
    Path made = Files.createTempDirectory(parent, WRITING);
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = made.resolve(text.getKey());
        WholeFile.write(
            file.resolveSibling(""), String.valueOf(file.getFileName()), text.getValue());
      }
      delete(target);
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(made);
    }
  }

  /** Every text of a folder by its path in it. */
  private static SortedMap<String, String> read(Path root) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
