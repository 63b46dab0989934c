package cn.tongxiaobing.knowledge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Where things lie while tests run. */
public final class Workspace {

  private Workspace() {}

  /** The root of the project: the nearest folder upward that holds {@code mvnw}. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no folder above holds mvnw");
    }
    return folder;
  }

  /** A file of the project, by its path from the root. */
  public static String text(String path) {
    return text(root().resolve(path));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file or folder of the shared material, which lies beside the project or where {@code
   * -Dshared=…} says. The test is skipped where it is absent.
   */
  public static Path shared(String name) {
    String property = System.getProperty("shared");
    Path shared = property == null ? root().resolveSibling("shared") : Path.of(property);
    Path path = shared.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "skipped: " + path + " is not on this machine; -Dshared=FOLDER says where it is");
    return path;
  }
}
