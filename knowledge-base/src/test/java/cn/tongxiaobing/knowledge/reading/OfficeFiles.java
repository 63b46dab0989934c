package cn.tongxiaobing.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word and Excel files, sound ones and others. */
final class OfficeFiles {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String SHEET =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private OfficeFiles() {}

  /** A Word file with one paragraph a line. */
  static byte[] docx(List<String> lines) {
    return docxOf(lines.stream().map(OfficeFiles::paragraph).collect(Collectors.joining()));
  }

  /** A Word file with this body. */
  static byte[] docxOf(String body) {
    return zip(docxParts("<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>"));
  }

  /** The parts of a Word file with this main part; more may be added. */
  static Map<String, byte[]> docxParts(String document) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", "<Types/>");
    put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
    put(
        parts,
        "word/_rels/document.xml.rels",
        relations(
            relation("rId1", "styles", "styles.xml")
                + relation("rId2", "numbering", "numbering.xml")));
    put(
        parts,
        "word/styles.xml",
        "<w:styles "
            + WORD
            + ">"
            + "<w:style w:styleId=\"a1\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"2\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"2\"/><w:name w:val=\"章\"/></w:style>"
            + "</w:styles>");
    put(
        parts,
        "word/numbering.xml",
        "<w:numbering "
            + WORD
            + "><w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCountingThousand", "第%1条")
            + level(1, "chineseCounting", "（%2）")
            + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "</w:numbering>");
    put(parts, "word/document.xml", document);
    return parts;
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
        .formatted(level, format, text);
  }

  static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
  }

  /** A paragraph with a number that Word sets. */
  static String numbered(int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, run(text));
  }

  /** A workbook with one sheet; every text is a shared one. */
  static byte[] xlsx(String sheet, List<List<String>> rows) {
    StringBuilder strings = new StringBuilder();
    StringBuilder data = new StringBuilder();
    int count = 0;
    for (int r = 0; r < rows.size(); r++) {
      data.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        strings.append("<si><t>").append(escaped(rows.get(r).get(c))).append("</t></si>");
        data.append("<c r=\"%c%d\" t=\"s\"><v>%d</v></c>".formatted('A' + c, r + 1, count++));
      }
      data.append("</row>");
    }
    return zip(xlsxParts(sheet, data.toString(), strings.toString(), ""));
  }

  /** The parts of a workbook with one sheet. */
  static Map<String, byte[]> xlsxParts(String sheet, String data, String strings, String styles) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "sharedStrings", "sharedStrings.xml")
                + relation("rId3", "styles", "styles.xml")));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook "
            + SHEET
            + "><sheets><sheet name=\""
            + sheet
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    put(
        parts,
        "xl/worksheets/sheet1.xml",
        "<worksheet " + SHEET + "><sheetData>" + data + "</sheetData></worksheet>");
    put(parts, "xl/sharedStrings.xml", "<sst " + SHEET + ">" + strings + "</sst>");
    put(parts, "xl/styles.xml", "<styleSheet " + SHEET + ">" + styles + "</styleSheet>");
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return ("<Relationship Id=\"%s\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
            + " Target=\"%s\"/>")
        .formatted(id, type, target);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
