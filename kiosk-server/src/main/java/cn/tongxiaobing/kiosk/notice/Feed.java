package cn.tongxiaobing.kiosk.notice;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What the office tells people as a feed that readers subscribe to: Atom, RFC 4287. */
public final class Feed {

  private static final String TAG = "tag:tongxiaobing,2026:";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter out;

  private Feed(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * One thing that is told.
   *
   * @param id stays the same, and begins with what sort of thing it is
   */
  public record Entry(String id, String title, Instant published, Instant updated, String text) {}

  /**
   * The file.
   *
   * @param title whose feed it is
   * @param id what it tells and of where, such as {@code notices:140214}
   * @param self where it stands, such as {@code https://example.gov.cn/api/v1/notices.atom}
   */
  public static String of(String title, String id, String self, List<Entry> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new Feed(out).write(title, id, self, entries);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail on writing", e);
    }
    return text.toString();
  }

  private void write(String title, String id, String self, List<Entry> entries)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("feed");
    out.writeDefaultNamespace(ATOM);
    out.writeAttribute("xml:lang", "zh-CN");
    element("id", TAG + id);
    element("title", title);
    element(
        "updated",
        entries.stream()
            .map(Entry::updated)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)
            .toString());
    link("self", self);
    out.writeStartElement("author");
    element("name", title);
    out.writeEndElement();
    for (Entry entry : entries) {
      write(entry);
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void write(Entry entry) throws XMLStreamException {
    out.writeStartElement("entry");
    element("id", TAG + entry.id());
    element("title", entry.title());
    element("published", entry.published().toString());
    element("updated", entry.updated().toString());
    out.writeStartElement("content");
    out.writeAttribute("type", "text");
    out.writeCharacters(entry.text());
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
