package cn.tongxiaobing.knowledge.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables of comma-separated values (RFC 4180): a cell in quotes may hold commas, line breaks
 * and doubled quotes. Excel writes tabs instead of commas when it saves as Unicode text; both are
 * understood.
 */
final class CsvReader implements FormatReader {

  private static final int MOST_COLUMNS = 256;

  @Override
  public void read(ByteBuffer file, TextGatherer into) {
    String text = PlainTextReader.decoded(file, into);
    into.allow(text.length());
    new Table(text, into).read();
  }

  /** One table being read. */
  private static final class Table {

    private final String text;
    private final TextGatherer into;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int rowNumber = 1;
    private int at;

    Table(String text, TextGatherer into) {
      this.text = text;
      this.into = into;
      String first = text.lines().findFirst().orElse("");
      this.separator = first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    void read() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"' && cell.isEmpty()) {
          quoted();
        } else if (c == separator) {
          endCell();
        } else if (c == '\n' || c == '\r') {
          if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
          }
          endRow();
        } else {
          cell.append(c);
        }
      }
      if (!cell.isEmpty() || !row.isEmpty()) {
        endRow();
      }
    }

    private void quoted() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          expectEnd();
          return;
        }
      }
      throw new ReadFaultException(ReadFault.Kind.FILE_DAMAGED, "第 " + rowNumber + " 行的引号没有收尾");
    }

    /** Behind a closing quote only a separator or a line break makes sense. */
    private void expectEnd() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length()
          && text.charAt(at) != separator
          && "\r\n".indexOf(text.charAt(at)) < 0) {
        throw new ReadFaultException(ReadFault.Kind.FILE_DAMAGED, "第 " + rowNumber + " 行的引号位置不对");
      }
    }

    private void endCell() {
      if (row.size() >= MOST_COLUMNS) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "列数太多");
      }
      row.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      into.addRow(Origin.of(Origin.Unit.ROW, rowNumber++), row);
      row = new ArrayList<>();
    }
  }
}
