package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.flow.Flows;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
 * @param flows questions that lead to a result
 * @param own ids of the guides that an office has added
 * @param published {@link Guide#id()} or {@link Edition#name()} of what of it staff have let hold
 * @param desks how those who can answer are reached, as far as the office has said
 */
public record Library(
    Register register,
    List<Guide> guides,
    List<Edition> editions,
    Synonyms synonyms,
    Places places,
    List<StandingReply> replies,
    Facets facets,
    Rules rules,
    Flows flows,
    Set<String> own,
    Set<String> published,
    DeskDetails desks) {

  /** What an office has imported stands in as many parts of an index at most. */
  private static final int IMPORTED_PARTS = 6;

  /** What staff have let hold stands in as many others at least. */
  private static final int PUBLISHED_PARTS = 2;

  /**
   * With more passages to a part there are twice as many parts: to make one anew takes about a
   * second for a thousand. Each part costs every question some time.
   */
  private static final int LARGEST_PART = 1_000;

  public Library {
    guides = List.copyOf(guides);
    editions = List.copyOf(editions);
    replies = List.copyOf(replies);
    own = Set.copyOf(own);
    published = Set.copyOf(published);
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
    editions.forEach(e -> all.put(e.name(), e));
    added.forEach(e -> all.put(e.name(), e));
    return new Library(
        register.with(added),
        guides,
        new ArrayList<>(all.values()),
        synonyms,
        places,
        replies,
        facets,
        rules,
        flows,
        own,
        published,
        desks);
  }

  /**
   * This library with what an office adds besides texts.
   *
   * @param known the register with the office's notices in it
   * @param added the office's guides
   * @param filled the rules with the values that its places have
   */
  public Library with(Register known, List<Guide> added, Rules filled) {
    List<Guide> all = new ArrayList<>(guides);
    all.addAll(added);
    Set<String> ids = new HashSet<>(own);
    added.forEach(guide -> ids.add(guide.id()));
    return new Library(
        known, all, editions, synonyms, places, replies, facets, filled, flows, ids, published,
        desks);
  }

  /** The same library with what an office has said of desks. */
  public Library with(DeskDetails said) {
    return new Library(
        register, guides, editions, synonyms, places, replies, facets, rules, flows, own, published,
        said);
  }

  /** The same library, where staff have let these hold. */
  public Library withPublished(Set<String> names) {
    return new Library(
        register, guides, editions, synonyms, places, replies, facets, rules, flows, own, names,
        desks);
  }

  /** The same library with other guides. */
  public Library withGuides(List<Guide> others) {
    return new Library(
        register, others, editions, synonyms, places, replies, facets, rules, flows, own, published,
        desks);
  }

  /** The same library with other standing replies. */
  public Library withReplies(List<StandingReply> others) {
    return new Library(
        register, guides, editions, synonyms, places, others, facets, rules, flows, own, published,
        desks);
  }

  /** Every passage: guides, standing replies that have examples, statutes. */
  public List<Passage> passages() {
    return parts().stream().flatMap(List::stream).toList();
  }

  /**
   * The passages in the parts of an index: all that ships is one, and what an office has added
   * stands in some others by its document, so that a new document makes no more than one part anew.
   * What staff let hold stands apart from what was imported, of which there may be much more. A
   * part depends on nothing but what is in it.
   */
  public List<List<Passage>> parts() {
    List<Passage> shipped = new ArrayList<>();
    Parts imported = new Parts(IMPORTED_PARTS);
    Parts added = new Parts(publishedParts());
    for (Guide guide : guides) {
      List<Passage> part =
          published.contains(guide.id())
              ? added.of(guide.id())
              : own.contains(guide.id()) ? imported.of(guide.id()) : shipped;
      guide.sections().forEach(card -> part.add(Passage.OfGuide.of(guide, card, register)));
    }
    for (StandingReply reply : replies) {
      if (!reply.questions().isEmpty()) {
        shipped.add(new Passage.OfReply(reply.id(), reply.headline(), reply.questions()));
      }
    }
    for (Edition edition : editions) {
      PolicyDocument document = register.byId(edition.documentId()).orElseThrow();
      Parts parts = published.contains(edition.name()) ? added : imported;
      List<Passage> part = parts.of(document.id());
      edition.articles().forEach(a -> part.add(new Passage.OfStatute(document, edition, a)));
    }
    return Stream.of(List.of(shipped), imported.all(), added.all())
        .flatMap(Collection::stream)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private int publishedParts() {
    int cards =
        guides.stream()
            .filter(guide -> published.contains(guide.id()))
            .mapToInt(guide -> guide.sections().size())
            .sum();
    int articles =
        editions.stream()
            .filter(edition -> published.contains(edition.name()))
            .mapToInt(edition -> edition.articles().size())
            .sum();
    int parts = PUBLISHED_PARTS;
    while (cards + articles > parts * LARGEST_PART) {
      parts *= 2;
    }
    return parts;
  }

  /** Passages in so many parts by their document. */
  private record Parts(SortedMap<Integer, List<Passage>> parts, int number) {

    Parts(int number) {
      this(new TreeMap<>(), number);
    }

    List<Passage> of(String document) {
      int part = Math.floorMod(document.hashCode(), number);
      return parts.computeIfAbsent(part, n -> new ArrayList<>());
    }

    Collection<List<Passage>> all() {
      return parts.values();
    }
  }

  /**
   * What is told in the place of a card: the office's own where one stands in for it, the nearest
   * first, or else the card itself.
   */
  public Passage.OfGuide told(Passage.OfGuide card, LocalDate day, Place place) {
    List<Place> places = place.upward();
    return guides.stream()
        .filter(guide -> own.contains(guide.id()) && places.contains(guide.place()))
        .flatMap(guide ->
            guide.sections().stream()
                .filter(s -> s.standsFor().filter(f -> f.card().equals(card.id())).isPresent())
                .map(section -> Passage.OfGuide.of(guide, section, register)))
        .filter(standIn -> !standIn.from().isAfter(day))
        .min(Comparator.comparingInt(standIn -> places.indexOf(standIn.place())))
        .orElse(card);
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
}
