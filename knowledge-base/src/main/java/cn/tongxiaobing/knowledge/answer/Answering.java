package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.answer.Judge.Judgement;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Disguise;
import cn.tongxiaobing.knowledge.language.SensitiveText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of a question, from its words to an {@link Answer}. Thread-safe. */
public final class Answering {

  private static final int CITING = 4;

  /** From here on it is likelier that no card answers. */
  private static final double LIKELY = 0.5;

  private final Library library;
  private final Composer composer;
  private final NamedArticle namedArticle;
  private final Finding finding;
  private final Cards cards;
  private final InVisit inVisit;
  private final CardOrArticle cardOrArticle;
  private final PastDay pastDay;
  private final Chosen chosen;
  private final Explaining explaining;
  private final Weighing weighing;
  private final StandingReplies replies;
  private final PassageSearch search;

  /** Stands for the library in visits, which it must not be kept alive by. */
  private final Object mark = new Object();

  /**
   * @param judge weighs what was found
   * @param before answers from another state of the library; what both have is read once
   */
  public Answering(Library library, PassageSearch search, Judge judge, Optional<Answering> before) {
    this.library = library;
    RuleHistory history = new RuleHistory(library);
    this.composer = new Composer(library, history);
    this.namedArticle = new NamedArticle(library.register());
    Map<String, Passage> passages = new HashMap<>();
    library.passages().forEach(p -> passages.put(p.id(), p));
    this.cards = new Cards(library, passages.values(), before.map(b -> b.cards));
    Overlap overlap = new Overlap(cards);
    this.finding = new Finding(search, library.facets(), cards, overlap, passages);
    this.search = search;
    this.weighing = new Weighing(library, search, finding, judge);
    this.replies = new StandingReplies(library.replies(), weighing);
    Conditions conditions = new Conditions(library, new Citations(library, history), weighing);
    this.cardOrArticle =
        new CardOrArticle(composer, finding, conditions, new SecondQuestion(weighing));
    this.pastDay =
        new PastDay(new EarlierRule(history, library.passages()), finding, cardOrArticle, composer);
    this.chosen = new Chosen(library);
    this.inVisit =
        new InVisit(
            finding,
            new FollowUp(library.facets()),
            new Subjects(library.guides(), cards),
            overlap);
    this.explaining = new Explaining(search, finding, weighing);
  }

  /** Answers a question that stands alone. */
  public Answer answer(Question asked) {
    return reply(asked, Visit.begun()).answer();
  }

  /**
   * Answers a question in the course of a visit. Numbers that identify a person are taken out
   * before anything looks at it.
   */
  public Reply reply(Question asked, Visit before) {
    Question question = understood(asked);
    Visit visit = before.goesOnWith(mark);
    String normal = normal(question, visit);
    Optional<Answer> again = Repeat.of(normal, visit);
    if (again.isPresent()) {
      return new Reply(again.get(), visit, Optional.empty());
    }
    Optional<Choice> choice = chosen.of(normal, question, visit);
    if (choice.isPresent()) {
      return chosen(choice.get(), question, visit);
    }
    Optional<StandingReply> standing = replies.applying(normal);
    if (standing.isPresent() && isBeyondPolicy(standing.get())) {
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
    Optional<Turn> elsewhere = Elsewhere.of(normal, visit, library.places());
    if (elsewhere.isPresent()) {
      String meant = elsewhere.get().meant();
      return searched(question.saying(meant), meant, visit, Optional.empty());
    }
    Optional<Turn> last =
        FollowUp.mayGoOn(normal, visit)
            ? Optional.of(FollowUp.wentBefore(normal, visit))
            : Optional.empty();
    return searched(question, normal, visit, last);
  }

  /** A row is told from the card that offered it; nothing is searched again. */
  private Reply chosen(Choice choice, Question question, Visit visit) {
    String meant = ChineseText.normalize(choice.question());
    Question complete = question.saying(choice.question());
    Passage.OfGuide offered = (Passage.OfGuide) visit.lastPassage().orElseThrow();
    Passage.OfGuide card =
        choice.row().isPresent()
            ? offered
            : weighing.card(choice.question(), complete).orElse(offered);
    Answer answer = cardOrArticle.chosen(card, complete, choice);
    String root = visit.last().map(Turn::root).orElse(meant);
    return new Reply(answer, visit.with(turn(answer, meant, root)), Optional.empty());
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

  /** A person in need, a greeting and what no rule tells are met before any card is looked at. */
  private static boolean isBeyondPolicy(StandingReply reply) {
    return reply.certain()
        || reply.outcome() == StandingReply.Outcome.CRISIS
        || reply.outcome() == StandingReply.Outcome.SMALLTALK;
  }

  /** How {@link #answer} comes to its answer. */
  public Explanation explain(Question asked) {
    Question question = understood(asked);
    String normal = ChineseText.normalize(question.text());
    Heard heard = alone(question, normal);
    boolean named = replies.applying(normal).isEmpty() && namedArticle.find(normal).isPresent();
    boolean past =
        !named && pastDay.answer(question, heard.found(), heard.known(), heard.right()).isPresent();
    Answer answer = answer(asked);
    return explaining.of(
        question, normal, heard.found(), Explaining.route(answer, named, past), answer);
  }

  /**
   * What is weighed when {@code asked} goes on about the last exchange of a visit; empty when it
   * cannot.
   */
  public Optional<VisitEvidence> evidence(Question asked, Visit before) {
    Question question = understood(asked);
    Visit visit = before.goesOnWith(mark);
    String normal = normal(question, visit);
    boolean met =
        replies.applying(normal).filter(Answering::isBeyondPolicy).isPresent()
            || Repeat.of(normal, visit).isPresent();
    if (met || !FollowUp.mayGoOn(normal, visit)) {
      return Optional.empty();
    }
    Heard alone = alone(question, normal);
    return Optional.of(
        inVisit.evidence(
            normal, question, alone.found(), alone.doubts(), FollowUp.wentBefore(normal, visit)));
  }

  private static String normal(Question question, Visit visit) {
    String normal = ChineseText.normalize(question.text());
    return visit.last().isPresent() ? Preamble.without(normal) : normal;
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
        .distinct()
        .limit(CITING)
        .toList();
  }

  /**
   * What was understood.
   *
   * @param found what holds on the day
   * @param known all cards, those included that do not hold yet
   * @param judgement what the words are taken to be, by themselves
   * @param warned whether a pattern of what must be declined applies
   * @param forbidden whether a pattern of what is not for policy applies, and rightly so
   * @param doubts how likely policy answers the words by themselves
   * @param right how likely the best card answers
   * @param policy whether policy is to answer
   */
  private record Heard(
      Found found,
      Found known,
      Judgement judgement,
      boolean warned,
      boolean forbidden,
      InVisit.Doubts doubts,
      double right,
      boolean policy) {}

  /** What words mean that stand alone. */
  private Heard alone(Question question, String normal) {
    Question among = pastDay.amongAll(question);
    List<Reading> readings = FollowUp.alone(normal);
    Found found = finding.find(readings, question);
    Found known = among.equals(question) ? found : finding.find(readings, among);
    Evidence evidence = weighing.evidence(normal, known);
    Judgement judgement = weighing.judgement(evidence);
    boolean warned = evidence.value("declined.pattern") > 0;
    return new Heard(
        found,
        known,
        judgement,
        warned,
        judgement.isForbidden(evidence),
        InVisit.Doubts.of(evidence, judgement),
        judgement.right(),
        judgement.isPolicy(evidence));
  }

  /** What they mean behind what was said before. */
  private Heard goingOn(Question question, String normal, Heard alone, Turn last) {
    Question among = pastDay.amongAll(question);
    InVisit.Doubts doubts = alone.doubts();
    Optional<Aspect> aspect = Aspect.of(FollowUp.said(normal));
    InVisit.Heard known = inVisit.hear(normal, among, alone.known(), doubts, last);
    Found found =
        among.equals(question)
            ? known.found()
            : inVisit.hear(normal, question, alone.found(), doubts, last).found();
    return new Heard(
        found,
        known.found(),
        alone.judgement(),
        alone.warned(),
        alone.forbidden(),
        alone.doubts(),
        known.right(),
        known.none() < LIKELY && (aspect.isPresent() || !alone.forbidden()));
  }

  private Reply searched(Question question, String normal, Visit visit, Optional<Turn> last) {
    Heard alone = alone(question, normal);
    Heard heard = last.map(turn -> goingOn(question, normal, alone, turn)).orElse(alone);
    if (!heard.policy() && !Judge.isWordingOfCard(Fusion.nearestWording(heard.known().said()))) {
      return new Reply(beside(normal, heard, last.isEmpty()), visit, Optional.empty());
    }
    Answer answer =
        pastDay
            .answer(question, heard.found(), heard.known(), heard.right())
            .orElseGet(() -> cardOrArticle.of(question, heard.found(), heard.right()));
    Optional<Reading> reading = heard.known().reading().filter(Reading::usesContext);
    Turn turn =
        turn(
            answer,
            reading.map(Reading::text).orElse(normal),
            reading.flatMap(r -> last).map(Turn::root).orElse(normal));
    return new Reply(
        answer, visit.with(turn), reading.flatMap(r -> last).flatMap(FollowUp::context));
  }

  /** What is said where policy does not answer. */
  private Answer beside(String normal, Heard heard, boolean standsAlone) {
    Optional<Aspect> aspect = Aspect.of(FollowUp.said(normal));
    if (!standsAlone && aspect.filter(a -> a != Aspect.REPORT).isPresent()) {
      return cardOrArticle.neither(heard.found().guides());
    }
    return replies
        .of(normal, heard.judgement(), heard.warned(), heard.known().said(), standsAlone)
        .map(r -> composer.standing(r, List.of()))
        .orElseGet(() -> unclear(heard, standsAlone));
  }

  private Answer unclear(Heard heard, boolean standsAlone) {
    List<Fusion.Ranked> guides = heard.found().guides();
    if (heard.judgement().isPlainly(StandingReply.Outcome.OUT_OF_SCOPE)) {
      return composer.offSubject(List.of());
    }
    return standsAlone && Judge.onSubject(guides) && heard.judgement().isRatherDeclined()
        ? composer.ratherNot(cardOrArticle.near(guides))
        : cardOrArticle.neither(guides);
  }

  /**
   * Identifying numbers taken out; letters alone read as the words they spell, so that all that
   * follows sees words; and a place that the question names is the place it is about.
   */
  private Question understood(Question question) {
    String text = spelt(SensitiveText.mask(Disguise.plain(question.text())));
    Place place = library.places().named(ChineseText.normalize(text)).orElse(question.place());
    boolean narrower = question.place().upward().contains(place);
    return new Question(text, question.day(), narrower ? question.place() : place);
  }

  private String spelt(String text) {
    if (text.codePoints().anyMatch(ChineseText::isHan)) {
      return text;
    }
    String read = search.read(ChineseText.normalize(text));
    boolean words = read.codePoints().anyMatch(ChineseText::isHan);
    return words && read.length() <= Question.LONGEST ? read : text;
  }
}
