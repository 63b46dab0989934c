package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.GuideReader;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes guides and tables of questions and answers. Each file of the office is one file in {@code
 * guides/}, known by its name: brought in again it replaces its own cards and no others.
 */
final class CardImport {

  private final Path folder;
  private final Known known;
  private final Place office;
  private final LocalDate today;
  private final Problems problems;
  private final Map<String, String> taken = new HashMap<>();

  CardImport(Corpus corpus, Known known, Place office, LocalDate today, Problems problems) {
    this.folder = corpus.guides();
    this.known = known;
    this.office = office;
    this.today = today;
    this.problems = problems;
  }

  /** A guide in the form of those that ship, taken as it is written, or not at all. */
  Entry guide(String name, ReadText read) throws IOException {
    Problems own = new Problems();
    Optional<Guide> guide = new GuideReader(known.register()).read(name, read.text(), own);
    guide.ifPresent(g -> g.sections().forEach(section -> checkReach(name, g, section, own)));
    String target = idOf("office-", name) + ".md";
    checkOnce(name, target, own);
    problems.addAll(own);
    if (guide.isEmpty() || !own.isEmpty()) {
      return new Entry.Rejected(name, own.all().size());
    }
    Change change = keep(target, read.text());
    return new Entry.Cards(
        name, guide.get().title(), guide.get().sections().size(), List.of(), change);
  }

  /** The rows of a table that are sound; of the others each is named. */
  Entry table(String name, ReadText read) throws IOException {
    Problems own = new Problems();
    read.changes().stream()
        .filter(c -> c.kind() == cn.tongxiaobing.knowledge.reading.Change.Kind.INCOMPLETE_ROW)
        .forEach(c -> own.add(name, c.origin().number(), "这一行缺问题或答案，没有导入", ""));
    String id = idOf("table-", name);
    String target = id + ".md";
    String title = stem(name);
    List<Guide> guides =
        new QuestionCards(known, office, name, own).guides(read.questions(), id, title, today);
    boolean again = !checkOnce(name, target, own);
    problems.addAll(own);
    if (guides.isEmpty() || again) {
      return new Entry.Rejected(name, own.all().size());
    }
    int cards = guides.stream().mapToInt(g -> g.sections().size()).sum();
    Change change = keep(target, new GuideWriter(known.register()).markdown(guides));
    return new Entry.Cards(name, title, cards, QuestionColumn.unused(read.questions()), change);
  }

  private void checkReach(String name, Guide guide, Section section, Problems own) {
    known
        .tooNarrow(section.basis(), guide.place())
        .ifPresent(
            fault -> own.add(name, section.line(), fault + "，这份指南的 place 更大", "place 写成依据的适用地区"));
  }

  private boolean checkOnce(String name, String target, Problems own) {
    String other = taken.putIfAbsent(target, name);
    if (other != null) {
      own.add(name, 0, "和 " + other + " 同名", "换一个文件名，已导入的 " + other + " 不受影响");
    }
    return other == null;
  }

  /** A table brought in again on another day is the same table. */
  private Change keep(String target, String text) throws IOException {
    Path file = folder.resolve(target);
    boolean before = Files.exists(file);
    if (before && withoutDay(Files.readString(file)).equals(withoutDay(text))) {
      return Change.UNCHANGED;
    }
    WholeFile.write(folder, target, text);
    return before ? Change.REPLACED : Change.ADDED;
  }

  private static String withoutDay(String text) {
    boolean ofTable = text.startsWith("---\nkind: " + GuideReader.FROM_TABLE + "\n");
    return ofTable ? text.replaceAll("(?m)^checked-on: .*$", "") : text;
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[^.]*$", "");
  }

  /** Short and in letters that an address can have; what is made of the name is never read. */
  private static String idOf(String prefix, String name) {
    String stem = stem(name).toLowerCase(Locale.ROOT);
    if (stem.matches("[a-z0-9-]+")) {
      return prefix + stem;
    }
    UUID made = UUID.nameUUIDFromBytes(stem.getBytes(StandardCharsets.UTF_8));
    return prefix + made.toString().substring(24);
  }
}
