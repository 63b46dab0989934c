package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Citation.Kind;
import cn.tongxiaobing.knowledge.answer.Citation.Quoted;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Standing;
import cn.tongxiaobing.knowledge.library.CitedRule;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the sources of what is told, quoting the article where the office has loaded it. */
public final class Citations {

  private final Library library;
  private final RuleHistory history;

  public Citations(Library library) {
    this(library, new RuleHistory(library));
  }

  Citations(Library library, RuleHistory history) {
    this.library = library;
    this.history = history;
  }

  /**
   * What a card rests on, in its order. Where an article is not loaded the card itself is quoted.
   *
   * @param day the day asked about
   */
  public List<Citation> of(Passage.OfGuide card, LocalDate day) {
    return card.section().basis().stream()
        .map(reference -> of(card.guide(), card.section(), reference, day))
        .toList();
  }

  /**
   * What a rule rests on. Where an article is not loaded nothing is quoted: what the rule says is
   * worked out and stands in no text.
   *
   * @param day the day asked about
   */
  public List<Citation> of(Outcome outcome, LocalDate day) {
    return outcome.references().stream().map(r -> of(r, outcome.reason(), day)).toList();
  }

  /** Each source once, with a quotation where one of its mentions has one. */
  static List<Citation> distinct(Stream<Citation> all) {
    Map<String, Citation> sources = new LinkedHashMap<>();
    all.forEach(c -> sources.merge(c.href(), c, (a, b) -> a.quote().isEmpty() ? b : a));
    return List.copyOf(sources.values());
  }

  private Citation of(Guide guide, Section section, Reference reference, LocalDate day) {
    CitedRule rule = history.on(day, guide, reference);
    PolicyDocument document = rule.document();
    Optional<LocalDate> from = rule.edition().map(EditionDate::effectiveFrom);
    String detail = rule.article().equals(reference.article()) ? reference.detail() : "";
    Reference now = new Reference(document.id(), rule.article(), detail);
    Optional<Article> article = article(document, from, now);
    return citation(
        document,
        from,
        now,
        day,
        article.map(a -> Quotation.of(a.text(), section.text())).orElse(section.conclusion()),
        article.isPresent() ? Quoted.ARTICLE : Quoted.GUIDE);
  }

  private Citation of(LegalReference legal, String said, LocalDate day) {
    PolicyDocument document = library.register().byId(legal.rule().documentId()).orElseThrow();
    Optional<LocalDate> from =
        legal.edition().or(() -> document.inForceOn(day).map(EditionDate::effectiveFrom));
    Optional<Article> article = article(document, from, legal.rule());
    return citation(
        document,
        from,
        legal.rule(),
        day,
        article.map(a -> Quotation.of(a.text(), said)).orElse(""),
        article.isPresent() ? Quoted.ARTICLE : Quoted.NOTHING);
  }

  private Optional<Article> article(
      PolicyDocument document, Optional<LocalDate> from, Reference reference) {
    return reference
        .article()
        .flatMap(number ->
            from.flatMap(day -> library.edition(document.id(), day))
                .flatMap(text -> text.article(number)));
  }

  private static Citation citation(
      PolicyDocument document,
      Optional<LocalDate> from,
      Reference reference,
      LocalDate day,
      String quote,
      Quoted quoted) {
    boolean statute = document.kind() == PolicyDocument.Kind.STATUTE;
    return new Citation(
        document.id(),
        "《" + document.shortTitle() + "》",
        statute ? Kind.STATUTE : Kind.NOTICE,
        reference.article().map(n -> n + reference.detail()).orElse(""),
        from.map(LocalDate::toString).orElse(""),
        from.map(f -> document.standingOf(f, day)).orElse(Standing.UNKNOWN),
        quote,
        quoted,
        address(document, from, reference));
  }

  private static String address(
      PolicyDocument document, Optional<LocalDate> from, Reference reference) {
    String base = "/api/v1/documents/" + document.id();
    String day = from.map(LocalDate::toString).orElse("undated");
    return base + "/" + day + "/" + reference.article().map(n -> n.address()).orElse("whole");
  }
}
