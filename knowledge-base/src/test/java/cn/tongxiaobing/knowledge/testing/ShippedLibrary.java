package cn.tongxiaobing.knowledge.testing;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The library that ships, opened once for all tests of a run. Its index stays under {@code target/}
 * for the next run, as it stays in the data folder of an office.
 */
public final class ShippedLibrary {

  private ShippedLibrary() {}

  /** Shared: not to be closed. */
  public static KnowledgeBase open() {
    return Holder.OPEN;
  }

  private static final class Holder {
    private static final KnowledgeBase OPEN = opened();

    private static KnowledgeBase opened() {
      Path folder = Workspace.root().resolve("knowledge-base/target/shipped-knowledge");
      try {
        return KnowledgeBase.open(Library.shipped(), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
