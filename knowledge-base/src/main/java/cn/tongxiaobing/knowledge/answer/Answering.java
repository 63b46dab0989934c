package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.answer.Judge.Judgement;
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
import cn.tongxiaobing.knowledge.library.RuleHistory;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The way of a question, from its words to an {@link Answer}. Thread-safe. */
public final class Answering {

  private static final int RELATED = 4;
  private static final double RELATED_SCORE = 0.2;
  private static final int EXPLAINED = 8;

  /** An article is raw text: it answers in the place of a card only when it is clearly better. */
  private static final double ARTICLE_LEAD = 0.2;

  private static final double LIKELY_CARD = 0.4;

  /** A few words that go on about a subject must be plainly beside policy to be taken for that. */
  private static final double SURELY_BESIDE = 0.9;

  /** Above this the best card speaks alone. */
  private static final double SURE = 0.9;

  private static final double CLOSE = 0.06;

  private final Library library;
  private final Composer composer;
  private final NamedArticle namedArticle;
  private final Finding finding;
  private final FollowUp followUp;
  private final EarlierRule earlierRule;
  private final PassageSearch search;
  private final Scope scope = Scope.shipped();
  private final Judge judge = Judge.shipped();
  private final Map<String, StandingReply> replies = new HashMap<>();

  public Answering(Library library, PassageSearch search) {
    this.library = library;
    RuleHistory history = new RuleHistory(library);
    this.composer = new Composer(library, history);
    this.earlierRule = new EarlierRule(history, library.passages());
    this.namedArticle = new NamedArticle(library.register());
    this.search = search;
    library.replies().forEach(r -> replies.put(Passage.OfReply.id(r.id()), r));
    Map<String, Passage> passages = new HashMap<>();
    library.passages().forEach(p -> passages.put(p.id(), p));
    this.finding =
        new Finding(search, new PersonFit(library.facets(), passages.values()), passages);
    this.followUp =
        new FollowUp(library.facets(), new Subjects(library.guides(), library.synonyms()));
  }

  /** Answers a question that stands alone. */
  public Answer answer(Question asked) {
    return reply(asked, Visit.begun()).answer();
  }

  /**
   * Answers a question in the course of a visit. Numbers that identify a person are taken out
   * before anything looks at it.
   */
  public Reply reply(Question asked, Visit visit) {
    Question question = understood(asked);
    String normal = ChineseText.normalize(question.text());
    if (visit.last().isPresent() && Repeat.isAskedFor(normal)) {
      return new Reply(Repeat.of(normal, visit), visit, Optional.empty());
    }
    Optional<StandingReply> standing = standingReply(normal);
    if (standing.isPresent() && isBeyondPolicy(standing.get().outcome())) {
      return new Reply(composer.standing(standing.get(), List.of()), visit, Optional.empty());
    }
    Optional<NamedArticle.Found> named = namedArticle.find(normal);
    if (standing.isEmpty() && named.isPresent()) {
      return standing(article(named.get(), question), normal, visit);
    }
    Optional<PolicyDocument> repealed =
        namedArticle.wholeDocument(normal).filter(d -> d.isRepealedOn(question.day()));
    if (repealed.isPresent()) {
      return standing(composer.repealed(repealed.get(), List.of()), normal, visit);
    }
    Found found = finding.find(followUp.readings(normal, visit), question, visit.lastPassage());
    return searched(question, normal, found, known(question, normal, found, visit), visit);
  }

  /** What is found among all cards, those included that do not hold yet on the day. */
  private Found known(Question question, String normal, Found found, Visit visit) {
    return question.day().isBefore(earlierRule.allHold())
        ? finding.find(
            followUp.readings(normal, visit),
            question.on(earlierRule.allHold()),
            visit.lastPassage())
        : found;
  }

  /** An answer that stands by itself, and the visit after it. */
  private static Reply standing(Answer answer, String normal, Visit visit) {
    return new Reply(answer, visit.with(turn(answer, normal, normal)), Optional.empty());
  }

  private static Turn turn(Answer answer, String meant, String root) {
    Optional<Passage> passage =
        answer instanceof Answer.Answered a ? Optional.of(a.passage()) : Optional.empty();
    return new Turn(meant, root, passage, answer);
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
    Found found =
        finding.find(followUp.readings(normal, Visit.begun()), question, Optional.empty());
    Evidence evidence = evidence(normal, found);
    List<Explanation.Candidate> candidates =
        Stream.concat(
                found.guides().stream().limit(EXPLAINED),
                found.articles().stream().limit(EXPLAINED))
            .map(r ->
                new Explanation.Candidate(
                    r.hit().passageId(), finding.passage(r).title(), r.score(), r.hit().scores()))
            .toList();
    return new Explanation(
        route, judge.of(evidence), Judge.article(found.articles()), evidence, candidates);
  }

  private Evidence evidence(String normal, Found found) {
    String read = search.read(normal);
    TextEncoder encoder = search.encoder();
    return Evidence.of(
        normal,
        found,
        library.replies().stream().filter(r -> r.appliesTo(normal)).toList(),
        id -> Objects.requireNonNull(replies.get(id), id),
        scope.of(read, encoder.general(read), encoder.question(read)));
  }

  private Optional<StandingReply> standingReply(String normal) {
    return library.replies().stream().filter(r -> r.appliesTo(normal)).findFirst();
  }

  /**
   * The standing reply for a question that policy does not answer: the one whose pattern applies,
   * else the one whose examples are nearest, of those that do what the judge says.
   */
  private Optional<StandingReply> reply(Judgement judgement, String normal, Found found) {
    Predicate<StandingReply> wanted = r -> doesWhat(judgement, r.outcome());
    return library.replies().stream()
        .filter(wanted)
        .filter(r -> r.appliesTo(normal))
        .findFirst()
        .or(() ->
            Fusion.replies(found.said()).stream()
                .map(r -> Objects.requireNonNull(replies.get(r.hit().passageId())))
                .filter(wanted)
                .findFirst());
  }

  private static boolean isDeclining(StandingReply reply) {
    return reply.outcome() == StandingReply.Outcome.DECLINED;
  }

  private static boolean doesWhat(Judgement judgement, StandingReply.Outcome outcome) {
    double likeliest =
        Math.max(judgement.declined(), Math.max(judgement.handoff(), judgement.redirect()));
    return switch (outcome) {
      case DECLINED -> judgement.declined() == likeliest;
      case HANDOFF -> judgement.handoff() == likeliest;
      case OUT_OF_SCOPE, CRISIS, SMALLTALK -> judgement.redirect() == likeliest;
    };
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

  private Reply searched(Question question, String normal, Found found, Found known, Visit visit) {
    Optional<Reading> reading = known.reading();
    boolean carried = reading.filter(Reading::usesContext).isPresent();
    Evidence evidence = evidence(normal, known);
    Judgement judgement = judge.of(evidence);
    boolean warned = evidence.value("declined.pattern") > 0;
    double doubt = 1 - judgement.policy();
    boolean beside =
        (carried ? doubt >= SURELY_BESIDE : !judgement.isPolicy(warned))
            && !Judge.isWordingOfCard(Fusion.nearestWording(known.said()));
    if (beside) {
      // Nobody is told that they ask for a secret because two kinds of question look alike to us.
      Answer standing =
          reply(judgement, normal, found)
              .filter(r -> warned || !isDeclining(r) || judgement.isPlainlyDeclined())
              .map(r -> composer.standing(r, List.of()))
              .orElseGet(() -> composer.unsure(desk(found.guides()), near(found.guides())));
      return new Reply(standing, visit, Optional.empty());
    }
    Answer answer =
        earlier(question, found, known, judgement.right())
            .orElseGet(() -> fromFound(question, found, judgement.right()));
    String meant = carried ? reading.get().text() : normal;
    String root = carried ? visit.last().map(Turn::root).orElse(normal) : normal;
    Optional<String> context =
        carried ? visit.lastPassage().map(FollowUp::subject) : Optional.empty();
    return new Reply(answer, visit.with(turn(answer, meant, root)), context);
  }

  private Answer fromFound(Question question, Found found, double guideProbability) {
    List<Ranked> guides = found.guides();
    List<Ranked> articles = found.articles();
    double articleProbability = Judge.article(articles);
    boolean carded = isCarded(guideProbability, articleProbability);
    if (!guides.isEmpty() && finding.passage(guides.getFirst()) instanceof Passage.OfGuide best) {
      String understood = found.reading().map(Reading::text).orElse(question.text());
      Question asked = question.saying(understood);
      Answer.Answered general =
          composer.fromGuide(best, asked, related(best, guides), guideProbability);
      Answer.Answered own = composer.ownCase(general, asked, carded);
      if (carded || own.worked().isPresent()) {
        return nextToo(own, guides, guideProbability, question.day());
      }
    }
    if (articleProbability >= Judge.FLOOR) {
      Passage.OfStatute best = (Passage.OfStatute) finding.passage(articles.getFirst());
      return composer.fromArticle(best, question, false, near(guides), articleProbability);
    }
    if (!Judge.onSubject(guides)) {
      return composer.offSubject(List.of());
    }
    return composer.unsure(desk(guides), near(guides));
  }

  /**
   * Whether the best card answers: it does when it is likely, and else when no article is likelier.
   */
  private static boolean isCarded(double guideProbability, double articleProbability) {
    return guideProbability >= LIKELY_CARD
        || (guideProbability >= Judge.FLOOR
            && guideProbability >= articleProbability - ARTICLE_LEAD);
  }

  /** Where two cards fit nearly alike, the second has a word too. */
  private Answer nextToo(
      Answer.Answered answer, List<Ranked> guides, double probability, LocalDate day) {
    boolean close =
        guides.size() > 1
            && probability < SURE
            && answer.worked().isEmpty()
            && guides.get(0).score() - guides.get(1).score() < CLOSE;
    return close && finding.passage(guides.get(1)) instanceof Passage.OfGuide next
        ? composer.also(answer, next, day)
        : answer;
  }

  /**
   * The answer when the card that would give it does not hold yet on the day; empty when the best
   * of all cards holds, when none is good enough, and when an article of the day is clearly better.
   */
  private Optional<Answer> earlier(
      Question question, Found found, Found known, double probability) {
    double articleProbability = Judge.article(found.articles());
    if (!isCarded(probability, articleProbability)
        || known.guides().isEmpty()
        || !(finding.passage(known.guides().getFirst()) instanceof Passage.OfGuide card)
        || !card.from().isAfter(question.day())) {
      return Optional.empty();
    }
    List<String> near = near(found.guides());
    Optional<EarlierRule.Found> earlier = earlierRule.find(card, question.day(), found.articles());
    if (earlier.isPresent()) {
      return Optional.of(composer.earlier(earlier.get(), question, near, probability));
    }
    if (articleProbability >= Judge.FLOOR) {
      Passage.OfStatute best = (Passage.OfStatute) finding.passage(found.articles().getFirst());
      return Optional.of(composer.fromArticle(best, question, false, near, articleProbability));
    }
    return Optional.of(composer.notYetInForce(card, question.day(), desk(known.guides()), near));
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
        .map(r -> finding.passage(r).title())
        .distinct()
        .limit(RELATED)
        .toList();
  }

  private Desk desk(List<Ranked> guides) {
    if (guides.isEmpty()
        || !(finding.passage(guides.getFirst()) instanceof Passage.OfGuide nearest)) {
      return Desk.CONSCRIPTION;
    }
    Topic topic = nearest.guide().topic();
    return switch (topic) {
      case CONDITIONS, PROCESS, SERVICE -> Desk.CONSCRIPTION;
      case STUDENTS -> Desk.SCHOOL;
      case FAMILY, VETERANS, BENEFITS, OFFICES -> Desk.VETERANS;
    };
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
