package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.List;

/** An edition of a document; {@code articles} is 0 while its text is not loaded. */
record EditionBody(String effectiveFrom, String documentNumber, String standing, int articles) {

  /** All editions of a document as they stand on {@code day}, the oldest first. */
  static List<EditionBody> all(PolicyDocument document, Library library, LocalDate day) {
    return document.editions().stream()
        .map(edition ->
            new EditionBody(
                edition.effectiveFrom().toString(),
                edition.documentNumber(),
                document.standingOf(edition.effectiveFrom(), day).code(),
                library
                    .edition(document.id(), edition.effectiveFrom())
                    .map(Edition::articles)
                    .map(List::size)
                    .orElse(0)))
        .toList();
  }
}
