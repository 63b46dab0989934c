package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Kind;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Remark;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleParser;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.reading.Change;
import cn.tongxiaobing.knowledge.reading.ForeignReader;
import cn.tongxiaobing.knowledge.reading.Limits;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.QuestionRow;
import cn.tongxiaobing.knowledge.reading.ReadFault;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a draft of a file that somebody sent. The file lies under a name of ours, in a folder of
 * its own, for as long as it is read; the name that it came with is only shown. Each file takes a
 * process, so only two are read at a time.
 */
final class DraftReader {

  private static final int LONGEST_NAME = 120;
  private static final int EXAMPLES = 5;
  private static final Pattern ENDING = Pattern.compile("(?s).*\\.([A-Za-z]{2,8})");
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}]{1,12}[〔\\[［(（]\\d{4}[〕\\]］)）]\\s*\\d{1,4}\\s*号");
  private static final Pattern EFFECT =
      Pattern.compile("自\\s*(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)\\s*起\\s*[施执]行");
  private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]{1,5}条[\\s\\u3000:：]");

  private final Semaphore places = new Semaphore(2);
  private final Path folder;

  /**
   * @param folder where a file lies while it is read
   */
  DraftReader(Path folder) {
    this.folder = folder;
  }

  /** Why nothing came of a file, in a sentence for who sent it. */
  static final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    FileRefusedException(String sentence) {
      super(sentence, null, false, false);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a file.
   *
   * @param name what it is called where it comes from; only its ending is used
   * @throws FileRefusedException when no draft can be made of it
   */
  DraftContent read(String name, byte[] bytes) throws FileRefusedException, IOException {
    return content(shown(name), text(name, bytes));
  }

  /**
   * What is written in a file.
   *
   * @param name what it is called where it comes from; only its ending is used
   * @throws FileRefusedException when it cannot be read without doubt
   */
  ReadText text(String name, byte[] bytes) throws FileRefusedException, IOException {
    Matcher ending = ENDING.matcher(name);
    if (!ending.matches() || !ForeignReader.reads(name)) {
      throw new FileRefusedException(ReadFault.Kind.FILE_TYPE_UNSUPPORTED.sentence());
    }
    Files.createDirectories(folder);
    Path own = Files.createTempDirectory(folder, "upload-");
    try {
      Path file = own.resolve("file." + ending.group(1).toLowerCase(Locale.ROOT));
      Files.write(file, bytes);
      places.acquireUninterruptibly();
      try {
        return switch (ForeignReader.read(file, Limits.standard())) {
          case ReadFault fault -> throw new FileRefusedException(fault.message());
          case ReadText read when read.isDoubtful() ->
              throw new FileRefusedException("有疑似乱码，不能保证一字不差。换一份没有乱码的文件");
          case ReadText read -> read;
        };
      } finally {
        places.release();
      }
    } finally {
      Snapshots.delete(own);
    }
  }

  /** The name as it may stand on a page: the last part, without what turns or hides characters. */
  static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_NAME)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static DraftContent content(String name, ReadText read) throws FileRefusedException {
    FrontMatter head = FrontMatter.of(read.text());
    boolean rowsOnly = read.lines().stream().allMatch(l -> l.kind() == Line.Kind.ROW);
    String written = head.value("kind").orElse("");
    if (written.equals("guide") || written.equals("answers")) {
      throw new FileRefusedException("这是写好的政策卡片，请管理员用 import 命令导入");
    }
    if (rowsOnly && (ParameterImport.isOne(read) || OfferTable.isOne(read))) {
      throw new FileRefusedException("这是本地参数表或门店表，请在“本地名录”里上传");
    }
    boolean statute = !rowsOnly && StatuteImport.isOne(read.text()) && isInArticles(read, written);
    List<Piece> pieces =
        statute ? articles(head) : read.questions().isEmpty() ? parts(read) : rows(read);
    if (pieces.isEmpty()) {
      throw new FileRefusedException(
          rowsOnly ? "表里没有“问题”和“答案”两列" : ReadFault.Kind.FILE_NO_TEXT.sentence());
    }
    List<Piece> numbered = new ArrayList<>();
    for (Piece piece : pieces) {
      numbered.add(piece.withId("p" + (numbered.size() + 1)));
    }
    Kind kind = statute ? Kind.STATUTE : Kind.CARDS;
    return new DraftContent(
        kind, name, metadata(read, head, rowsOnly), numbered, report(read), List.of());
  }

  /** A notice has its points under 一、 too; of these only a decision is a text in articles. */
  private static boolean isInArticles(ReadText read, String written) {
    return written.equals("statute")
        || read.title().endsWith("决定")
        || read.lines().stream().anyMatch(l -> ARTICLE.matcher(l.text().strip()).lookingAt());
  }

  /** What the text itself says; a guess is left to the clerk. */
  private static Metadata metadata(ReadText read, FrontMatter head, boolean rowsOnly) {
    String text = read.text();
    Matcher number = NUMBER.matcher(text);
    Matcher effect = EFFECT.matcher(text);
    return new Metadata(
        head.value("title").orElse(rowsOnly ? "" : read.title()),
        head.value("issuer").orElse(""),
        head.value("document-number")
            .orElseGet(() -> number.find() ? number.group().replaceAll("\\s", "") : ""),
        head.value("place").orElse(""),
        head.value("effective-from")
            .or(() ->
                effect.find()
                    ? WrittenDay.of(effect.group(1).replaceAll("\\s", "")).map(Object::toString)
                    : Optional.empty())
            .orElse(""),
        head.value("repealed-on").orElse(""),
        "",
        "");
  }

  private static List<Piece> articles(FrontMatter head) {
    List<Article> articles = ArticleParser.parse("", head.body(), head.bodyStart(), new Problems());
    return articles.stream()
        .map(a -> piece(String.join("\n", a.headings()), a.number().toString(), a.text()))
        .toList();
  }

  private static List<Piece> rows(ReadText read) {
    List<Piece> pieces = new ArrayList<>();
    for (QuestionRow row : read.questions()) {
      pieces.add(
          new Piece(
              "",
              "",
              row.questions().getFirst(),
              row.answer(),
              row.questions().stream().skip(1).toList(),
              List.of(),
              QuestionColumn.BASIS.in(row).orElse(""),
              List.of(),
              ""));
    }
    return pieces;
  }

  /** Without the title and the 文号, which are told of the document as a whole. */
  private static List<Piece> parts(ReadText read) {
    return ProseCutter.cut(
        read.lines().stream()
            .filter(l -> !l.text().equals(read.title()))
            .filter(l -> !NUMBER.matcher(l.text().strip()).matches())
            .toList());
  }

  private static Piece piece(String above, String heading, String text) {
    return new Piece("", above, heading, text, List.of(), List.of(), "", List.of(), "");
  }

  private static List<Remark> report(ReadText read) {
    Map<Change.Kind, List<Change>> kinds = new EnumMap<>(Change.Kind.class);
    read.changes().forEach(c -> kinds.computeIfAbsent(c.kind(), k -> new ArrayList<>()).add(c));
    List<Remark> report = new ArrayList<>();
    kinds.forEach((kind, all) ->
        report.add(
            new Remark(
                kind.label(),
                all.size(),
                all.stream().limit(EXAMPLES).map(DraftReader::example).toList())));
    return report;
  }

  private static String example(Change change) {
    return change.after().isEmpty() ? change.before() : change.before() + " → " + change.after();
  }
}
