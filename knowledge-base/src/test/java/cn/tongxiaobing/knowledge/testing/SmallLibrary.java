package cn.tongxiaobing.knowledge.testing;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Three guides and three editions of two statutes, in {@code src/test/resources/small-library}.
 * What they say is made up.
 */
public final class SmallLibrary {

  /** A day on which everything current is in force. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** 云冈区, in the city whose buses are free. */
  public static final Place IN_DATONG = new Place("140214");

  /** 太原市, another city of the same province. */
  public static final Place IN_TAIYUAN = new Place("140100");

  private static final Path FOLDER =
      Workspace.root().resolve("knowledge-base/src/test/resources/small-library");

  private SmallLibrary() {}

  /** The guides alone, as a program that nobody has imported texts into. */
  public static Library guides() {
    return LibraryFiles.read(files());
  }

  /** The guides with the texts of both statutes. */
  public static Library withTexts() {
    Library guides = guides();
    StatuteReader reader = new StatuteReader(guides.register());
    Problems problems = new Problems();
    List<Edition> editions = new ArrayList<>();
    for (Path file : below(FOLDER.resolve("statutes"))) {
      reader
          .read(file.getFileName().toString(), Workspace.text(file), problems)
          .ifPresent(editions::add);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return guides.with(editions);
  }

  /** {@link #withTexts}, opened once for all tests of a run. Shared: not to be closed. */
  public static KnowledgeBase open() {
    return Holder.OPEN;
  }

  /** Its files as a library reader takes them: text by path. Free to be changed. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : below(FOLDER)) {
      files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Workspace.text(file));
    }
    return files;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final KnowledgeBase OPEN = opened();

    private static KnowledgeBase opened() {
      Path folder = Workspace.root().resolve("knowledge-base/target/small-knowledge");
      try {
        return KnowledgeBase.open(withTexts(), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
