package cn.tongxiaobing.knowledge.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under {@code library/} on the class path, in a folder or in a jar. */
final class Resources {

  private static final String ROOT = "/library";

  private Resources() {}

  /** Every text file by its path below {@code library/}, sorted. */
  static SortedMap<String, String> texts() {
    try {
      URI uri =
          Objects.requireNonNull(
                  Resources.class.getResource(ROOT + "/documents"), "no library on the class path")
              .toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri).resolve("..").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(ROOT));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry is no address", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped library cannot be read", e);
    }
  }

  private static SortedMap<String, String> read(Path root) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).filter(Resources::isText).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return Stream.of(".md", ".yaml", ".txt", ".csv").anyMatch(name::endsWith);
  }
}
