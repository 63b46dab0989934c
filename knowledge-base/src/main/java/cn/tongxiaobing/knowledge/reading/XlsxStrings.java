package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook, which its cells name by number. */
final class XlsxStrings {

  private final List<String> strings = new ArrayList<>();

  void read(XmlCursor xml, TextGatherer into) throws IOException {
    long characters = 0;
    while (xml.next()) {
      if (xml.isStart("si")) {
        String text = readText(xml, "si", into);
        characters += text.length() + 1;
        into.allow(characters);
        strings.add(text);
      }
    }
  }

  /** The text up to the end of an element, without its phonetic readings. */
  static String readText(XmlCursor xml, String element, TextGatherer into) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        inText = true;
      } else if (xml.isEnd("t")) {
        inText = false;
      } else if (inText) {
        text.append(xml.text());
        into.allow(text.length());
      }
    }
    return text.toString();
  }

  String get(String number) throws IOException {
    int index = DocxNumbering.number(number.strip(), -1);
    if (index < 0 || index >= strings.size()) {
      throw new IOException("a cell names a text that is not there");
    }
    return strings.get(index);
  }
}
