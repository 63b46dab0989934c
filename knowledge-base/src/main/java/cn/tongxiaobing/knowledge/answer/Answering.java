package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.SensitiveText;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of a question, from its words to an {@link Answer}. Thread-safe. */
public final class Answering {

  private static final int RELATED = 4;
  private static final double RELATED_SCORE = 0.2;
  private static final int EXPLAINED = 8;

  private final Library library;
  private final PassageSearch search;
  private final Composer composer;
  private final NamedArticle namedArticle;
  private final PersonFit personFit;
  private final Map<String, Passage> passages = new HashMap<>();

  public Answering(Library library, PassageSearch search) {
    this.library = library;
    this.search = search;
    this.composer = new Composer(library);
    this.namedArticle = new NamedArticle(library.register());
    library.passages().forEach(p -> passages.put(p.id(), p));
    this.personFit = new PersonFit(library.facets(), passages.values());
  }

  /**
   * Answers a question. Numbers that identify a person are taken out before anything looks at it.
   */
  public Answer answer(Question asked) {
    Question question = understood(asked);
    String normal = ChineseText.normalize(question.text());
    Optional<StandingReply> standing = standingReply(normal);
    if (standing.isPresent() && isBeyondPolicy(standing.get().outcome())) {
      return composer.standing(standing.get(), List.of());
    }
    Optional<NamedArticle.Found> named = namedArticle.find(normal);
    if (standing.isEmpty() && named.isPresent()) {
      return article(named.get(), question);
    }
    Optional<PolicyDocument> repealed =
        namedArticle.wholeDocument(normal).filter(d -> d.isRepealedOn(question.day()));
    if (repealed.isPresent()) {
      return composer.repealed(repealed.get(), List.of());
    }
    List<Hit> hits = search.search(question.text(), question.day(), question.place());
    boolean refused = standing.isPresent() && !Judge.isWordingOfCard(Fusion.nearestWording(hits));
    return refused ? composer.standing(standing.get(), List.of()) : searched(question, hits);
  }

  /** A person in need and a greeting are met before any card is looked at. */
  private static boolean isBeyondPolicy(StandingReply.Outcome outcome) {
    return outcome == StandingReply.Outcome.CRISIS || outcome == StandingReply.Outcome.SMALLTALK;
  }

  /** How {@link #answer} comes to its answer. */
  public Explanation explain(Question asked) {
    Question question = understood(asked);
    String normal = ChineseText.normalize(question.text());
    String route =
        standingReply(normal)
            .map(StandingReply::id)
            .or(() -> namedArticle.find(normal).map(found -> "named-article"))
            .orElse("search");
    List<Hit> hits = search.search(question.text(), question.day(), question.place());
    List<Ranked> guides = personFit.reorder(Fusion.guides(hits), question.text());
    List<Ranked> articles = Fusion.articles(hits);
    List<Explanation.Candidate> candidates =
        Stream.concat(guides.stream().limit(EXPLAINED), articles.stream().limit(EXPLAINED))
            .map(r ->
                new Explanation.Candidate(
                    r.hit().passageId(), passage(r).title(), r.score(), r.hit().scores()))
            .toList();
    return new Explanation(route, Judge.guide(guides), Judge.article(articles), candidates);
  }

  private Optional<StandingReply> standingReply(String normal) {
    return library.replies().stream().filter(r -> r.appliesTo(normal)).findFirst();
  }

  /** The standing reply whose examples are nearer to the question than any wording of a card. */
  private Optional<StandingReply> nearestReply(List<Hit> hits) {
    double card = Fusion.nearestWording(hits);
    return Fusion.replies(hits).stream()
        .limit(1)
        .flatMap(nearest ->
            library.replies().stream()
                .filter(reply -> Passage.OfReply.id(reply.id()).equals(nearest.hit().passageId()))
                .filter(reply -> Judge.isLikeExamples(reply.outcome(), nearest.score(), card)))
        .findFirst();
  }

  private Answer article(NamedArticle.Found found, Question question) {
    ArticleNumber number = found.number();
    Optional<Edition> edition = library.textInForce(found.document(), question.day());
    if (edition.isPresent()) {
      return edition
          .get()
          .article(number)
          .<Answer>map(article ->
              composer.fromArticle(
                  new Passage.OfStatute(found.document(), edition.get(), article),
                  question,
                  true,
                  citing(found),
                  1))
          .orElseGet(() -> composer.noSuchArticle(found, edition.get()));
    }
    return composer.textNotLoaded(found, question.day(), citing(found));
  }

  /** Questions whose cards rest on an article. */
  private List<String> citing(NamedArticle.Found found) {
    return library.guides().stream()
        .flatMap(g -> g.sections().stream())
        .filter(s ->
            s.basis().stream()
                .anyMatch(r ->
                    r.documentId().equals(found.document().id())
                        && r.article().filter(found.number()::equals).isPresent()))
        .map(s -> s.title())
        .limit(RELATED)
        .toList();
  }

  private Answer searched(Question question, List<Hit> hits) {
    List<Ranked> guides = personFit.reorder(Fusion.guides(hits), question.text());
    List<Ranked> articles = Fusion.articles(hits);
    Optional<StandingReply> nearest = nearestReply(hits);
    if (nearest.isPresent()) {
      return composer.standing(nearest.get(), List.of());
    }
    double guideProbability = Judge.guide(guides);
    double articleProbability = Judge.article(articles);
    if (guideProbability >= Judge.FLOOR && guideProbability >= articleProbability - 0.2) {
      Passage.OfGuide best = (Passage.OfGuide) passage(guides.getFirst());
      return composer.fromGuide(best, question, related(best, guides), guideProbability);
    }
    if (articleProbability >= Judge.FLOOR) {
      Passage.OfStatute best = (Passage.OfStatute) passage(articles.getFirst());
      return composer.fromArticle(best, question, false, near(guides), articleProbability);
    }
    if (!Judge.onSubject(guides)) {
      return composer.offSubject(List.of());
    }
    return composer.unsure(desk(guides), near(guides));
  }

  private List<String> related(Passage.OfGuide best, List<Ranked> guides) {
    Stream<String> neighbours = best.guide().sections().stream().map(s -> s.title());
    return Stream.concat(near(guides).stream(), neighbours)
        .filter(title -> !title.equals(best.title()))
        .distinct()
        .limit(RELATED)
        .toList();
  }

  private List<String> near(List<Ranked> guides) {
    return guides.stream()
        .filter(r -> r.score() >= RELATED_SCORE)
        .map(r -> passage(r).title())
        .distinct()
        .limit(RELATED)
        .toList();
  }

  private Desk desk(List<Ranked> guides) {
    if (guides.isEmpty() || !(passage(guides.getFirst()) instanceof Passage.OfGuide nearest)) {
      return Desk.CONSCRIPTION;
    }
    Topic topic = nearest.guide().topic();
    return switch (topic) {
      case CONDITIONS, PROCESS, SERVICE -> Desk.CONSCRIPTION;
      case STUDENTS -> Desk.SCHOOL;
      case FAMILY, VETERANS, BENEFITS, OFFICES -> Desk.VETERANS;
    };
  }

  private Passage passage(Ranked ranked) {
    return Objects.requireNonNull(
        passages.get(ranked.hit().passageId()),
        "the index knows a passage that the library does not");
  }

  /**
   * Identifying numbers taken out; and a place that the question names is the place it is about.
   */
  private Question understood(Question question) {
    String text = SensitiveText.mask(question.text());
    Place place = library.places().named(ChineseText.normalize(text)).orElse(question.place());
    boolean narrower = question.place().upward().contains(place);
    return new Question(text, question.day(), narrower ? question.place() : place);
  }
}
