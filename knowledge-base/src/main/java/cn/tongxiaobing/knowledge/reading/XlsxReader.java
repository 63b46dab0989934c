package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads Excel workbooks (XLSX): the cells of each visible sheet, as a person sees them. */
final class XlsxReader implements FormatReader {

  @Override
  public void read(ByteBuffer file, TextGatherer into) throws IOException {
    OfficePackage office = OfficePackage.of(file, into);
    String main = office.main("workbook");
    Map<String, String> sheets = new LinkedHashMap<>();
    boolean since1904 = false;
    try (XmlCursor xml = office.open(main)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          since1904 = xml.attribute("date1904").orElse("").matches("1|true");
        } else if (xml.isStart("sheet")) {
          String name = xml.attribute("name").orElse("");
          if (xml.attribute("state").orElse("visible").equals("visible")) {
            sheets.putIfAbsent(name, xml.attribute("id").orElse(""));
          } else {
            into.leftOut("隐藏的工作表");
          }
        }
      }
    }
    XlsxFormats formats = new XlsxFormats(since1904);
    Optional<String> stylePart = office.related(main, "styles");
    if (stylePart.isPresent()) {
      try (XmlCursor xml = office.open(stylePart.get())) {
        formats.read(xml);
      }
    }
    XlsxStrings strings = new XlsxStrings();
    Optional<String> stringPart = office.related(main, "sharedStrings");
    if (stringPart.isPresent()) {
      try (XmlCursor xml = office.open(stringPart.get())) {
        strings.read(xml, into);
      }
    }
    Map<String, String> targets = office.targets(main);
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      String part = targets.get(sheet.getValue());
      if (part == null || part.contains("chartsheets/")) {
        continue;
      }
      try (XmlCursor xml = office.open(part)) {
        new XlsxSheet(sheet.getKey(), xml, strings, formats, into).read();
      }
    }
  }
}
