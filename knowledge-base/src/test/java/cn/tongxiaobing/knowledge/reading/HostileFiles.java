package cn.tongxiaobing.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Files that nobody should be harmed by. */
final class HostileFiles {

  private static final int MEGABYTE = 1 << 20;
  private static final String WORD_OPEN = "<w:document xmlns:w=\"w\"><w:body>";
  private static final String WORD_CLOSE = "</w:body></w:document>";

  private HostileFiles() {}

  /** A few kilobytes that unpack to a hundred and forty megabytes. */
  static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : OfficeFiles.docxParts("").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        if (part.getKey().equals("word/document.xml")) {
          zip.write(WORD_OPEN.getBytes(StandardCharsets.UTF_8));
          byte[] blank = new byte[MEGABYTE];
          Arrays.fill(blank, (byte) ' ');
          for (int i = 0; i < 140; i++) {
            zip.write(blank);
          }
          zip.write(WORD_CLOSE.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The bomb, whose directory says that everything in it is small. */
  static byte[] lyingBomb() throws IOException {
    byte[] bytes = bomb();
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < bytes.length; at++) {
      if (zip.getInt(at) == 0x02014b50 && zip.getInt(at + 24) > MEGABYTE) {
        zip.putInt(at + 24, 4_000);
      }
    }
    return bytes;
  }

  /** A second name for the bytes of the first entry. */
  static byte[] overlapping() {
    Map<String, byte[]> parts = OfficeFiles.docxParts(WORD_OPEN + WORD_CLOSE);
    OfficeFiles.put(parts, "x", "x");
    byte[] bytes = OfficeFiles.zip(parts);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = bytes.length - 46; at > 0; at--) {
      if (zip.getInt(at) == 0x02014b50) {
        zip.putInt(at + 42, 0);
        return bytes;
      }
    }
    throw new AssertionError("no directory");
  }

  static byte[] withFlag(byte[] docx) {
    byte[] bytes = docx.clone();
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < bytes.length; at++) {
      if (zip.getInt(at) == 0x02014b50) {
        zip.putShort(at + 8, (short) 1);
      }
    }
    return bytes;
  }

  static byte[] manyEntries(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("word/" + i));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] nested() {
    Map<String, byte[]> parts = OfficeFiles.docxParts(WORD_OPEN + WORD_CLOSE);
    parts.put("word/inner.zip", OfficeFiles.docx(List.of("内")));
    return OfficeFiles.zip(parts);
  }

  static byte[] deepXml(int depth) {
    return OfficeFiles.docxOf("<w:sdt>".repeat(depth) + "</w:sdt>".repeat(depth));
  }

  /** Ten to the ninth laughs. */
  static byte[] billionLaughs() {
    StringBuilder types = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"哈\">");
    for (int i = 1; i < 10; i++) {
      types.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return docxWith(
        types.append("]>") + WORD_OPEN + "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>" + WORD_CLOSE);
  }

  static byte[] externalEntity(String address) {
    return docxWith(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + address
            + "\">]>"
            + WORD_OPEN
            + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"
            + WORD_CLOSE);
  }

  static byte[] externalTypes(String address) {
    return docxWith(
        "<!DOCTYPE x SYSTEM \""
            + address
            + "\">"
            + WORD_OPEN
            + OfficeFiles.paragraph("文")
            + WORD_CLOSE);
  }

  static byte[] externalEntityInSheet(String address) {
    Map<String, byte[]> parts =
        OfficeFiles.xlsxParts("表", "<row><c t=\"s\"><v>0</v></c></row>", "", "");
    OfficeFiles.put(
        parts,
        "xl/sharedStrings.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]><sst><si><t>&e;</t></si></sst>");
    return OfficeFiles.zip(parts);
  }

  private static byte[] docxWith(String document) {
    return OfficeFiles.zip(OfficeFiles.docxParts(document));
  }

  /** A page whose content unpacks to a hundred and forty megabytes. */
  static byte[] pdfBomb() {
    return PdfFiles.made(document -> {
      PDPage page = new PDPage();
      PDStream content = new PDStream(document);
      byte[] blank = new byte[MEGABYTE];
      Arrays.fill(blank, (byte) ' ');
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 140; i++) {
          out.write(blank);
        }
      }
      page.setContents(content);
      document.addPage(page);
    });
  }

  /** An Office file as it is when it has a password. */
  static byte[] ole(String entry) {
    byte[] bytes = new byte[4_096];
    System.arraycopy(FileFormat.OLE_MARK, 0, bytes, 0, FileFormat.OLE_MARK.length);
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1_024, name.length);
    return bytes;
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(51).nextBytes(bytes);
    bytes[0] = 1;
    return bytes;
  }

  static byte[] text(String text, int times, String charset) {
    return text.repeat(times).getBytes(Charset.forName(charset));
  }

  static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }
}
