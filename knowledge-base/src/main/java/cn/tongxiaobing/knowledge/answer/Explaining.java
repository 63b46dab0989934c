package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Explanation.Candidate;
import cn.tongxiaobing.knowledge.answer.Explanation.Dropped;
import cn.tongxiaobing.knowledge.answer.Explanation.Reason;
import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how an answer came about: what was considered, what decided, and what was left out. */
final class Explaining {

  private static final int SHOWN = 8;

  /** What scores less is near to nothing. */
  private static final double NEAR = 0.3;

  private final PassageSearch search;
  private final Finding finding;
  private final Weighing weighing;

  Explaining(PassageSearch search, Finding finding, Weighing weighing) {
    this.search = search;
    this.finding = finding;
    this.weighing = weighing;
  }

  Explanation of(Question question, String normal, Found found, String route, Answer answer) {
    Evidence evidence = weighing.evidence(normal, found);
    List<Candidate> candidates =
        Stream.concat(found.guides().stream().limit(SHOWN), found.articles().stream().limit(SHOWN))
            .map(r ->
                new Candidate(
                    r.hit().passageId(), finding.passage(r).title(), r.score(), r.hit().scores()))
            .toList();
    return new Explanation(
        route,
        weighing.judgement(evidence),
        Judge.article(found.articles()),
        evidence,
        candidates,
        found.likely(),
        question.day(),
        question.place(),
        dropped(question, normal, found, answer));
  }

  private List<Dropped> dropped(Question question, String normal, Found found, Answer answer) {
    List<Hit> hits = search.everywhere(normal);
    boolean stated = answer instanceof Answer.Answered;
    Stream<Dropped> weak =
        found.guides().stream().limit(stated ? 0 : 1).map(r -> dropped(r, Reason.BELOW_FLOOR));
    Stream<Dropped> unseen =
        Stream.concat(Fusion.guides(hits).stream(), Fusion.articles(hits).stream())
            .filter(r -> r.score() >= NEAR)
            .flatMap(r -> hidden(r, question).map(reason -> dropped(r, reason)).stream());
    return Stream.concat(weak, unseen)
        .sorted(Comparator.comparingDouble(Dropped::score).reversed())
        .limit(SHOWN)
        .toList();
  }

  /** Why a passage is not seen on the day and in the place. */
  private Optional<Reason> hidden(Ranked ranked, Question question) {
    Passage passage = finding.passage(ranked);
    boolean holds =
        !passage.from().isAfter(question.day())
            && passage.until().filter(until -> !question.day().isBefore(until)).isEmpty();
    if (!holds) {
      return Optional.of(Reason.OTHER_DAY);
    }
    return question.place().upward().contains(passage.place())
        ? Optional.empty()
        : Optional.of(Reason.OTHER_PLACE);
  }

  private Dropped dropped(Ranked ranked, Reason reason) {
    return new Dropped(
        ranked.hit().passageId(), finding.passage(ranked).title(), ranked.score(), reason);
  }

  /**
   * What decided.
   *
   * @param named whether the question names an article
   * @param past whether the rule of an earlier day stands in the place of a card
   */
  static String route(Answer answer, boolean named, boolean past) {
    return switch (answer) {
      case Answer.Answered a when past -> "past-day";
      case Answer.Answered a when named -> "named-article";
      case Answer.Answered a when a.passage() instanceof Passage.OfStatute -> "article";
      case Answer.Answered a when !a.choices().isEmpty() -> "asks-back";
      case Answer.Answered a when a.status().equals("computed") -> "rules";
      case Answer.Answered a -> "card";
      case Answer.Handoff h -> h.reason();
      case Answer.Declined d -> d.reason();
      case Answer.OutOfScope o -> o.reason();
      case Answer.Crisis c -> "crisis";
      case Answer.Smalltalk s -> s.reason();
    };
  }
}
