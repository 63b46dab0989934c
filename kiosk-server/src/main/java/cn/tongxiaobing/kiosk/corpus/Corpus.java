package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shipped library and the texts that an office has put beside it, in {@code documents/} of its
 * data folder. The stamp in that folder is the fingerprint of the texts that were last published; a
 * running server takes up what is published.
 */
public final class Corpus {

  private final Path data;
  private final Library shipped;

  public Corpus(Path data) {
    this.data = data;
    this.shipped = Library.shipped();
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

  /** Opens what can be told now, building its index where there is none. */
  public KnowledgeBase open(Problems problems) throws IOException {
    return KnowledgeBase.open(read(problems), data);
  }

  /** Whether the texts are others than those that were last published. */
  public boolean isChanged() throws IOException {
    return Files.isDirectory(documents()) && !fingerprint().equals(stamp());
  }

  /** Builds the index of what is there now, then lets running servers know. */
  public void publish() throws IOException {
    open(new Problems()).close();
    Path draft = Files.createTempFile(documents(), ".stamp-", ".tmp");
    Files.writeString(draft, fingerprint());
    Files.move(
        draft,
        documents().resolve(".stamp"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Differs whenever other texts have been published. */
  String stamp() throws IOException {
    try {
      return Files.readString(documents().resolve(".stamp"));
    } catch (NoSuchFileException neverPublished) {
      return "";
    }
  }

  private String fingerprint() throws IOException {
    try (Stream<Path> files = Files.walk(documents())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = documents().relativize(file).toString();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
