package cn.tongxiaobing.kiosk.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import cn.tongxiaobing.kiosk.store.Change;
import cn.tongxiaobing.kiosk.store.Change.Kind;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is told differently by one state of the library than by the one before it. */
public final class Changes {

  private final Library library;
  private final LocalDate day;
  private final Map<String, Said> said = new LinkedHashMap<>();

  /**
   * What is said under one name.
   *
   * @param title of the document or of the file of cards, without 《》
   * @param words two that are equal say the same
   */
  private record Said(String title, String place, Object words) {}

  private record Differing(String topic, Kind kind, Said said) {}

  private Changes(Library library, LocalDate day) {
    this.library = library;
    this.day = day;
    library.guides().forEach(this::read);
    library.register().all().forEach(this::read);
    library.editions().forEach(this::read);
  }

  /**
   * The changes, by document: new words for what is loaded already are one; that the text of a law
   * is loaded or taken out while its edition stays is none.
   *
   * @param publication makes their ids
   * @param day on which editions must be in force
   */
  public static List<Change> between(
      Library before, Library after, LocalDate day, long publication) {
    Changes old = new Changes(before, day);
    Changes now = new Changes(after, day);
    SortedMap<String, List<Differing>> byTitle =
        now.since(old).stream()
            .collect(groupingBy(each -> each.said().title(), TreeMap::new, toList()));
    List<Change> changes = new ArrayList<>();
    for (List<Differing> same : byTitle.values()) {
      changes.add(change("p" + publication + "-" + changes.size(), same, old, now));
    }
    return changes;
  }

  private void read(Guide guide) {
    for (Section card : guide.sections()) {
      List<Object> words =
          List.of(
              card.conclusion(),
              card.explanation(),
              card.table(),
              card.notes(),
              card.basis(),
              card.verdict(),
              card.certainty(),
              card.validUntil());
      said.put(guide.id() + "#" + card.id(), new Said(guide.title(), guide.place().code(), words));
    }
  }

  private void read(PolicyDocument document) {
    Optional<LocalDate> from = document.inForceOn(day).map(EditionDate::effectiveFrom);
    said.put(
        Topics.whole(document.id()), new Said(document.title(), placeOf(document, from), from));
  }

  private String placeOf(PolicyDocument document, Optional<LocalDate> from) {
    return from.flatMap(each -> library.edition(document.id(), each))
        .map(edition -> edition.place().code())
        .orElse("000000");
  }

  private void read(Edition edition) {
    PolicyDocument document = library.register().byId(edition.documentId()).orElseThrow();
    Optional<LocalDate> from = document.inForceOn(day).map(EditionDate::effectiveFrom);
    if (!from.equals(Optional.of(edition.effectiveFrom()))) {
      return;
    }
    edition
        .articles()
        .forEach(article ->
            said.put(
                Topics.article(document.id(), article.number().address()),
                new Said(document.title(), edition.place().code(), article.text())));
  }

  private List<Differing> since(Changes old) {
    List<Differing> differing = new ArrayList<>();
    old.said.forEach((topic, words) -> {
      Said now = said.get(topic);
      if (now == null && !isStillInForce(topic, old)) {
        differing.add(new Differing(topic, Kind.WITHDRAWN, words));
      } else if (now != null && !now.words().equals(words.words())) {
        differing.add(new Differing(topic, Kind.REPLACED, now));
      }
    });
    said.forEach((topic, words) -> {
      if (!old.said.containsKey(topic) && !old.isStillInForce(topic, this)) {
        differing.add(new Differing(topic, Kind.ADDED, words));
      }
    });
    return differing;
  }

  /** Whether this knows the document of an article in the same edition, though not its text. */
  private boolean isStillInForce(String topic, Changes other) {
    int end = topic.lastIndexOf('/');
    if (end < 0) {
      return false;
    }
    String whole = Topics.whole(topic.substring(0, end));
    Said own = said.get(whole);
    Said others = other.said.get(whole);
    return own != null && others != null && own.words().equals(others.words());
  }

  private static Change change(String id, List<Differing> same, Changes old, Changes now) {
    Kind first = same.getFirst().kind();
    Kind kind = same.stream().allMatch(each -> each.kind() == first) ? first : Kind.REPLACED;
    Said said = same.getFirst().said();
    boolean document = old.knows(said.title()) || now.knows(said.title());
    String place =
        same.stream().map(each -> each.said().place()).max(String::compareTo).orElse(said.place());
    List<String> topics = same.stream().map(Differing::topic).sorted().toList();
    SortedSet<String> shelves = old.shelves(topics);
    shelves.addAll(now.shelves(topics));
    return new Change(
        id,
        kind,
        document ? "《" + said.title() + "》" : said.title(),
        place,
        List.copyOf(shelves),
        topics);
  }

  /** Whether this is the name of a document; the cards of a notice have its name as their title. */
  private boolean knows(String title) {
    return library.register().byName(title).isPresent();
  }

  /** The shelves of these cards, and of the cards that rest on these documents. */
  private SortedSet<String> shelves(List<String> topics) {
    SortedSet<String> names =
        topics.stream().map(topic -> topic.split("[#/]", 2)[0]).collect(toCollection(TreeSet::new));
    SortedSet<String> shelves = new TreeSet<>();
    for (Guide guide : library.guides()) {
      boolean rests =
          guide.sections().stream()
              .flatMap(card -> card.basis().stream())
              .anyMatch(basis -> names.contains(basis.documentId()));
      if (rests || names.contains(guide.id())) {
        shelves.add(guide.topic().id());
      }
    }
    return shelves;
  }
}
