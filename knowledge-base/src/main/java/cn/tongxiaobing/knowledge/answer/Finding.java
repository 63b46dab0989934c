package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Ranking.Likely;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Facets;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import cn.tongxiaobing.knowledge.search.Hit;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Searches every reading of a question and makes one order of what they find. */
final class Finding {

  /** A part of a long story is heard nearly as well as the whole. */
  private static final double CLAUSE = 0.97;

  /** As many cards are looked at closely. */
  private static final int CANDIDATES = 15;

  private final PassageSearch search;
  private final PersonFit personFit;
  private final AskedFor askedFor;
  private final Overlap overlap;
  private final Ranking ranking = Ranking.shipped();
  private final Map<String, Passage> passages;

  Finding(
      PassageSearch search,
      Facets facets,
      Cards cards,
      Overlap overlap,
      Map<String, Passage> passages) {
    this.search = search;
    this.personFit = new PersonFit(facets, cards);
    this.askedFor = new AskedFor(cards);
    this.overlap = overlap;
    this.passages = passages;
  }

  /**
   * What was found.
   *
   * @param said what every view found for the words as they were said
   * @param guides cards, best first, over all readings
   * @param articles articles for the words as they were said, best first
   * @param readings the reading in which each card was found best, by passage id
   * @param likely the best of these cards with what speaks for each, in the same order
   */
  record Found(
      List<Hit> said,
      List<Ranked> guides,
      List<Ranked> articles,
      Map<String, Reading> readings,
      List<Likely> likely) {

    /** How the question is understood when the best card answers it. */
    Optional<Reading> reading() {
      return guides.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(readings.get(guides.getFirst().hit().passageId()));
    }
  }

  /**
   * Searches for words that stand alone.
   *
   * @param readings at least one, the words as said first
   */
  Found find(List<Reading> readings, Question question) {
    List<Hit> said = List.of();
    Map<String, Ranked> best = new HashMap<>();
    Map<String, Reading> where = new HashMap<>();
    for (Reading reading : readings) {
      // Articles are told of the words as they were said, so only these look for them.
      boolean first = reading.equals(readings.getFirst());
      List<Hit> hits =
          first
              ? search.search(reading.text(), question.day(), question.place())
              : search.cards(reading.text(), question.day(), question.place());
      said = first ? hits : said;
      double trust = reading.kind() == Reading.Kind.CLAUSE ? CLAUSE : 1;
      for (Ranked ranked : personFit.reorder(Fusion.guides(hits), reading.text())) {
        String id = ranked.hit().passageId();
        double score = ranked.score() * trust + askedFor.gain(reading.text(), id);
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
    List<Likely> likely = likely(guides.subList(0, Math.min(CANDIDATES, guides.size())), where);
    List<Ranked> ordered = new ArrayList<>();
    likely.forEach(card -> ordered.add(Objects.requireNonNull(best.get(card.card()))));
    ordered.addAll(guides.subList(ordered.size(), guides.size()));
    return new Found(said, ordered, Fusion.articles(said), Map.copyOf(where), likely);
  }

  private List<Likely> likely(List<Ranked> best, Map<String, Reading> where) {
    Map<Reading, Set<String>> pairs = new HashMap<>();
    Map<String, Evidence> cards = new LinkedHashMap<>();
    for (Ranked ranked : best) {
      String id = ranked.hit().passageId();
      Set<String> said =
          pairs.computeIfAbsent(
              Objects.requireNonNull(where.get(id)), reading -> overlap.pairs(reading.text()));
      cards.put(
          id,
          Ranking.evidence(
              ranked.hit(), ranked.score(), overlap.asked(said, id), overlap.told(said, id)));
    }
    return ranking.of(cards);
  }

  /** The cards found for one reading, best first, by passage id. */
  Map<String, Ranked> ranked(Reading reading, Question question) {
    return ranked(reading, search.cards(reading.text(), question.day(), question.place()));
  }

  /** The same, of what was found for it already. */
  Map<String, Ranked> ranked(Reading reading, List<Hit> hits) {
    Map<String, Ranked> ranked = new LinkedHashMap<>();
    personFit
        .reorder(Fusion.guides(hits), reading.text())
        .forEach(card -> ranked.put(card.hit().passageId(), card));
    return ranked;
  }

  /** The passage of a result. */
  Passage passage(Ranked ranked) {
    return passage(ranked.hit().passageId());
  }

  /** The passage of an id. */
  Passage passage(String id) {
    return Objects.requireNonNull(
        passages.get(id), "the index knows a passage that the library does not");
  }
}
