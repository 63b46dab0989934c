package cn.tongxiaobing.knowledge.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that can be read, by the ending of the name and the first bytes. */
enum FileFormat {
  MARKDOWN("md|markdown", false, TextCleaning.Layout.MARKUP),
  TEXT("txt", false, TextCleaning.Layout.WRAPPED),
  CSV("csv", false, TextCleaning.Layout.TABLE),
  HTML("html|htm", true, TextCleaning.Layout.PARAGRAPHS),
  DOCX("docx", true, TextCleaning.Layout.PARAGRAPHS),
  XLSX("xlsx", true, TextCleaning.Layout.TABLE),
  PDF("pdf", true, TextCleaning.Layout.PAGES);

  /** As many first bytes as {@link #accepts} looks at. */
  static final int HEAD = 64;

  private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

  /** The head of Office files from before 2007, and of encrypted ones since. */
  static final byte[] OLE_MARK = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  /** Heads that no text file in any encoding has. */
  private static final List<byte[]> NOT_TEXT =
      List.of(
          PDF_MARK,
          OLE_MARK,
          ZIP_MARK,
          new byte[] {'P', 'K', 5, 6},
          "{\\rtf".getBytes(StandardCharsets.US_ASCII),
          "Rar!".getBytes(StandardCharsets.US_ASCII),
          "GIF8".getBytes(StandardCharsets.US_ASCII),
          HexFormat.of().parseHex("89504e47"),
          HexFormat.of().parseHex("ffd8ff"),
          HexFormat.of().parseHex("1f8b08"),
          HexFormat.of().parseHex("7f454c46"),
          HexFormat.of().parseHex("377abcaf"));

  private final String endings;
  private final boolean apart;
  private final TextCleaning.Layout layout;

  FileFormat(String endings, boolean apart, TextCleaning.Layout layout) {
    this.endings = endings;
    this.apart = apart;
    this.layout = layout;
  }

  /** The format that a file name promises. */
  static Optional<FileFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.matches("(?s).*\\.(?:" + format.endings + ")"))
        .findFirst();
  }

  /** Whether a file that begins with {@code head} can be of this format. */
  boolean accepts(byte[] head) {
    return switch (this) {
      case PDF -> startsWith(head, PDF_MARK);
      case DOCX, XLSX -> startsWith(head, ZIP_MARK) || startsWith(head, OLE_MARK);
      case MARKDOWN, TEXT, CSV, HTML ->
          NOT_TEXT.stream().noneMatch(mark -> startsWith(head, mark)) && !isProgram(head);
    };
  }

  /** Whether files of this format are read in a process of their own. */
  boolean isReadApart() {
    return apart;
  }

  /** A reader for files of this format. */
  FormatReader reader() {
    return switch (this) {
      case MARKDOWN, TEXT -> new PlainTextReader(this);
      case CSV -> new CsvReader();
      case HTML -> new HtmlReader();
      case DOCX -> new DocxReader();
      case XLSX -> new XlsxReader();
      case PDF -> new PdfReader();
    };
  }

  TextCleaning.Layout layout() {
    return layout;
  }

  static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  /** A Windows program: {@code MZ} and a zero byte among the next few. */
  private static boolean isProgram(byte[] head) {
    boolean marked = startsWith(head, new byte[] {'M', 'Z'});
    for (int i = 0; marked && i < head.length; i++) {
      if (head[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
