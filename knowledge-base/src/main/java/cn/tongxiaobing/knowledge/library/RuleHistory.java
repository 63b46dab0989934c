package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange;
import cn.tongxiaobing.knowledge.document.comparison.EditionComparison;
import cn.tongxiaobing.knowledge.library.CitedRule.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rules that cards rest on were before and what became of them, by comparing the editions
 * that are loaded. Thread-safe; two editions are compared once.
 */
public final class RuleHistory {

  private final Library library;
  private final Map<Editions, EditionComparison> compared = new ConcurrentHashMap<>();

  private record Editions(String older, LocalDate from, String newer, LocalDate newerFrom) {}

  public RuleHistory(Library library) {
    this.library = library;
  }

  /** An article that was in force, and the document it is part of. */
  public record Earlier(PolicyDocument document, Edition edition, Article article) {}

  /** The rules of a card that do not say on {@code day} what they said when it was checked. */
  public List<CitedRule> changed(Guide guide, Section section, LocalDate day) {
    return section.basis().stream()
        .map(reference -> on(day, guide, reference))
        .filter(rule -> !rule.isSame())
        .toList();
  }

  /** How a rule that a card rests on stands on {@code day}. */
  public CitedRule on(LocalDate day, Guide guide, Reference reference) {
    PolicyDocument document = library.register().byId(reference.documentId()).orElseThrow();
    Optional<EditionDate> then = document.inForceOn(guide.checkedOn());
    Optional<EditionDate> now = document.inForceOn(day);
    if (document.isRepealedOn(day)) {
      Optional<EditionDate> last =
          then.or(() -> document.editions().reversed().stream().findFirst());
      return rule(document, last, reference.article(), Fate.REPEALED, document.repealedOn());
    }
    boolean later = day.isAfter(guide.checkedOn()) && now.isPresent() && !now.equals(then);
    if (!later) {
      return rule(document, now.or(() -> then), reference.article(), Fate.SAME, Optional.empty());
    }
    Optional<LocalDate> since = now.map(EditionDate::effectiveFrom);
    Optional<Edition> older = then.flatMap(date -> text(document, date));
    Optional<Edition> newer = now.flatMap(date -> text(document, date));
    if (older.isEmpty() || newer.isEmpty()) {
      return rule(document, then.or(() -> now), reference.article(), Fate.UNTOLD, since);
    }
    EditionComparison comparison = comparison(older.get(), newer.get());
    if (reference.article().isEmpty()) {
      boolean same = comparison.changes().stream().allMatch(c -> c.code().equals("unchanged"));
      return rule(document, now, Optional.empty(), same ? Fate.SAME : Fate.REWORDED, since);
    }
    Optional<ArticleChange> change = comparison.after(reference.article().get());
    if (change.isPresent() && change.get() instanceof ArticleChange.Paired paired) {
      Fate fate = paired.isReworded() ? Fate.REWORDED : Fate.SAME;
      return rule(document, now, Optional.of(paired.newer().number()), fate, since);
    }
    return rule(document, then, reference.article(), Fate.REMOVED, since);
  }

  /**
   * The article that stood on {@code day} in the place of a rule that a card rests on: in the
   * edition of that day, or in the document that the rule's own has replaced. Empty when there was
   * none, or when the texts to tell it by are not loaded.
   */
  public Optional<Earlier> before(LocalDate day, Guide guide, Reference reference) {
    PolicyDocument document = library.register().byId(reference.documentId()).orElseThrow();
    Optional<Edition> newer =
        document.inForceOn(guide.checkedOn()).flatMap(date -> text(document, date));
    if (newer.isEmpty() || reference.article().isEmpty()) {
      return Optional.empty();
    }
    return textOn(day, document)
        .flatMap(then ->
            article(then.edition(), newer.get(), reference.article().get())
                .map(article -> new Earlier(then.document(), then.edition(), article)));
  }

  /**
   * What changed in a document.
   *
   * @param from a day on which the older edition was in force; when empty, the day before the newer
   *     took effect. A document that has replaced another is compared with that one
   * @param to a day on which the newer edition is in force; when empty, the last that is loaded
   * @return empty when the two are not loaded or are one
   */
  public Optional<EditionComparison> comparison(
      PolicyDocument document, Optional<LocalDate> from, Optional<LocalDate> to) {
    Optional<Edition> newer =
        to.isPresent() ? library.textInForce(document, to.get()) : lastLoaded(document);
    Optional<LocalDate> then = from.or(() -> newer.map(n -> n.effectiveFrom().minusDays(1)));
    Optional<Edition> older = then.flatMap(day -> textOn(day, document)).map(Then::edition);
    return newer
        .filter(n -> older.isPresent() && older.get().effectiveFrom().isBefore(n.effectiveFrom()))
        .map(n -> comparison(older.orElseThrow(), n));
  }

  private Optional<Edition> lastLoaded(PolicyDocument document) {
    return document.editions().reversed().stream()
        .flatMap(date -> text(document, date).stream())
        .findFirst();
  }

  /** The comparison of two editions, made once. */
  public EditionComparison comparison(Edition older, Edition newer) {
    Editions key =
        new Editions(
            older.documentId(), older.effectiveFrom(), newer.documentId(), newer.effectiveFrom());
    return compared.computeIfAbsent(key, k -> EditionComparison.of(older, newer));
  }

  private record Then(PolicyDocument document, Edition edition) {}

  /** The text of a document on a day, or of the one it has replaced. */
  private Optional<Then> textOn(LocalDate day, PolicyDocument document) {
    if (document.inForceOn(day).isPresent()) {
      return library.textInForce(document, day).map(edition -> new Then(document, edition));
    }
    return library.register().all().stream()
        .filter(d -> d.replacedBy().filter(document.id()::equals).isPresent())
        .flatMap(d -> library.textInForce(d, day).map(edition -> new Then(d, edition)).stream())
        .findFirst();
  }

  private Optional<Article> article(Edition then, Edition newer, ArticleNumber number) {
    return then.equals(newer) ? newer.article(number) : comparison(then, newer).before(number);
  }

  private Optional<Edition> text(PolicyDocument document, EditionDate date) {
    return library.edition(document.id(), date.effectiveFrom());
  }

  private static CitedRule rule(
      PolicyDocument document,
      Optional<EditionDate> edition,
      Optional<ArticleNumber> article,
      Fate fate,
      Optional<LocalDate> since) {
    return new CitedRule(document, edition, article, fate, since);
  }
}
