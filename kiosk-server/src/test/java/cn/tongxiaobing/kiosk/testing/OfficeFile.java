package cn.tongxiaobing.kiosk.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Word, Excel and PDF files as an office has them, made small. */
public final class OfficeFile {

  private static final int LINE = 20;
  private static final int TOP = 760;
  private static final int MEGABYTE = 1 << 20;

  private OfficeFile() {}

  /**
   * A Word file with a paragraph for each line; lines of {@code | a | b |} are a table, of which
   * there is one at most.
   */
  public static byte[] docx(String text) {
    return docx("", text);
  }

  /** The same with something put before its main part, such as a document type. */
  public static byte[] docx(String prologue, String text) {
    String body =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.startsWith("|") ? row(line) : paragraph(line))
            .collect(Collectors.joining())
            .replaceAll("(?s)<w:tr>.*</w:tr>", "<w:tbl>$0</w:tbl>");
    return zip(wordParts(prologue, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String row(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(cell -> "<w:tc>" + paragraph(cell.strip()) + "</w:tc>")
        .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
  }

  /** A few hundred kilobytes that unpack to far more than is allowed. */
  public static byte[] bomb() {
    byte[] blanks = new byte[140 * MEGABYTE];
    Arrays.fill(blanks, (byte) ' ');
    return zip(wordParts("", blanks));
  }

  private static Map<String, byte[]> wordParts(String prologue, byte[] body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.writeBytes(bytes(prologue + "<w:document xmlns:w=\"w\"><w:body>"));
    document.writeBytes(body);
    document.writeBytes(bytes("</w:body></w:document>"));
    parts.put("word/document.xml", document.toByteArray());
    return parts;
  }

  /** A workbook with one sheet; a cell that begins with = is a formula, then | and what it gave. */
  public static byte[] xlsx(String sheet, List<List<String>> rows) {
    StringBuilder data = new StringBuilder();
    for (List<String> row : rows) {
      data.append("<row>");
      row.forEach(cell -> data.append(cell(cell)));
      data.append("</row>");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\""
                + sheet
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        bytes("<worksheet><sheetData>" + data + "</sheetData></worksheet>"));
    return zip(parts);
  }

  private static String cell(String cell) {
    if (cell.startsWith("=")) {
      String[] parts = cell.substring(1).split("\\|", 2);
      return "<c t=\"str\"><f>" + parts[0] + "</f><v>" + parts[1] + "</v></c>";
    }
    return "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
  }

  /** A PDF file with a printed line for each line. */
  public static byte[] pdf(String text) {
    return saved(document -> addPage(document, text));
  }

  /** One that asks for a password. */
  public static byte[] encryptedPdf(String text) {
    return saved(document -> {
      addPage(document, text);
      document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
    });
  }

  /** One without any letters on its page, as scanned paper is. */
  public static byte[] scannedPdf() {
    return saved(document -> document.addPage(new PDPage()));
  }

  private interface Making {
    void on(PDDocument document) throws IOException;
  }

  private static byte[] saved(Making making) {
    try (PDDocument document = new PDDocument()) {
      making.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Chinese font is named and not brought along. */
  private static void addPage(PDDocument document, String text) throws IOException {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font());
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    PDPage page = new PDPage();
    page.setResources(resources);
    StringBuilder content = new StringBuilder("BT /F1 12 Tf\n");
    int y = TOP;
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      String hex = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
      content.append("1 0 0 1 72 " + y + " Tm <" + hex + "> Tj\n");
      y -= LINE;
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes(content.append("ET\n").toString()));
    }
    page.setContents(stream);
    document.addPage(page);
  }

  private static COSDictionary font() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(5));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light-UniGB-UTF16-H"));
    font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UTF16-H"));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static byte[] relation(String type, String target) {
    return bytes(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            + type
            + "\" Target=\""
            + target
            + "\"/></Relationships>");
  }

  private static byte[] zip(Map<String, byte[]> parts) {
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
