package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What cards may rest on while an import goes on: the register, which grows with every text and
 * notice taken, and where the office's own documents hold.
 */
final class Known {

  private final Library library;
  private final Map<String, Place> placeOf = new HashMap<>();
  private Register register;

  Known(Corpus corpus) throws IOException {
    Problems alreadyTold = new Problems();
    this.library = corpus.read(alreadyTold);
    this.register = library.register();
    library.editions().forEach(e -> placeOf.put(e.documentId(), e.place()));
    corpus.readNotices(alreadyTold).forEach(n -> placeOf.put(n.document().id(), n.place()));
  }

  /** What the office had before. */
  Library library() {
    return library;
  }

  Register register() {
    return register;
  }

  /**
   * @throws IllegalArgumentException when its title belongs to another document
   */
  void add(Edition edition) {
    register = register.with(List.of(edition));
    placeOf.put(edition.documentId(), edition.place());
  }

  /**
   * @throws IllegalArgumentException when one of its names belongs to another document
   */
  void add(Notice notice) {
    register = register.with(notice.document());
    placeOf.put(notice.document().id(), notice.place());
  }

  /** The title and place of a rule that does not hold in all of {@code place}. */
  Optional<String> tooNarrow(List<Reference> basis, Place place) {
    return basis.stream()
        .map(Reference::documentId)
        .filter(id -> placeOf.containsKey(id) && !place.upward().contains(placeOf.get(id)))
        .findFirst()
        .map(id ->
            "《" + title(id) + "》只适用于" + library.places().name(placeOf.getOrDefault(id, place)));
  }

  private String title(String documentId) {
    return register.byId(documentId).map(PolicyDocument::title).orElse(documentId);
  }
}
