package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads Word documents (DOCX): headings, paragraphs with the numbers that Word sets in front of
 * them, and tables. Headers, footers, notes, comments and pictures are other parts of the file and
 * are not opened.
 */
final class DocxReader implements FormatReader {

  @Override
  public void read(ByteBuffer file, TextGatherer into) throws IOException {
    OfficePackage office = OfficePackage.of(file, into);
    String main = office.main("document");
    DocxStyles styles = new DocxStyles();
    Optional<String> stylePart = office.related(main, "styles");
    if (stylePart.isPresent()) {
      try (XmlCursor xml = office.open(stylePart.get())) {
        styles.read(xml);
      }
    }
    DocxNumbering numbering = new DocxNumbering();
    Optional<String> numberingPart = office.related(main, "numbering");
    if (numberingPart.isPresent()) {
      try (XmlCursor xml = office.open(numberingPart.get())) {
        numbering.read(xml);
      }
    }
    try (XmlCursor xml = office.open(main)) {
      new DocxBody(xml, styles, numbering, into).read();
    }
  }
}
