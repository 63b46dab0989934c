package cn.tongxiaobing.kiosk.desk;

import cn.tongxiaobing.kiosk.corpus.DraftContent;
import cn.tongxiaobing.knowledge.document.BasisReader;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which editions an answer rests on, so that it is noticed when another one holds. */
final class Editions {

  private Editions() {}

  /** Of all that an answer cites: the document and the first day of its edition, as name@day. */
  static List<String> of(DraftContent content, Register register, LocalDate day) {
    return content.pieces().stream()
        .flatMap(piece -> rules(piece.basis()))
        .flatMap(rule -> new BasisReader(register).read(rule, "", 0, new Problems()).stream())
        .map(Reference::documentId)
        .distinct()
        .map(document -> inForce(document, register, day))
        .toList();
  }

  /** The same documents in the editions of another day. */
  static List<String> now(List<String> then, Register register, LocalDate day) {
    return then.stream()
        .map(edition -> inForce(edition.substring(0, edition.indexOf('@')), register, day))
        .toList();
  }

  /** The rules that were named together. */
  static Stream<String> rules(String basis) {
    return Stream.of(basis.split("[\\n;；]|[、，,](?=《)", -1))
        .map(String::strip)
        .filter(rule -> !rule.isEmpty());
  }

  private static String inForce(String document, Register register, LocalDate day) {
    return document
        + "@"
        + register
            .byId(document)
            .map(d ->
                d.isRepealedOn(day)
                    ? "repealed"
                    : d.inForceOn(day)
                        .map(PolicyDocument.EditionDate::effectiveFrom)
                        .map(LocalDate::toString)
                        .orElse("whole"))
            .orElse("gone");
  }
}
