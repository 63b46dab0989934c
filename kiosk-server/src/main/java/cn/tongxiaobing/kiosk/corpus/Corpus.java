package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The shipped library and the texts that an office has put beside it, in {@code documents/} of its
 * data folder. A stamp there is renewed after each change, so that a running server can tell.
 */
public final class Corpus {

  private final Path data;
  private final Library shipped;

  public Corpus(Path data) {
    this.data = data;
    this.shipped = Library.shipped();
  }

  /** The folder that everything of this office is kept in. */
  public Path data() {
    return data;
  }

  /** What comes with the program. */
  public Library shipped() {
    return shipped;
  }

  Path documents() {
    return data.resolve("documents");
  }

  /**
   * Everything that can be told now.
   *
   * @param problems texts that cannot be read are named here and left out
   */
  public Library read(Problems problems) throws IOException {
    Library library = shipped;
    for (Edition edition : LibraryReader.imported(documents(), shipped.register(), problems)) {
      try {
        library = library.with(List.of(edition));
      } catch (IllegalArgumentException nameTaken) {
        String file = edition.documentId() + "/" + edition.effectiveFrom() + ".md";
        problems.add(file, 0, "标题和另一部法规的名称相同，已跳过", "title: 写全称");
      }
    }
    return library;
  }

  /** Differs after every change. */
  String stamp() throws IOException {
    try {
      return Files.readString(stampFile());
    } catch (NoSuchFileException neverChanged) {
      return "";
    }
  }

  void markChanged() throws IOException {
    Path draft = Files.createTempFile(documents(), ".stamp-", ".tmp");
    Files.writeString(draft, UUID.randomUUID().toString());
    Files.move(
        draft,
        stampFile(),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private Path stampFile() {
    return documents().resolve(".stamp");
  }
}
