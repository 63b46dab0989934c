package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.answer.Ranking.Likely;
import cn.tongxiaobing.knowledge.answer.Reading.Kind;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.mention.Mentions;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Understands what was said in the course of a visit: searches every reading, gathers what speaks
 * for each card, and lets {@link VisitJudge} decide.
 */
final class InVisit {

  /** As many cards of each reading are looked at. */
  private static final int CANDIDATES = 12;

  /** What only lies nearest says first what it takes the question to be. */
  private static final double HEDGED = Judge.DOUBT - 0.01;

  /** A card whose wordings have so much of the question before is on the same matter. */
  private static final double SAME_MATTER = 0.5;

  /** Keeps the logarithm of a probability finite. */
  private static final double SMALL = 1e-3;

  /** At most this likely to be policy, by themselves, words must at least stand on the card. */
  private static final double BESIDE = 0.1;

  /**
   * Less likely to be policy than this, a whole question is not made one by what was said before.
   */
  private static final double REFUSED = 0.3;

  /** 那没满的呢 and 要是拖着呢 leave out what only the question before can have named. */
  private static final Pattern LEAVES_OUT =
      Pattern.compile("的呢?[?.。]*$|^(那)?(要是|如果|万一|假如).{1,12}呢?[?.。]*$");

  private final Finding finding;
  private final FollowUp followUp;
  private final Subjects subjects;
  private final Overlap overlap;
  private final VisitJudge judge = VisitJudge.shipped();

  InVisit(Finding finding, FollowUp followUp, Subjects subjects, Overlap overlap) {
    this.finding = finding;
    this.followUp = followUp;
    this.subjects = subjects;
    this.overlap = overlap;
  }

  /**
   * How likely policy answers words that stand alone.
   *
   * @param words by the words themselves, which a few words that go on do not mislead
   * @param judged by all that is weighed, which is surer of whole questions
   * @param inNeed whether somebody may be in need
   */
  record Doubts(double words, double judged, boolean inNeed) {

    static Doubts of(Evidence evidence, Judge.Judgement judgement) {
      return new Doubts(
          Math.exp(evidence.value("words.policy")),
          judgement.policy(),
          !judgement.isDoubtful(StandingReply.Outcome.CRISIS));
    }
  }

  /**
   * What was understood.
   *
   * @param found the cards, likeliest first
   * @param right how likely the first card answers
   * @param none how likely no card does
   */
  record Heard(Found found, double right, double none) {}

  /**
   * Understands.
   *
   * @param normal in normal form
   * @param alone what was found for the words as they were said
   * @param doubts how likely policy answers them, by themselves
   * @param last the exchange that they may go on about
   */
  Heard hear(String normal, Question question, Found alone, Doubts doubts, Turn last) {
    Map<Reading, Map<String, Ranked>> found = search(normal, question, alone, last);
    VisitJudge.Judgement judgement =
        judge.of(evidence(normal, question, found, alone, doubts, last));
    Map<String, Ranked> highest = new HashMap<>();
    Map<String, Reading> where = new HashMap<>();
    found.forEach((reading, cards) ->
        cards.forEach(
            (id, ranked) -> highest.merge(id, ranked, (a, b) -> b.score() > a.score() ? b : a)));
    boolean tells = onlyTellsCase(normal, question.day());
    boolean told = tells && !doubts.inNeed();
    boolean own = tells && tellsOwn(normal, question.day(), last);
    highest.keySet().forEach(id -> where.put(id, meant(found, id, last, own)));
    Optional<Aspect> aspect = Aspect.of(FollowUp.said(normal));
    Set<String> telling =
        aspect.map(a -> telling(a, highest.keySet(), last)).orElse(highest.keySet());
    List<Ranked> guides = new ArrayList<>(highest.values());
    guides.sort(
        Comparator.comparing((Ranked r) -> telling.contains(r.hit().passageId()))
            .thenComparing(r -> aspect.isPresent() && isNear(r.hit().passageId(), last))
            .thenComparingDouble(r -> judgement.of(r.hit().passageId()))
            .thenComparingDouble(Ranked::score)
            .reversed()
            .thenComparing(r -> r.hit().passageId()));
    if (guides.isEmpty()) {
      return new Heard(alone, 0, 1);
    }
    String best = guides.getFirst().hit().passageId();
    boolean beside =
        !FollowUp.corrects(normal)
            && (telling.isEmpty()
                || (Math.min(doubts.words(), doubts.judged()) <= BESIDE
                    && !speaksOf(best, normal, question.day()))
                || (doubts.judged() < REFUSED && Looks.of(normal, subjects).isWhole()));
    return new Heard(
        new Found(
            alone.said(),
            List.copyOf(guides),
            // What leans on the visit is not in the words that articles were searched for.
            Objects.requireNonNull(where.get(best)).usesContext() ? List.of() : alone.articles(),
            Map.copyOf(where),
            likely(guides, judgement)),
        aspect.isPresent()
            ? Math.max(judgement.of(best), Math.min(judgement.among(telling, best), HEDGED))
            : told ? judgement.among(telling, best) : judgement.of(best),
        beside ? 1 : told || aspect.isPresent() ? 0 : judgement.none());
  }

  /**
   * Whether somebody only tells their case, as 我就当了五年 does. By itself that reads as a case that an
   * office must look into; behind a question it is told to have that answered.
   */
  private boolean onlyTellsCase(String normal, LocalDate day) {
    return !Looks.asks(normal) && tellsOfCase(normal, day);
  }

  /** 我就上了三年 and 120斤呢 are told of oneself; 二等功呢 is the next row. */
  private boolean tellsOwn(String normal, LocalDate day, Turn last) {
    String said = FollowUp.said(normal);
    return !FollowUp.corrects(normal)
        && (Looks.of(normal, subjects).bare() == 0
            || OwnMeasure.isTold(last.meant() + "，" + said, said, day));
  }

  private boolean tellsOfCase(String normal, LocalDate day) {
    return followUp.statesCase(normal)
        || Quantities.isIn(normal)
        || !Mentions.read(normal, day).person().facts().isEmpty();
  }

  private static List<Likely> likely(List<Ranked> guides, VisitJudge.Judgement judgement) {
    return guides.stream()
        .map(r -> r.hit().passageId())
        .map(id -> new Likely(id, new Evidence(Map.of()), judgement.of(id)))
        .toList();
  }

  /** Whether a card has anything of what was said: 排球呢 is no question to a card on height. */
  private boolean speaksOf(String card, String normal, LocalDate day) {
    Set<String> said = overlap.pairs(FollowUp.said(normal));
    return LEAVES_OUT.matcher(normal).find()
        || tellsOfCase(normal, day)
        || overlap.told(said, card) > 0
        || overlap.asked(said, card) > 0;
  }

  /**
   * How the words are understood when a card answers them: as the question before with another case
   * in it, where one is stated; else in the reading that fits the card best. A card of the same
   * guide goes on about it, however well the words fit alone.
   *
   * @param own whether the words belong to what the person asked, and to no title: that may name a
   *     case that is not theirs
   */
  private Reading meant(
      Map<Reading, Map<String, Ranked>> found, String card, Turn last, boolean own) {
    boolean same = nearness(card, last).getOrDefault("same-guide", 0.0) > 0;
    return found.keySet().stream()
        .max(
            Comparator.comparing((Reading reading) -> reading.kind() == Kind.CHANGED)
                .thenComparing(reading -> own && reading.kind() == Kind.AFTER_LAST)
                .thenComparing(reading -> same && reading.usesContext())
                .thenComparingDouble(reading -> score(found.getOrDefault(reading, Map.of()), card)))
        .orElseThrow();
  }

  /** The cards on what was spoken of that say anything of an aspect of it. */
  private Set<String> telling(Aspect aspect, Set<String> cards, Turn last) {
    Set<String> asked = overlap.pairs(last.root());
    return cards.stream()
        .filter(id -> isNear(id, last) || overlap.asked(asked, id) >= SAME_MATTER)
        .filter(id ->
            finding.passage(id) instanceof Passage.OfGuide card && aspect.isTold(card.section()))
        .collect(Collectors.toSet());
  }

  private boolean isNear(String card, Turn last) {
    return nearness(card, last).getOrDefault("same-subject", 0.0) > 0;
  }

  /** What {@link VisitJudge} weighs. */
  VisitEvidence evidence(String normal, Question question, Found alone, Doubts doubts, Turn last) {
    return evidence(normal, question, search(normal, question, alone, last), alone, doubts, last);
  }

  private Map<Reading, Map<String, Ranked>> search(
      String normal, Question question, Found alone, Turn last) {
    Map<Reading, Map<String, Ranked>> found = new LinkedHashMap<>();
    Reading said = new Reading(normal, Kind.AS_SAID);
    found.put(said, finding.ranked(said, alone.said()));
    // Early in a visit the last question is the first one, too: the same words are searched once.
    Map<String, Map<String, Ranked>> searched = new HashMap<>();
    for (Reading reading : followUp.goingOn(normal, last)) {
      Map<String, Ranked> cards =
          searched.computeIfAbsent(reading.text(), text -> finding.ranked(reading, question));
      found.put(reading, cards);
    }
    return found;
  }

  private VisitEvidence evidence(
      String normal,
      Question question,
      Map<Reading, Map<String, Ranked>> found,
      Found alone,
      Doubts doubts,
      Turn last) {
    Looks looks = Looks.of(normal, subjects);
    Map<Kind, Map<String, Ranked>> byKind = new EnumMap<>(Kind.class);
    found.forEach((reading, cards) -> byKind.put(reading.kind(), cards));
    byKind.putIfAbsent(Kind.CHANGED, byKind.getOrDefault(Kind.AFTER_LAST, Map.of()));
    Map<String, Ranked> before =
        looks.bare() > 0
            ? finding.ranked(new Reading(last.meant(), Kind.AFTER_LAST), question)
            : Map.of();
    Set<String> said = overlap.pairs(FollowUp.said(normal));
    double heard = 0;
    Map<String, Evidence> cards = new LinkedHashMap<>();
    for (String id : candidates(byKind, before, last)) {
      Map<String, Double> values = new LinkedHashMap<>();
      byKind.forEach((kind, ranked) -> values.put(name(kind), score(ranked, id)));
      values.put("as-said", score(byKind.getOrDefault(Kind.AS_SAID, Map.of()), id));
      values.putAll(nearness(id, last));
      double told = overlap.told(said, id);
      double asked = overlap.asked(said, id);
      values.put("told", told);
      values.put("asked", asked);
      values.put("told-again", told * values.getOrDefault("same-card", 0.0));
      values.put("bare.before", looks.bare() * score(before, id));
      for (String name : List.of("as-said", "after-last", "same-guide")) {
        double value = values.getOrDefault(name, 0.0);
        values.put(name + ".subject", value * looks.subject());
        values.put(name + ".length", value * looks.length());
        values.put(name + ".reaches-back", value * looks.reachesBack());
      }
      if (values.getOrDefault("same-guide", 0.0) > 0) {
        heard = Math.max(heard, Math.max(told, asked));
      }
      cards.put(id, new Evidence(values));
    }
    return new VisitEvidence(cards, none(looks, alone, doubts, heard));
  }

  /**
   * @param heard how much of the words the guide has that the visit was about
   */
  private static Evidence none(Looks looks, Found alone, Doubts doubts, double heard) {
    double doubt = logOdds(doubts.words());
    double best = alone.guides().isEmpty() ? 0 : alone.guides().getFirst().score();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("none", 1.0);
    values.put("none.best", best);
    values.put("none.heard", heard);
    values.put("none.heard.bare", heard * looks.bare());
    values.put("none.reaches-back", looks.reachesBack());
    values.put("none.bare", looks.bare());
    values.put("doubt", doubt);
    values.put("doubt.subject", doubt * looks.subject());
    values.put("doubt.length", doubt * looks.length());
    values.put("doubt.reaches-back", doubt * looks.reachesBack());
    values.put("doubt.bare", doubt * looks.bare());
    return new Evidence(values);
  }

  private static double logOdds(double policy) {
    return Math.log((1 - policy + SMALL) / (policy + SMALL));
  }

  private Set<String> candidates(
      Map<Kind, Map<String, Ranked>> found, Map<String, Ranked> before, Turn last) {
    Set<String> candidates = new TreeSet<>();
    found.values().forEach(cards -> candidates.addAll(best(cards)));
    candidates.addAll(best(before));
    last.passage()
        .filter(Passage.OfGuide.class::isInstance)
        .map(Passage.OfGuide.class::cast)
        .ifPresent(card ->
            card.guide()
                .sections()
                .forEach(section -> candidates.add(card.guide().id() + "#" + section.id())));
    return candidates;
  }

  private static List<String> best(Map<String, Ranked> cards) {
    return cards.values().stream()
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .limit(CANDIDATES)
        .map(ranked -> ranked.hit().passageId())
        .toList();
  }

  /** Where a card stands beside the one that was answered from. */
  private Map<String, Double> nearness(String id, Turn last) {
    boolean card = false;
    boolean guide = false;
    boolean subject = false;
    if (last.passage().orElse(null) instanceof Passage.OfGuide before
        && finding.passage(id) instanceof Passage.OfGuide here) {
      card = here.id().equals(before.id());
      guide = here.guide().id().equals(before.guide().id());
      subject = subject(here.guide()).equals(subject(before.guide()));
    }
    return Map.of(
        "same-card", card ? 1.0 : 0.0,
        "same-guide", guide ? 1.0 : 0.0,
        "same-subject", subject ? 1.0 : 0.0);
  }

  /** Guides on one subject begin with its name: registration-how, registration-who-and-when. */
  private static String subject(Guide guide) {
    return guide.id().split("-", 2)[0];
  }

  private static double score(Map<String, Ranked> cards, String id) {
    Ranked ranked = cards.get(id);
    return ranked == null ? 0 : ranked.score();
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
