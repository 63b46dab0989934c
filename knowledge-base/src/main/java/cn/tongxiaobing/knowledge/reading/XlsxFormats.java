package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the numbers of a workbook as people see them: days as 2026-11-22, parts as 15%, all others
 * plainly. A cell says by its format alone that its number is a day.
 */
final class XlsxFormats {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_465;

  /** Excel reckons with fifteen digits; what lies behind them is the binary fraction's. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_CODE = 100;

  /** Formats that are days by definition; from 27 on, those of the Chinese edition. */
  private static final Set<Integer> DAYS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  private final boolean since1904;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();

  XlsxFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  void read(XmlCursor xml) throws IOException {
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        String code = xml.attribute("formatCode").orElse("");
        codes.put(id(xml), code.substring(0, Math.min(LONGEST_CODE, code.length())));
      } else if (xml.isStart("cellXfs")) {
        inCells = true;
      } else if (xml.isEnd("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.isStart("xf")) {
        formats.add(id(xml));
      }
    }
  }

  private static int id(XmlCursor xml) {
    return DocxNumbering.number(xml.attribute("numFmtId").orElse(""), 0);
  }

  /**
   * A number as it is seen.
   *
   * @param number as the file has it
   * @param style the style of the cell, or empty
   */
  String shown(String number, String style) {
    if (number.length() > LONGEST_NUMBER) {
      return number;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(number.strip(), DIGITS);
    } catch (NumberFormatException notANumber) {
      return number;
    }
    if (value.scale() < -15 || value.scale() > 30) {
      return number.strip();
    }
    int index = DocxNumbering.number(style, 0);
    int format = index < formats.size() ? formats.get(index) : 0;
    String code = codes.getOrDefault(format, "");
    if (isDay(format, code) && value.signum() > 0 && value.doubleValue() <= LAST_DAY) {
      return (since1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(value.longValue()).toString();
    }
    if (format == 9 || format == 10 || code.contains("%")) {
      return plain(value.movePointRight(2)) + "%";
    }
    return plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(int format, String code) {
    if (DAYS.contains(format)) {
      return true;
    }
    String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.matches(".*[yYdD].*") && !bare.contains("General");
  }
}
