package cn.tongxiaobing.kiosk.followup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
public final class CsvFile {

  private static final String MARK = "\uFEFF";

  private CsvFile() {}

  /** The file, in UTF-8. */
  public static byte[] of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining("", MARK, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    return '"' + Cell.safe(text).replace("\"", "\"\"") + '"';
  }
}
