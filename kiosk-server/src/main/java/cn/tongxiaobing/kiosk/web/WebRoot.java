package cn.tongxiaobing.kiosk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files under {@code webroot/} on the class path, in a jar or in a folder. */
final class WebRoot {

  private static final String ROOT = "/webroot";

  private WebRoot() {}

  /** Content by path below {@code webroot/}. */
  static Map<String, byte[]> files() {
    try {
      URI uri =
          Objects.requireNonNull(
                  WebRoot.class.getResource(ROOT + "/kiosk/index.html"),
                  "no pages on the class path")
              .toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri).resolve("../..").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(ROOT));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry is no address", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages cannot be read", e);
    }
  }

  private static Map<String, byte[]> read(Path root) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
