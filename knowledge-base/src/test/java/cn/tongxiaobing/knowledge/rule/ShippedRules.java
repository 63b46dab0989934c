package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules over the parameters that ship, read once. */
public final class ShippedRules {

  private static final Path LIBRARY =
      Workspace.root().resolve("knowledge-base/src/main/resources/library");

  public static final Register REGISTER = Library.shipped().register();
  public static final Rules RULES = read();

  private ShippedRules() {}

  /** Every parameter file by its path below {@code library/}. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(LIBRARY.resolve("parameters"))) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> texts.put(LIBRARY.relativize(f).toString(), Workspace.text(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Rules read() {
    Problems problems = new Problems();
    Rules rules = Rules.read(files(), REGISTER, problems);
    assertThat(problems.all()).isEmpty();
    return rules;
  }
}
