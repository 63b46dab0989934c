package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be told, read once. Immutable; {@link #with(Collection)} makes another.
 *
 * @param register documents known by name
 * @param guides our own cards
 * @param editions texts of statutes, those an office has imported
 * @param synonyms what people say and what rules say
 * @param places division codes and their names
 * @param replies what is said where policy is not the answer
 * @param facets what tells one person's case from another's
 * @param rules what can be worked out
 */
public record Library(
    Register register,
    List<Guide> guides,
    List<Edition> editions,
    Synonyms synonyms,
    Places places,
    List<StandingReply> replies,
    Facets facets,
    Rules rules) {

  public Library {
    guides = List.copyOf(guides);
    editions = List.copyOf(editions);
    replies = List.copyOf(replies);
  }

  /**
   * The library that ships with the program.
   *
   * @throws LibraryException naming every fault, when it has any
   */
  public static Library shipped() {
    return LibraryReader.shipped();
  }

  /** This library with further texts; an edition of the same document and day is replaced. */
  public Library with(Collection<Edition> added) {
    Map<String, Edition> all = new LinkedHashMap<>();
    editions.forEach(e -> all.put(e.documentId() + e.effectiveFrom(), e));
    added.forEach(e -> all.put(e.documentId() + e.effectiveFrom(), e));
    return new Library(
        register.with(added),
        guides,
        new ArrayList<>(all.values()),
        synonyms,
        places,
        replies,
        facets,
        rules);
  }

  /** Every passage: guides, standing replies that have examples, statutes. */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Guide guide : guides) {
      for (Section section : guide.sections()) {
        passages.add(new Passage.OfGuide(guide, section, holdsFrom(guide, section)));
      }
    }
    for (StandingReply reply : replies) {
      if (!reply.questions().isEmpty()) {
        passages.add(new Passage.OfReply(reply.id(), reply.headline(), reply.questions()));
      }
    }
    for (Edition edition : editions) {
      PolicyDocument document = register.byId(edition.documentId()).orElseThrow();
      edition.articles().forEach(a -> passages.add(new Passage.OfStatute(document, edition, a)));
    }
    return passages;
  }

  /** The text of the edition of {@code document} in force on {@code day}, when it is loaded. */
  public Optional<Edition> textInForce(PolicyDocument document, LocalDate day) {
    return document.inForceOn(day).flatMap(date -> edition(document.id(), date.effectiveFrom()));
  }

  /** The text of the edition that took effect on {@code from}, when it is loaded. */
  public Optional<Edition> edition(String documentId, LocalDate from) {
    return editions.stream()
        .filter(e -> e.documentId().equals(documentId) && e.effectiveFrom().equals(from))
        .findFirst();
  }

  /** A card holds from the day on which the last of its rules took effect. */
  private LocalDate holdsFrom(Guide guide, Section section) {
    return section.basis().stream()
        .map(Reference::documentId)
        .flatMap(id -> register.byId(id).flatMap(d -> d.inForceOn(guide.checkedOn())).stream())
        .map(PolicyDocument.EditionDate::effectiveFrom)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }
}
