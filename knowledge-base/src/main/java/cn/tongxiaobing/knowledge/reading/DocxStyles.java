package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the paragraph styles of a Word document say that matters for its text. */
final class DocxStyles {

  private static final int LONGEST_CHAIN = 16;
  private static final int BODY_LEVEL = 9;

  /** One style; {@code null}-free: empty and -1 stand for what it leaves to the one it rests on. */
  private record Style(String name, String basedOn, int outline, String list, int listLevel) {}

  private final Map<String, Style> styles = new HashMap<>();

  void read(XmlCursor xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart("style")) {
        readStyle(xml, xml.attribute("styleId").orElse(""));
      }
    }
  }

  private void readStyle(XmlCursor xml, String id) throws IOException {
    String name = "";
    String basedOn = "";
    int outline = -1;
    String list = "";
    int listLevel = -1;
    while (xml.next() && !xml.isEnd("style")) {
      String value = xml.attribute("val").orElse("");
      switch (xml.isStart() ? xml.name() : "") {
        case "name" -> name = value.toLowerCase(Locale.ROOT);
        case "basedOn" -> basedOn = value;
        case "outlineLvl" -> outline = DocxNumbering.number(value, -1);
        case "numId" -> list = value;
        case "ilvl" -> listLevel = DocxNumbering.number(value, -1);
        default -> {
          // says nothing about the text
        }
      }
    }
    styles.put(id, new Style(name, basedOn, outline, list, listLevel));
  }

  boolean isTitle(String id) {
    Style style = styles.get(id);
    return style != null && (style.name().equals("title") || style.name().equals("标题"));
  }

  boolean isHeading(String id) {
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
      Style style = styles.get(at);
      if (style.name().startsWith("heading") || style.name().matches("标题\\s*\\d")) {
        return true;
      }
      if (style.outline() >= 0) {
        return style.outline() < BODY_LEVEL;
      }
      at = style.basedOn();
    }
    return false;
  }

  /** The list that paragraphs of this style belong to, or empty. */
  String list(String id) {
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
      Style style = styles.get(at);
      if (!style.list().isEmpty()) {
        return style.list();
      }
      at = style.basedOn();
    }
    return "";
  }

  /** The level in that list, from 0. */
  int listLevel(String id) {
    Style style = styles.get(id);
    return style == null ? 0 : Math.max(0, style.listLevel());
  }
}
