package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.knowledge.document.ArticleParser;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.reading.ForeignReader;
import cn.tongxiaobing.knowledge.reading.Limits;
import cn.tongxiaobing.knowledge.reading.ReadFault;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes statutes from a folder, or one file, into the data folder. Each file is judged by itself: a
 * faulty one never stops the others and never touches what is already there. For one run, by one
 * thread.
 */
public final class StatuteImport {

  private static final Set<String> PLAIN = Set.of("md", "txt");

  /** Read in a process of their own: their parsers are large, and their authors unknown. */
  private static final Set<String> DOCUMENTS = Set.of("docx", "pdf", "html", "htm");

  private final Corpus corpus;
  private final StatuteReader reader;
  private final Problems problems = new Problems();
  private final Map<Path, String> taken = new HashMap<>();
  private Register known;

  /**
   * @throws IOException when what was imported before cannot be read
   */
  public StatuteImport(Corpus corpus) throws IOException {
    this.corpus = corpus;
    this.reader = new StatuteReader(corpus.shipped().register());
    this.known = corpus.read(new Problems()).register();
  }

  /**
   * Reads {@code source} and keeps what is sound; {@link Corpus#publish()} makes it answerable.
   *
   * @throws IOException when the source cannot be read or the data folder cannot be written
   */
  public ImportReport run(Path source) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Path path : contents(source)) {
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path)) {
        leftOut.add(name);
      } else if (isReadable(name)) {
        entries.add(take(name, path));
      }
    }
    return new ImportReport(entries, leftOut, problems.all());
  }

  private static List<Path> contents(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> children = Files.list(source)) {
      return children.sorted().toList();
    }
  }

  private static boolean isReadable(String name) {
    return !name.startsWith(".") && (isPlain(name) || DOCUMENTS.contains(ending(name)));
  }

  private static boolean isPlain(String name) {
    return PLAIN.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Entry take(String name, Path file) throws IOException {
    if (isPlain(name)) {
      Optional<String> text = TextFile.read(file);
      return text.isPresent()
          ? judge(name, text.get())
          : rejected(name, "不是 UTF-8 或 GB18030 文本", "另存为 UTF-8 文本再导入");
    }
    return switch (ForeignReader.read(file, Limits.standard())) {
      case ReadFault fault -> rejected(name, fault.message(), "");
      case ReadText text when text.isDoubtful() -> rejected(name, "有疑似乱码，不能保证一字不差", "换一份没有乱码的文件");
      case ReadText text -> judge(name, text.text());
    };
  }

  private Entry judge(String name, String text) throws IOException {
    if (!hasArticles(text)) {
      return new Entry.Skipped(name, "不是法规条文");
    }
    int before = problems.all().size();
    Optional<Edition> edition = reader.read(name, text, problems);
    return edition.isPresent()
        ? keep(name, edition.get())
        : new Entry.Rejected(name, problems.all().size() - before);
  }

  private static boolean hasArticles(String text) {
    FrontMatter head = FrontMatter.of(text);
    return !ArticleParser.parse("", head.body(), head.bodyStart(), new Problems()).isEmpty();
  }

  private Entry keep(String name, Edition edition) throws IOException {
    Path file = StatuteWriter.fileOf(edition, corpus.documents());
    String other = taken.putIfAbsent(file, name);
    if (other != null) {
      return rejected(name, "和 " + other + " 是同一部法规的同一个版本", "同一版本只放一个文件");
    }
    try {
      known = known.with(List.of(edition));
    } catch (IllegalArgumentException nameTaken) {
      return rejected(name, "标题和另一部法规的名称相同", "title: 写全称");
    }
    Change change = changeOf(edition, file);
    if (change != Change.UNCHANGED) {
      StatuteWriter.write(edition, corpus.documents());
    }
    return new Entry.Taken(name, edition, change);
  }

  private static Change changeOf(Edition edition, Path file) throws IOException {
    if (!Files.exists(file)) {
      return Change.ADDED;
    }
    byte[] now = StatuteWriter.markdown(edition).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(now, Files.readAllBytes(file)) ? Change.UNCHANGED : Change.REPLACED;
  }

  private Entry rejected(String file, String fault, String example) {
    problems.add(file, 0, fault, example);
    return new Entry.Rejected(file, 1);
  }
}
