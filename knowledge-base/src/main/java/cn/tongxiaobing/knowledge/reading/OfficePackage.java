package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of an Office document (ECMA-376) and how they point at each other. A part outside the
 * file is never followed.
 */
final class OfficePackage {

  private static final byte[] ENCRYPTED = utf16("EncryptedPackage");

  /** One part pointing at another. */
  private record Relation(String id, String type, String target) {}

  private final ZipContents zip;

  private OfficePackage(ZipContents zip) {
    this.zip = zip;
  }

  /**
   * Opens a document and remarks upon what in it is not text.
   *
   * @throws IOException when the file is not sound
   */
  static OfficePackage of(ByteBuffer file, TextGatherer into) throws IOException {
    byte[] head = new byte[Math.min(FileFormat.HEAD, file.limit())];
    file.get(0, head);
    if (FileFormat.startsWith(head, FileFormat.OLE_MARK)) {
      throw new ReadFaultException(
          contains(file, ENCRYPTED)
              ? ReadFault.Kind.FILE_ENCRYPTED
              : ReadFault.Kind.FILE_TYPE_MISMATCH);
    }
    ZipContents zip = ZipContents.of(file);
    if (zip.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      into.leftOut("文件中的宏");
    }
    if (zip.names().stream().anyMatch(name -> name.contains("/embeddings/"))) {
      into.leftOut("文件中的附件");
    }
    return new OfficePackage(zip);
  }

  /**
   * The name of the main part.
   *
   * @param root the name its outermost element must have
   */
  String main(String root) throws IOException {
    String main =
        relations("").stream()
            .filter(relation -> relation.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new ReadFaultException(ReadFault.Kind.FILE_TYPE_MISMATCH));
    try (XmlCursor xml = open(main)) {
      if (!xml.next() || !xml.isStart(root)) {
        throw new ReadFaultException(ReadFault.Kind.FILE_TYPE_MISMATCH);
      }
    }
    return main;
  }

  /** The part of a type that {@code part} points at, if it is there. */
  Optional<String> related(String part, String type) throws IOException {
    return relations(part).stream()
        .filter(relation -> relation.type().endsWith("/" + type))
        .map(Relation::target)
        .filter(zip.names()::contains)
        .findFirst();
  }

  /** The parts that {@code part} points at, by the id under which it does. */
  Map<String, String> targets(String part) throws IOException {
    Map<String, String> targets = new TreeMap<>();
    relations(part).forEach(relation -> targets.put(relation.id(), relation.target()));
    return targets;
  }

  XmlCursor open(String part) throws IOException {
    InputStream in = zip.open(part).orElseThrow(() -> new IOException("a part is missing"));
    return XmlCursor.over(in);
  }

  private List<Relation> relations(String part) throws IOException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    List<Relation> relations = new ArrayList<>();
    if (!zip.names().contains(name)) {
      return relations;
    }
    try (XmlCursor xml = open(name)) {
      while (xml.next()) {
        boolean outside = xml.attribute("TargetMode").orElse("").equals("External");
        if (xml.isStart("Relationship") && !outside) {
          relations.add(
              new Relation(
                  xml.attribute("Id").orElse(""),
                  xml.attribute("Type").orElse(""),
                  resolved(folder, xml.attribute("Target").orElse(""))));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = folder + target;
    while (path.contains("/../")) {
      int up = path.indexOf("/../");
      path = path.substring(0, path.lastIndexOf('/', up - 1) + 1) + path.substring(up + 4);
    }
    return path.replace("/./", "/");
  }

  private static boolean contains(ByteBuffer file, byte[] sought) {
    for (int at = 0; at + sought.length <= file.limit(); at++) {
      int same = 0;
      while (same < sought.length && file.get(at + same) == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return true;
      }
    }
    return false;
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }
}
