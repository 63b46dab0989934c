package cn.tongxiaobing.knowledge.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether a PDF file is all there. The library repairs what it can and reads on, as a viewer
 * should; for a text that people rely on, half of it is worse than none.
 */
final class PdfSoundness {

  private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
  private static final int END_WITHIN = 2_048;
  private static final long MOST_UNPACKED = 128L << 20;

  private PdfSoundness() {}

  /**
   * A file that was cut short has lost its last line.
   *
   * @throws IOException when the end is missing
   */
  static void checkEnd(ByteBuffer file) throws IOException {
    int last = file.limit() - END.length;
    for (int at = last; at >= Math.max(0, last - END_WITHIN); at--) {
      if (file.slice(at, END.length).equals(ByteBuffer.wrap(END))) {
        return;
      }
    }
    throw new EOFException("no end of PDF file");
  }

  /**
   * Counts the pages, unpacks everything that may bear on the text, and remarks upon what is not
   * text.
   *
   * @throws IOException when something is missing or damaged
   */
  static void check(PDDocument document, TextGatherer into) throws IOException {
    int most = into.limits().pages();
    int stated = document.getNumberOfPages();
    Set<COSDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
    if (stated > most) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "页数太多");
    }
    for (PDPage page : document.getPages()) {
      if (!found.add(page.getCOSObject()) || found.size() > stated) {
        throw new IOException("there are other pages than stated");
      }
    }
    if (found.size() != stated || stated == 0) {
      throw new IOException("pages are missing");
    }
    checkStreams(document.getDocument());
    for (COSDictionary page : found) {
      checkContents(page);
    }
    remark(document.getDocumentCatalog(), into);
  }

  /** Where the content of a page cannot be read, the library goes on as if there were none. */
  private static void checkContents(COSDictionary page) throws IOException {
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    List<COSBase> parts = new ArrayList<>();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        parts.add(array.getObject(i));
      }
    } else if (page.containsKey(COSName.CONTENTS) || hasFonts(page)) {
      parts.add(contents);
    }
    for (COSBase part : parts) {
      if (!(part instanceof COSStream stream)) {
        throw new IOException("a page has lost its content");
      }
      try (InputStream in = stream.createInputStream()) {
        if (isPacked(in.readNBytes(2))) {
          throw new IOException("a page has lost the name of its filter");
        }
      }
    }
  }

  /** Whether bytes begin as zlib does (RFC 1950); no operator of a page begins so. */
  private static boolean isPacked(byte[] head) {
    return head.length == 2
        && (head[0] & 0x0F) == 8
        && ((head[0] & 0xFF) * 256 + (head[1] & 0xFF)) % 31 == 0;
  }

  private static boolean hasFonts(COSDictionary page) {
    COSDictionary resources = page.getCOSDictionary(COSName.RESOURCES);
    return resources != null && resources.containsKey(COSName.FONT);
  }

  private static void checkStreams(COSDocument document) throws IOException {
    long unpacked = 0;
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      COSObject object = document.getObjectFromPool(key);
      COSBase base = object == null ? null : object.getObject();
      if (base instanceof COSStream stream && isTextual(stream)) {
        unpacked += unpack(stream);
        if (unpacked > MOST_UNPACKED) {
          throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "解压后太大");
        }
      }
    }
  }

  private static boolean isTextual(COSStream stream) {
    COSBase filters = stream.getFilters();
    COSBase first =
        filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first)
        && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  private static long unpack(COSStream stream) throws IOException {
    Inflater inflater = new Inflater();
    byte[] packed = new byte[8_192];
    byte[] out = new byte[8_192];
    try (InputStream in = stream.createRawInputStream()) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int got = in.read(packed);
          if (got < 0) {
            throw new EOFException("stream ends too early");
          }
          inflater.setInput(packed, 0, got);
        }
        inflater.inflate(out);
        if (inflater.getBytesWritten() > MOST_UNPACKED || inflater.needsDictionary()) {
          throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "解压后太大");
        }
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw new IOException("stream is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static void remark(PDDocumentCatalog catalog, TextGatherer into) {
    if (catalog.getNames() != null && catalog.getNames().getJavaScript() != null) {
      into.leftOut("文件中的脚本");
    }
    if (catalog.getNames() != null && catalog.getNames().getEmbeddedFiles() != null) {
      into.leftOut("文件中的附件");
    }
    COSBase onOpening = catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION);
    if (onOpening instanceof COSDictionary action
        && !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S))) {
      into.leftOut("打开文件时的动作");
    }
    if (catalog.getAcroForm(null) != null && catalog.getAcroForm(null).hasXFA()) {
      into.leftOut("文件中的表单");
    }
  }
}
