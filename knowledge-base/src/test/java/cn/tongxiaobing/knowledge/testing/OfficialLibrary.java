package cn.tongxiaobing.knowledge.testing;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shipped library with the real texts of the law, those in force and those that were. The texts
 * do not ship: a test that asks for them is skipped on a machine without them.
 */
public final class OfficialLibrary {

  private static final String TEXTS = "official-texts";

  private OfficialLibrary() {}

  /** The library alone. */
  public static Library library() {
    Workspace.shared(TEXTS);
    return Texts.LIBRARY;
  }

  /** Opened once for all tests of a run; its index stays under {@code target/}. */
  public static KnowledgeBase open() {
    Workspace.shared(TEXTS);
    return Opened.KNOWLEDGE;
  }

  private static final class Texts {
    private static final Library LIBRARY = read();

    private static Library read() {
      Library shipped = Library.shipped();
      StatuteReader reader = new StatuteReader(shipped.register());
      Problems problems = new Problems();
      List<Edition> editions = new ArrayList<>();
      try (Stream<Path> files = Files.walk(Workspace.shared(TEXTS))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          String name = file.getFileName().toString();
          if (!name.equals("README.md")) {
            reader.read(name, Files.readString(file), problems).ifPresent(editions::add);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.all().toString());
      }
      return shipped.with(editions);
    }
  }

  private static final class Opened {
    private static final KnowledgeBase KNOWLEDGE = open();

    private static KnowledgeBase open() {
      Path folder = Workspace.root().resolve("knowledge-base/target/official-knowledge");
      try {
        return KnowledgeBase.open(Texts.LIBRARY, folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
