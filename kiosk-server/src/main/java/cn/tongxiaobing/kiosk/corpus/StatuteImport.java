package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.knowledge.document.ArticleParser;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.NoticeReader;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes texts of statutes, and notices by their names: what cards may rest on. */
final class StatuteImport {

  private final Corpus corpus;
  private final Known known;
  private final StatuteReader reader;
  private final Problems problems;
  private final Map<Path, String> taken = new HashMap<>();

  StatuteImport(Corpus corpus, Known known, Problems problems) {
    this.corpus = corpus;
    this.known = known;
    this.reader = new StatuteReader(corpus.shipped().register());
    this.problems = problems;
  }

  /** Whether a text is split into articles. */
  static boolean isOne(String text) {
    FrontMatter head = FrontMatter.of(text);
    return !ArticleParser.parse("", head.body(), head.bodyStart(), new Problems()).isEmpty();
  }

  Entry statute(String name, String text) throws IOException {
    int before = problems.all().size();
    Optional<Edition> read = reader.read(name, text, problems);
    if (read.isEmpty()) {
      return new Entry.Rejected(name, problems.all().size() - before);
    }
    Edition edition = read.get();
    Path file = StatuteWriter.fileOf(edition, corpus.documents());
    String other = taken.putIfAbsent(file, name);
    if (other != null) {
      return rejected(name, "和 " + other + " 是同一部法规的同一个版本", "同一版本只放一个文件");
    }
    try {
      known.add(edition);
    } catch (IllegalArgumentException nameTaken) {
      return rejected(name, "标题和另一部法规的名称相同", "title: 写全称");
    }
    Change change = changeOf(file, StatuteWriter.markdown(edition));
    if (change != Change.UNCHANGED) {
      StatuteWriter.write(edition, corpus.documents());
    }
    return new Entry.Taken(name, edition, change);
  }

  Entry notice(String name, String text) throws IOException {
    int before = problems.all().size();
    Optional<Notice> read = NoticeReader.read(name, text, problems);
    if (read.isEmpty()) {
      return new Entry.Rejected(name, problems.all().size() - before);
    }
    Notice notice = read.get();
    String target = notice.document().id() + ".md";
    Path file = corpus.notices().resolve(target);
    String other = taken.putIfAbsent(file, name);
    if (other != null) {
      return rejected(name, "和 " + other + " 登记的是同一份文件", "同一份文件只登记一次");
    }
    try {
      known.add(notice);
    } catch (IllegalArgumentException nameTaken) {
      return rejected(name, "这个名称已经登记过，依据里可以直接写", "title: 写全称");
    }
    Change change = changeOf(file, text);
    if (change != Change.UNCHANGED) {
      WholeFile.write(corpus.notices(), target, text);
    }
    return new Entry.Entered(name, notice, change);
  }

  private static Change changeOf(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      return Change.ADDED;
    }
    byte[] now = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(now, Files.readAllBytes(file)) ? Change.UNCHANGED : Change.REPLACED;
  }

  private Entry rejected(String file, String fault, String example) {
    problems.add(file, 0, fault, example);
    return new Entry.Rejected(file, 1);
  }
}
