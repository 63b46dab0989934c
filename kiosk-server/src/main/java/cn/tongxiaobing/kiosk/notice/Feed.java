package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.kiosk.store.NoticeRow;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Notices as a feed that readers subscribe to: Atom, RFC 4287. */
public final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter out;

  private Feed(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * The file.
   *
   * @param title whose notices they are
   * @param place division code, which makes the id of the feed
   * @param self where it stands, such as {@code https://example.gov.cn/api/v1/notices.atom}
   */
  public static String of(String title, String place, String self, List<NoticeRow> notices) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new Feed(out).write(title, place, self, notices);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail on writing", e);
    }
    return text.toString();
  }

  private void write(String title, String place, String self, List<NoticeRow> notices)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("feed");
    out.writeDefaultNamespace(ATOM);
    out.writeAttribute("xml:lang", "zh-CN");
    element("id", "tag:tongxiaobing,2026:notices:" + place);
    element("title", title);
    element(
        "updated",
        notices.stream()
            .map(NoticeRow::changedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)
            .toString());
    link("self", self);
    out.writeStartElement("author");
    element("name", title);
    out.writeEndElement();
    for (NoticeRow notice : notices) {
      entry(notice);
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void entry(NoticeRow notice) throws XMLStreamException {
    out.writeStartElement("entry");
    element("id", "tag:tongxiaobing,2026:notice:" + notice.id());
    element("title", notice.title());
    element("published", notice.starts().toString());
    element("updated", notice.changedAt().toString());
    out.writeStartElement("content");
    out.writeAttribute("type", "text");
    out.writeCharacters(
        notice.text() + "\n依据：" + notice.source() + "（" + notice.sourceDate() + "）");
    out.writeEndElement();
    out.writeEndElement();
  }

  private void link(String rel, String href) throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", rel);
    out.writeAttribute("href", href);
  }

  private void element(String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
