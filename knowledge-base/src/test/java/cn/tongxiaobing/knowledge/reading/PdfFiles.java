package cn.tongxiaobing.knowledge.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files, sound ones and others. The Chinese font is named and not brought along. */
final class PdfFiles {

  private static final int SIZE = 12;
  private static final int MARGIN = 72;
  private static final int TOP = 760;

  /** A document being made. */
  interface Making {
    void on(PDDocument document) throws IOException;
  }

  private PdfFiles() {}

  /**
   * One page for each list of printed lines; a line that begins with two full-width blanks is
   * indented.
   */
  static byte[] pdf(List<List<String>> pages) {
    return made(document -> addPages(document, pages));
  }

  /** The same, with its objects in the open and not packed together. */
  static byte[] uncompressed(List<List<String>> pages) {
    return made(document -> addPages(document, pages), CompressParameters.NO_COMPRESSION);
  }

  static byte[] made(Making making) {
    return made(making, CompressParameters.DEFAULT_COMPRESSION);
  }

  private static byte[] made(Making making, CompressParameters compression) {
    try (PDDocument document = new PDDocument()) {
      making.on(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, compression);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void addPages(PDDocument document, List<List<String>> pages) throws IOException {
    COSDictionary font = font();
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      PDResources resources = new PDResources();
      COSDictionary fonts = new COSDictionary();
      fonts.setItem(COSName.getPDFName("F1"), font);
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      page.setResources(resources);
      PDStream content = new PDStream(document);
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content(lines).getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      document.addPage(page);
    }
  }

  private static String content(List<String> lines) {
    StringBuilder out = new StringBuilder("BT /F1 " + SIZE + " Tf\n");
    int y = TOP;
    for (String line : lines) {
      String text = line.strip();
      int x = MARGIN + (line.startsWith("\u3000\u3000") ? 2 * SIZE : 0);
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
      out.append("1 0 0 1 %d %d Tm <%s> Tj\n".formatted(x, y, hex));
      y -= 20;
    }
    return out.append("ET\n").toString();
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

  /** A file that asks for a password; with an empty one, it opens but may not be copied from. */
  static byte[] encrypted(String password, boolean mayExtract) {
    return made(document -> {
      addPages(document, List.of(Regulation.LINES));
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(mayExtract);
      document.protect(new StandardProtectionPolicy("owner", password, permission));
    });
  }

  /** Pages that are pictures. */
  static byte[] scanned(int pages) {
    return made(document -> {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 600);
        }
      }
    });
  }

  /** The lines as a printer would set them: indented paragraphs, broken at so many characters. */
  static List<String> printed(List<String> paragraphs, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String rest = "\u3000\u3000" + paragraph;
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      lines.add(rest);
    }
    return lines;
  }
}
