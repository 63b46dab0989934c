package cn.tongxiaobing.kiosk.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import cn.tongxiaobing.kiosk.store.Change;
import cn.tongxiaobing.kiosk.store.Change.Kind;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails.Detail;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    library.rules().local().figures().forEach(this::read);
    library.rules().parameters().all().forEach(this::read);
    Arrays.stream(Desk.values()).forEach(this::read);
  }

  /**
   * The changes, by document: new words for what is loaded already are one, and so is what the
   * calendar makes of the same words; that the text of a law is loaded or taken out while its
   * edition stays is none.
   *
   * @param before what was told on an earlier day
   * @param day on which editions must be in force
   * @param publication begins their ids
   */
  public static List<Change> between(
      Library before, LocalDate earlier, Library after, LocalDate day, String publication) {
    Changes old = new Changes(before, earlier);
    Changes now = new Changes(after, day);
    SortedMap<String, List<Differing>> byTitle =
        now.since(old).stream()
            .collect(groupingBy(each -> each.said().title(), TreeMap::new, toList()));
    List<Change> changes = new ArrayList<>();
    for (List<Differing> same : byTitle.values()) {
      changes.add(change(publication + "-" + changes.size(), same, old, now));
    }
    return changes;
  }

  private void read(Guide guide) {
    for (Section card : guide.sections()) {
      Said words = new Said(guide.title(), guide.place().code(), words(card));
      said.put(guide.id() + "#" + card.id(), words);
      boolean holds = !Passage.OfGuide.of(guide, card, library.register()).from().isAfter(day);
      if (holds && library.own().contains(guide.id())) {
        card.standsFor().ifPresent(s -> said.put(Topics.in(s.card(), guide.place()), words));
      }
    }
  }

  private static List<Object> words(Section card) {
    return List.of(
        card.conclusion(),
        card.explanation(),
        card.table(),
        card.notes(),
        card.basis(),
        card.verdict(),
        card.certainty(),
        card.validUntil());
  }

  private void read(PolicyDocument document) {
    Optional<LocalDate> from = document.inForceOn(day).map(EditionDate::effectiveFrom);
    said.put(
        Topics.whole(document.id()), new Said(document.title(), placeOf(document, from), from));
  }

  /** Figures come oldest first, so that the last one that has begun stays. */
  private void read(Figure figure) {
    Optional<LocalParameter> amount = library.rules().parameters().local(figure.parameter());
    if (amount.isEmpty() || figure.from().isAfter(day)) {
      return;
    }
    String topic = Topics.in(figure.parameter(), figure.place());
    if (figure.value().isEmpty()) {
      said.remove(topic);
    } else {
      said.put(
          topic,
          new Said(
              amount.get().description(),
              figure.place().code(),
              List.of(figure.value().get(), figure.from(), figure.source())));
    }
  }

  /** By the articles that set its value, which an answer that was worked out by it cites. */
  private void read(Parameter<Object> parameter) {
    Optional<DatedValue<Object>> value = parameter.ifKnownOn(day);
    for (LegalReference reference : value.map(DatedValue::references).orElse(List.of())) {
      String article = reference.rule().article().map(ArticleNumber::address).orElse("whole");
      said.merge(
          Topics.COMPUTED + Topics.article(reference.rule().documentId(), article),
          new Said(
              parameter.description(),
              Place.NATION.code(),
              Map.of(parameter.name(), value.get().value())),
          (first, second) ->
              new Said(first.title(), first.place(), List.of(first.words(), second.words())));
    }
  }

  private void read(Desk desk) {
    List<Detail> details =
        Arrays.stream(Field.values())
            .flatMap(field -> library.desks().of(desk, field).stream())
            .toList();
    if (!details.isEmpty()) {
      said.put(Topics.desk(desk), new Said(desk.title() + "的联系方式", Place.NATION.code(), details));
    }
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
    Set<String> topics = new LinkedHashSet<>(old.said.keySet());
    topics.addAll(said.keySet());
    for (String topic : topics) {
      Optional<Said> before = old.said(topic);
      Optional<Said> now = said(topic);
      if (now.isEmpty()) {
        if (!isStillInForce(topic, old)) {
          differing.add(new Differing(topic, Kind.WITHDRAWN, before.orElseThrow()));
        }
      } else if (before.isEmpty()) {
        if (!old.isStillInForce(topic, this)) {
          differing.add(new Differing(topic, Kind.ADDED, now.get()));
        }
      } else if (!now.get().words().equals(before.get().words())) {
        Said named = said.getOrDefault(topic, before.get());
        differing.add(new Differing(topic, Kind.REPLACED, named));
      }
    }
    return differing;
  }

  /** Where no card of an office stands in for a shipped one, that one is told. */
  private Optional<Said> said(String topic) {
    int place = topic.indexOf('@');
    Said own = said.get(topic);
    return Optional.ofNullable(
        own == null && place >= 0 ? said.get(topic.substring(0, place)) : own);
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
    SortedSet<String> names = topics.stream().map(this::nameOn).collect(toCollection(TreeSet::new));
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

  /** The document or the file of cards that a topic belongs to. */
  private String nameOn(String topic) {
    String card =
        library
            .rules()
            .parameters()
            .local(topic.split("@", 2)[0])
            .flatMap(LocalParameter::toldBy)
            .orElse(topic);
    String name =
        card.startsWith(Topics.COMPUTED) ? card.substring(Topics.COMPUTED.length()) : card;
    return name.split("[#/]", 2)[0];
  }
}
