package cn.tongxiaobing.knowledge.reading;

import java.util.Locale;

/**
 * Why a file has no text for us.
 *
 * @param kind what is wrong
 * @param detail where or how, in Chinese, or empty; never a piece of the file's content
 */
public record ReadFault(Kind kind, String detail) implements ReadResult {

  /** Everything that can be wrong with a file; each says what the person can do about it. */
  public enum Kind {
    FILE_UNREADABLE("文件打不开，请核对路径和读取权限"),
    FILE_EMPTY("文件是空的，请检查后重新导入"),
    FILE_TOO_LARGE("文件太大，请拆分后导入"),
    FILE_TYPE_UNSUPPORTED("仅支持 PDF、DOCX、XLSX、CSV、TXT、MD、HTML，请转换后导入"),
    FILE_TYPE_MISMATCH("文件内容与类型不符，请用原来的软件另存后导入"),
    FILE_ENCRYPTED("文件有密码保护，请取消密码后导入"),
    FILE_NO_TEXT("没有可读的文字，扫描件请换成文字版后导入"),
    FILE_DAMAGED("文件已损坏，请重新下载或另存后导入"),
    FILE_TOO_COMPLEX("文件过于复杂，请拆分或另存后导入"),
    FILE_UNSAFE("文件包含不安全内容，请另存为纯文本后导入"),
    ENCODING_UNKNOWN("无法识别文字编码，请另存为 UTF-8 后导入"),
    READER_FAILED("读取程序意外退出，请把文件另存后再试"),
    READER_STOPPED("读取被中止，请重新导入");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** The stable name of the fault, such as {@code file_empty}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong and what to do, in Chinese. */
    public String sentence() {
      return sentence;
    }
  }

  /** The fault as one sentence for the person who chose the file. */
  public String message() {
    return kind.sentence() + (detail.isEmpty() ? "" : "（" + detail + "）");
  }
}
