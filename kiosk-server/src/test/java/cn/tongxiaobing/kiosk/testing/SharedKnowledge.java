package cn.tongxiaobing.kiosk.testing;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.knowledge.document.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The library that ships, opened once for all tests of a run; its index stays under target/. */
public final class SharedKnowledge {

  /** A data folder with the index of the shipped library and nothing else. */
  public static final Path DATA = Path.of("target", "test-data");

  private SharedKnowledge() {}

  /** Shared: not to be closed. */
  public static LiveKnowledge open() {
    return Holder.OPEN;
  }

  /** Puts a copy of the index into another data folder, so that it is not built again. */
  public static void copyIndexTo(Path data) throws IOException {
    open();
    Path index = DATA.resolve("index");
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve("index").resolve(index.relativize(file).toString()));
      }
    }
  }

  private static final class Holder {
    private static final LiveKnowledge OPEN = opened();

    private static LiveKnowledge opened() {
      try {
        return LiveKnowledge.open(new Corpus(DATA), new Problems());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
