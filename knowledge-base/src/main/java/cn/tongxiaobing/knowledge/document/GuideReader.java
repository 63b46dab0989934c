package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a guide from Markdown. The form is described for its writers in {@code
 * docs/writing-guides.md}; whatever departs from it is reported with its line and an example of
 * what is right.
 */
public final class GuideReader {

  /** The {@code kind} of guides that were made from a table of questions and answers. */
  public static final String FROM_TABLE = "answers";

  private static final Pattern HEADING = Pattern.compile("##\\s+(.+?)\\s*\\{#([a-z0-9-]+)}\\s*");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");
  private static final List<String> PARTS = List.of("问法", "依据", "记录");
  private static final String RECORD_EXAMPLE = "- 结论：可以";

  /** Cards written by hand are found by several wordings; a row of a table may have only one. */
  private static final int FEWEST_WORDINGS = 3;

  private final BasisReader basisReader;

  public GuideReader(Register register) {
    this.basisReader = new BasisReader(register);
  }

  /**
   * Reads one file.
   *
   * @param file named in what is reported; its last part without the ending is the guide's id
   * @param text the whole file
   * @param problems what is wrong is added here
   * @return the guide, or empty when anything in it is wrong
   */
  public Optional<Guide> read(String file, String text, Problems problems) {
    FrontMatter head = FrontMatter.of(text);
    Problems own = new Problems();
    String title = head.value("title").orElse("");
    if (title.isEmpty()) {
      own.add(file, head.lineOf("title"), "没有标题", "title: 视力与近视手术");
    }
    Optional<Topic> topic = head.value("topic").flatMap(Topic::of);
    if (topic.isEmpty()) {
      own.add(file, head.lineOf("topic"), "topic 不在目录里", "topic: conditions");
    }
    String place = head.value("place").orElse(Place.NATION.code());
    if (!Place.isCode(place)) {
      own.add(file, head.lineOf("place"), "place 不是六位行政区划代码", "place: \"000000\"");
    }
    Optional<LocalDate> checkedOn = head.day("checked-on", file, own);
    if (head.value("checked-on").isEmpty()) {
      own.add(file, 1, "没有核对日期", "checked-on: 2026-11-22");
    }
    List<Section> sections = sections(file, head, own);
    problems.addAll(own);
    if (!own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Guide(
            idOf(file),
            title,
            topic.orElseThrow(),
            new Place(place),
            checkedOn.orElseThrow(),
            sections));
  }

  private static String idOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }

  private List<Section> sections(String file, FrontMatter head, Problems problems) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < head.body().size(); i++) {
      if (head.body().get(i).startsWith("## ")) {
        starts.add(i);
      }
    }
    if (starts.isEmpty()) {
      problems.add(file, 0, "一节也没有", "## 近视手术后能不能参军 {#after-surgery}");
    }
    List<Section> sections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean ofTable = head.value("kind").filter(FROM_TABLE::equals).isPresent();
    int fewest = ofTable ? 1 : FEWEST_WORDINGS;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : head.body().size();
      int line = head.bodyStart() + starts.get(i);
      List<String> lines = head.body().subList(starts.get(i), end);
      Section section = new SectionReader(file, lines, line, fewest, problems).read();
      sections.add(section);
      if (!section.id().isEmpty() && !ids.add(section.id())) {
        problems.add(file, line, "编号 " + section.id() + " 用了两次", "{#after-surgery-2}");
      }
    }
    return sections;
  }

  /**
   * Reads one section; {@code line} is the line number of its heading. Reading goes on past a
   * fault, so that all of them are told; what comes of it is then not used.
   */
  private final class SectionReader {
    private final String file;
    private final List<String> lines;
    private final int line;
    private final int fewestWordings;
    private final Problems problems;

    SectionReader(
        String file, List<String> lines, int line, int fewestWordings, Problems problems) {
      this.file = file;
      this.lines = lines;
      this.line = line;
      this.fewestWordings = fewestWordings;
      this.problems = problems;
    }

    Section read() {
      Matcher heading = HEADING.matcher(lines.getFirst());
      boolean named = heading.matches();
      if (!named) {
        report(0, "标题没有编号", "## 近视手术后能不能参军 {#after-surgery}");
      }
      checkParts();
      List<Block> body = blocks(1, firstPart());
      List<String> paragraphs = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      Optional<Section.Table> table = Optional.empty();
      for (Block block : body) {
        String first = block.lines().getFirst();
        checkOfOneKind(block);
        if (first.startsWith("|")) {
          table = table(block);
        } else if (first.startsWith("- ")) {
          block.lines().forEach(l -> notes.add(item(l)));
        } else {
          paragraphs.add(String.join("", block.lines()));
        }
      }
      if (paragraphs.isEmpty() || paragraphs.size() > 2) {
        report(0, "标题后面应有一段结论，最多再有一段说明，这里有 " + paragraphs.size() + " 段", "近视激光手术满 **6 个月**，可以报名。");
      }
      String title = named ? heading.group(1) : "";
      return section(named ? heading.group(2) : "", title, paragraphs, notes, table);
    }

    private void checkParts() {
      for (int i = 1; i < lines.size(); i++) {
        String text = lines.get(i).strip();
        if (text.startsWith("### ") && !PARTS.contains(text.substring(4).strip())) {
          report(i, "小节“" + text.substring(4).strip() + "”不认识", "### 问法、### 依据、### 记录");
        }
      }
    }

    /** A table or list that follows a paragraph without a blank line would be lost in it. */
    private void checkOfOneKind(Block block) {
      String kind = kindOf(block.lines().getFirst());
      for (int i = 1; i < block.lines().size(); i++) {
        if (!kindOf(block.lines().get(i)).equals(kind)) {
          report(block.start() + i, "段落、条件表、提醒之间要空一行", "段落写完，空一行，再写 | 情况 | 结果 |");
          return;
        }
      }
    }

    private static String kindOf(String text) {
      return text.startsWith("|") ? "table" : text.startsWith("- ") ? "list" : "paragraph";
    }

    private Section section(
        String id,
        String title,
        List<String> paragraphs,
        List<String> notes,
        Optional<Section.Table> table) {
      String conclusion = paragraphs.isEmpty() ? "" : paragraphs.getFirst();
      String explanation = paragraphs.size() > 1 ? paragraphs.get(1) : "";
      Matcher bold = BOLD.matcher(conclusion + "\n" + explanation);
      String emphasis = bold.find() ? bold.group(1) : "";
      List<String> questions = items("问法").stream().map(Item::text).toList();
      if (questions.size() < fewestWordings) {
        report(startOf("问法"), "问法太少，只有 " + questions.size() + " 条", "- 近视做过手术还能当兵吗");
      }
      List<Reference> basis = basis();
      List<String> facts =
          Arrays.stream(record("事实").map(Item::text).orElse("").split("[,，、\\s]+"))
              .filter(f -> !f.isEmpty())
              .toList();
      return new Section(
          id,
          title,
          plain(conclusion),
          plain(explanation),
          emphasis,
          table,
          notes.stream().map(GuideReader::plain).toList(),
          questions,
          basis,
          choice("结论", Section.Verdict.values(), Section.Verdict::label)
              .orElse(Section.Verdict.INFORMATION),
          choice("确定程度", Section.Certainty.values(), Section.Certainty::label)
              .orElse(Section.Certainty.ASK),
          facts,
          validUntil(),
          standsFor(),
          line);
    }

    private int firstPart() {
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).startsWith("### ")) {
          return i;
        }
      }
      return lines.size();
    }

    private List<Block> blocks(int from, int to) {
      List<Block> blocks = new ArrayList<>();
      List<String> current = new ArrayList<>();
      int start = from;
      for (int i = from; i <= to; i++) {
        String text = i < to ? lines.get(i).strip() : "";
        if (!text.isEmpty()) {
          if (current.isEmpty()) {
            start = i;
          }
          current.add(text);
        } else if (!current.isEmpty()) {
          blocks.add(new Block(start, List.copyOf(current)));
          current.clear();
        }
      }
      return blocks;
    }

    private Optional<Section.Table> table(Block block) {
      if (block.lines().size() < 3 || !TABLE_RULE.matcher(block.lines().get(1)).matches()) {
        report(block.start(), "条件表不完整", "| 情况 | 结果 |，下一行 |---|---|，再下面每行一种情况");
        return Optional.empty();
      }
      List<String> columns = cells(block.lines().getFirst());
      List<List<String>> rows = new ArrayList<>();
      for (int i = 2; i < block.lines().size(); i++) {
        List<String> row = cells(block.lines().get(i));
        if (row.size() != columns.size()) {
          report(
              block.start() + i,
              "这一行有 " + row.size() + " 格，表头有 " + columns.size() + " 格",
              "每行的格数与表头相同");
          return Optional.empty();
        }
        rows.add(row);
      }
      return Optional.of(new Section.Table(columns, rows));
    }

    private List<String> cells(String row) {
      String inner = row.strip();
      inner = inner.startsWith("|") ? inner.substring(1) : inner;
      inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
      return Arrays.stream(inner.split("\\|", -1)).map(c -> plain(c.strip())).toList();
    }

    private List<Reference> basis() {
      List<Reference> basis = new ArrayList<>();
      for (Item item : items("依据")) {
        basisReader.read(item.text(), file, line + item.offset(), problems).ifPresent(basis::add);
      }
      if (items("依据").isEmpty()) {
        report(startOf("依据"), "没有依据", "- 《征兵工作条例》第十五条");
      }
      return basis;
    }

    private Optional<LocalDate> validUntil() {
      Optional<Item> written = record("有效期至");
      Optional<LocalDate> day = written.map(Item::text).flatMap(FrontMatter::parseDay);
      if (written.isPresent() && day.isEmpty()) {
        report(written.get().offset(), "有效期至不是日期", "- 有效期至：2026-12-31");
      }
      return day;
    }

    private Optional<StandsFor> standsFor() {
      Optional<Item> written = record("代替");
      Optional<StandsFor> card = written.map(Item::text).flatMap(StandsFor::of);
      if (written.isPresent() && card.isEmpty()) {
        report(written.get().offset(), "代替的不是一张卡片", "- 代替：eyesight#after-surgery");
      }
      return card;
    }

    private <T> Optional<T> choice(String key, T[] values, Function<T, String> label) {
      Optional<Item> written = record(key);
      Optional<T> found =
          Arrays.stream(values)
              .filter(v -> written.filter(w -> w.text().equals(label.apply(v))).isPresent())
              .findFirst();
      if (found.isEmpty()) {
        String allowed = String.join("、", Arrays.stream(values).map(label).toList());
        int where = written.map(Item::offset).orElseGet(() -> startOf("记录"));
        report(where, key + "应是其中之一：" + allowed, key.equals("结论") ? RECORD_EXAMPLE : "- 确定程度：依法");
      }
      return found;
    }

    /** What stands behind {@code key} and a colon in the last part. */
    private Optional<Item> record(String key) {
      for (Item item : items("记录")) {
        String[] pair = item.text().split("[：:]", 2);
        if (pair.length == 2 && pair[0].strip().equals(key)) {
          return Optional.of(new Item(item.offset(), pair[1].strip()));
        }
      }
      return Optional.empty();
    }

    /** The list items of one of the three closing parts. */
    private List<Item> items(String part) {
      List<Item> items = new ArrayList<>();
      boolean inside = false;
      for (int i = 1; i < lines.size(); i++) {
        String text = lines.get(i).strip();
        if (text.startsWith("### ")) {
          inside = text.substring(4).strip().equals(part);
        } else if (inside && text.startsWith("- ")) {
          items.add(new Item(i, item(text)));
        }
      }
      return items;
    }

    /** The offset of the heading of a part, or of the section when the part is missing. */
    private int startOf(String part) {
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).strip().equals("### " + part)) {
          return i;
        }
      }
      return 0;
    }

    private void report(int offset, String fault, String example) {
      problems.add(file, line + offset, fault, example);
    }
  }

  /** A list item and the offset of its line. */
  private record Item(int offset, String text) {}

  /** Lines that stand together; {@code start} is the offset of the first. */
  private record Block(int start, List<String> lines) {}

  private static String item(String line) {
    return line.startsWith("- ") ? line.substring(2).strip() : line;
  }

  private static String plain(String text) {
    return BOLD.matcher(text).replaceAll("$1");
  }
}
