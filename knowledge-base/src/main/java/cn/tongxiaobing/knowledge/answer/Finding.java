package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Searches every reading of a question and makes one order of what they find. */
final class Finding {

  /** A card of the guide that the visit is about is likelier to be meant. */
  private static final double SAME_GUIDE = 0.1;

  /** A guide on the same subject is nearly as likely. */
  private static final double SAME_SUBJECT = 0.08;

  private static final double SAME_TOPIC = 0.03;

  /** Whoever goes on asking has seen the card that was answered. */
  private static final double SAME_CARD = 0.05;

  private final PassageSearch search;
  private final PersonFit personFit;
  private final AskedFor askedFor;
  private final Map<String, Passage> passages;

  Finding(PassageSearch search, PersonFit personFit, Map<String, Passage> passages) {
    this.search = search;
    this.personFit = personFit;
    this.askedFor = new AskedFor(passages.values());
    this.passages = passages;
  }

  /**
   * What was found.
   *
   * @param said what every view found for the words as they were said
   * @param guides cards, best first, over all readings
   * @param articles articles for the words as they were said, best first
   * @param readings the reading in which each card was found best, by passage id
   */
  record Found(
      List<Hit> said, List<Ranked> guides, List<Ranked> articles, Map<String, Reading> readings) {

    /** How the question is understood when the best card answers it. */
    Optional<Reading> reading() {
      return guides.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(readings.get(guides.getFirst().hit().passageId()));
    }
  }

  /**
   * Searches.
   *
   * @param readings at least one, the words as said first
   * @param before what was answered from before
   */
  Found find(List<Reading> readings, Question question, Optional<Passage> before) {
    List<Hit> said = List.of();
    Map<String, Double> alone = new HashMap<>();
    Map<String, Ranked> best = new HashMap<>();
    Map<String, Reading> where = new HashMap<>();
    for (Reading reading : readings) {
      List<Hit> hits = search.search(reading.text(), question.day(), question.place());
      said = said.isEmpty() ? hits : said;
      for (Ranked ranked : personFit.reorder(Fusion.guides(hits), reading.text())) {
        String id = ranked.hit().passageId();
        double score = scoreOf(ranked, reading, before, alone) + askedFor.gain(reading.text(), id);
        Ranked known = best.get(id);
        if (known == null || score > known.score()) {
          best.put(id, new Ranked(ranked.hit(), score));
          where.put(id, reading);
        }
      }
    }
    List<Ranked> guides = new ArrayList<>(best.values());
    guides.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.hit().passageId()));
    return new Found(said, List.copyOf(guides), Fusion.articles(said), Map.copyOf(where));
  }

  /** The passage of a result. */
  Passage passage(Ranked ranked) {
    return Objects.requireNonNull(
        passages.get(ranked.hit().passageId()),
        "the index knows a passage that the library does not");
  }

  /**
   * How well a card fits a reading. What was said before narrows the search, but what is said now
   * decides: of the cards of one guide, the one that the few new words fit best.
   *
   * @param alone scores for the words as they were said, filled by the readings without context
   */
  private double scoreOf(
      Ranked ranked, Reading reading, Optional<Passage> before, Map<String, Double> alone) {
    String id = ranked.hit().passageId();
    if (!reading.usesContext()) {
      alone.merge(id, ranked.score(), Math::max);
      return ranked.score() * reading.kind().trust();
    }
    double shared = reading.kind().trust();
    double again = before.filter(p -> p.id().equals(id)).isPresent() ? SAME_CARD : 0;
    return shared * ranked.score()
        + (1 - shared) * alone.getOrDefault(id, 0.0)
        + nearness(ranked, reading, before)
        - (reading.kind() == Reading.Kind.CONTINUED ? again : 0);
  }

  private double nearness(Ranked ranked, Reading reading, Optional<Passage> before) {
    if (!reading.usesContext()
        || before.isEmpty()
        || !(before.get() instanceof Passage.OfGuide earlier)
        || !(passage(ranked) instanceof Passage.OfGuide card)) {
      return 0;
    }
    if (card.guide().id().equals(earlier.guide().id())) {
      return SAME_GUIDE;
    }
    if (subject(card.guide()).equals(subject(earlier.guide()))) {
      return SAME_SUBJECT;
    }
    return card.guide().topic() == earlier.guide().topic() ? SAME_TOPIC : 0;
  }

  /** Guides on one subject begin with its name: registration-how, registration-who-and-when. */
  private static String subject(Guide guide) {
    return guide.id().split("-", 2)[0];
  }
}
