package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The printed lines of each page in the order of the file, which is the order of reading, columns
 * included; only where that jumps about are they put in the order of the page. An indent shows as
 * two full-width blanks.
 */
final class PdfLines extends PDFTextStripper {

  private static final String INDENT = "\u3000\u3000";

  /** Columns and notes make for a few jumps upward on a page; more have no order at all. */
  private static final int MOST_JUMPS = 4;

  /** A margin is where so many lines begin, of a hundred; running heads may stand further left. */
  private static final int MARGIN_PERCENT = 15;

  /** One printed line. */
  private record Printed(int page, String text, float x, float y, float size) {}

  private final TextGatherer into;
  private final List<Printed> lines = new ArrayList<>();
  private List<Printed> page = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float x;
  private float y;
  private float size;
  private int pageNumber;
  private long characters;

  PdfLines(TextGatherer into) {
    this.into = into;
  }

  /** How many characters were found that are not blanks. */
  long characters() {
    return characters;
  }

  @Override
  protected void startPage(PDPage started) {
    pageNumber++;
    page = new ArrayList<>();
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    if (text.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.getFirst();
      x = first.getXDirAdj();
      y = first.getYDirAdj();
      size = Math.max(1, first.getFontSizeInPt());
    }
    text.append(word);
    into.allow(text.length());
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    if (!text.toString().isBlank()) {
      String line = text.toString();
      characters += line.chars().filter(c -> !Character.isWhitespace(c)).count();
      page.add(new Printed(pageNumber, line.strip(), x, y, size));
    }
    text.setLength(0);
  }

  @Override
  protected void endPage(PDPage ended) {
    writeLineSeparator();
    if (jumps(page) > MOST_JUMPS) {
      page.sort(Comparator.comparingDouble(Printed::y).thenComparingDouble(Printed::x));
    }
    lines.addAll(page);
    into.allow(characters);
  }

  @Override
  protected void endDocument(PDDocument document) {
    float margin = margin();
    for (Printed line : lines) {
      boolean indented = line.x() > margin + line.size();
      into.add(
          Origin.of(Origin.Unit.PAGE, line.page()),
          Line.Kind.PARAGRAPH,
          (indented ? INDENT : "") + line.text());
    }
  }

  /** The leftmost place where a fair part of all lines begin. */
  private float margin() {
    float[] starts = new float[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = lines.get(i).x();
    }
    Arrays.sort(starts);
    int part = starts.length * MARGIN_PERCENT / 100;
    for (int i = 0; i + part < starts.length; i++) {
      if (starts[i + part] - starts[i] <= 1) {
        return starts[i];
      }
    }
    return starts.length == 0 ? 0 : starts[0];
  }

  private static int jumps(List<Printed> lines) {
    int jumps = 0;
    for (int i = 1; i < lines.size(); i++) {
      jumps += lines.get(i).y() < lines.get(i - 1).y() - lines.get(i).size() ? 1 : 0;
    }
    return jumps;
  }
}
