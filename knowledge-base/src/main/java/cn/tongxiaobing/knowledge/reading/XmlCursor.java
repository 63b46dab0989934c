package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML document from start to end. Office documents have no document type; one that
 * has is unsafe, and none of it is looked at. Names are compared without their name spaces, which
 * differ between the editions of the format.
 */
final class XmlCursor implements AutoCloseable {

  private static final int DEEPEST = 256;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private int depth;

  private XmlCursor(InputStream in, XMLStreamReader reader) {
    this.in = in;
    this.reader = reader;
  }

  static XmlCursor over(InputStream in) throws IOException {
    try {
      return new XmlCursor(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, name) -> {
      throw new ReadFaultException(ReadFault.Kind.FILE_UNSAFE);
    });
    return factory;
  }

  /** Goes on to the next start, end or text; false at the end of the document. */
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new ReadFaultException(ReadFault.Kind.FILE_UNSAFE);
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "嵌套太深");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return true;
          }
          default -> {
            // comments and the like
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  boolean isStart(String name) {
    return isStart() && name().equals(name);
  }

  boolean isEnd(String name) {
    return isEnd() && name().equals(name);
  }

  /** The name of the element that starts or ends here; empty at a text. */
  String name() {
    return isStart() || isEnd() ? reader.getLocalName() : "";
  }

  /** The text here; empty at a start or an end. */
  String text() {
    return reader.hasText() ? reader.getText() : "";
  }

  /** An attribute of the element that starts here; empty at anything else. */
  Optional<String> attribute(String name) {
    for (int i = 0; isStart() && i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A switch such as {@code <w:vanish/>}, which is on unless it says otherwise. */
  boolean isOn() {
    return attribute("val")
        .map(v -> !v.equals("0") && !v.equals("false") && !v.equals("off"))
        .orElse(true);
  }

  /** Goes on to the end of the element that starts here. */
  void skip() throws IOException {
    int above = depth - 1;
    while (depth > above && next()) {
      // passed over
    }
  }

  @Override
  public void close() throws IOException {
    try (in) {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
