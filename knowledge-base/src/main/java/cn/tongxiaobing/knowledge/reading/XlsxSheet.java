package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes through one sheet of a workbook. A row ends with its last cell that is not empty. */
final class XlsxSheet {

  private static final int MOST_COLUMNS = 256;

  private final String name;
  private final XmlCursor xml;
  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final TextGatherer into;
  private int rowNumber;

  XlsxSheet(
      String name, XmlCursor xml, XlsxStrings strings, XlsxFormats formats, TextGatherer into) {
    this.name = name;
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
    this.into = into;
  }

  void read() throws IOException {
    while (xml.next()) {
      if (xml.isStart("row")) {
        rowNumber = DocxNumbering.number(xml.attribute("r").orElse(""), rowNumber + 1);
        readRow();
      }
    }
  }

  private void readRow() throws IOException {
    Map<Integer, String> cells = new TreeMap<>();
    int column = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        column = column(xml.attribute("r").orElse(""), column + 1);
        String value = readCell();
        if (!value.isBlank()) {
          cells.put(column, value.strip());
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    List<String> row = new ArrayList<>();
    cells.forEach((index, value) -> {
      if (index >= MOST_COLUMNS) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "列数太多");
      }
      while (row.size() < index) {
        row.add("");
      }
      row.add(value);
    });
    into.addRow(new Origin(name, Origin.Unit.ROW, rowNumber), row);
  }

  private String readCell() throws IOException {
    String type = xml.attribute("t").orElse("n");
    String style = xml.attribute("s").orElse("");
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("is")) {
        value.append(XlsxStrings.readText(xml, "is", into));
      } else if (xml.isStart("v")) {
        inValue = true;
      } else if (xml.isEnd("v")) {
        inValue = false;
      } else if (inValue) {
        value.append(xml.text());
        into.allow(value.length());
      }
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> strings.get(text);
      case "b" -> text.strip().equals("1") ? "是" : "否";
      case "e" -> "";
      case "n" -> formats.shown(text, style);
      default -> text;
    };
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(String reference, int otherwise) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? otherwise : column - 1;
  }
}
