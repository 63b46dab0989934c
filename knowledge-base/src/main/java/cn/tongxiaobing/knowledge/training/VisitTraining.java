package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.answer.VisitEvidence;
import cn.tongxiaobing.knowledge.answer.VisitJudge;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.evaluation.GoldenQuestion;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet;
import cn.tongxiaobing.knowledge.evaluation.Scorecard;
import cn.tongxiaobing.knowledge.training.ConditionalLogit.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits the judge of what is said in a visit to dialogues: every later turn is weighed as it is met,
 * and every card that shows its facts is right. Single questions, each asked after another one,
 * teach when a visit begins anew.
 *
 * @param weights by the name of the evidence
 * @param report what came of dialogues that were left out, in Chinese
 */
record VisitTraining(Map<String, Double> weights, String report) {

  private static final double PENALTY = 3e-3;

  /** There are five single questions for one turn that goes on. */
  private static final double CHANGE_OF_SUBJECT = 0.5;

  private static final int FOLDS = 10;
  private static final long SEED = 3;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place PLACE = new Place("140214");

  /**
   * A turn whose right answers are known.
   *
   * @param dialogue whose turn it is
   * @param goesOn whether it goes on about what was said before
   */
  private record Turn(String dialogue, boolean goesOn, Known known) {}

  /** Asks every turn, and fits. */
  static VisitTraining of(KnowledgeBase knowledge, List<GoldenSet> sets) {
    Map<String, String> shown = new HashMap<>();
    for (Guide guide : knowledge.library().guides()) {
      for (Section section : guide.sections()) {
        String text = section.text();
        shown.put(
            guide.id() + "#" + section.id(),
            text.substring(0, Math.min(Scorecard.CUT, text.length())));
      }
    }
    List<Turn> turns = new ArrayList<>();
    List<GoldenQuestion> singles = new ArrayList<>();
    for (GoldenSet set : sets) {
      for (GoldenSet.Dialogue dialogue : set.dialogues()) {
        Visit visit = Visit.begun();
        for (GoldenQuestion question : dialogue.turns()) {
          if (dialogue.single()) {
            singles.add(question);
          } else {
            turn(knowledge, dialogue.id(), question, visit, shown).ifPresent(turns::add);
            visit = after(knowledge, question, visit);
          }
        }
      }
    }
    turns.addAll(changes(knowledge, singles, shown));
    return new VisitTraining(fit(turns), report(turns));
  }

  private static List<Turn> changes(
      KnowledgeBase knowledge, List<GoldenQuestion> singles, Map<String, String> shown) {
    Random random = new Random(SEED);
    List<GoldenQuestion> answerable = singles.stream().filter(q -> q.expected().isEmpty()).toList();
    List<Turn> turns = new ArrayList<>();
    for (GoldenQuestion question : singles) {
      GoldenQuestion before = answerable.get(random.nextInt(answerable.size()));
      Visit visit = after(knowledge, before, Visit.begun());
      turn(knowledge, question.id(), question, visit, shown).ifPresent(turns::add);
    }
    return turns;
  }

  private static Visit after(KnowledgeBase knowledge, GoldenQuestion question, Visit visit) {
    return knowledge.reply(new Question(question.text(), DAY, PLACE), visit).visit();
  }

  /** Empty for a turn that nothing can be learned from: long, met otherwise, or without a card. */
  private static Optional<Turn> turn(
      KnowledgeBase knowledge,
      String dialogue,
      GoldenQuestion question,
      Visit visit,
      Map<String, String> shown) {
    Optional<VisitEvidence> weighed =
        knowledge.evidence(new Question(question.text(), DAY, PLACE), visit);
    return weighed.flatMap(evidence -> turn(dialogue, question, evidence, shown));
  }

  private static Optional<Turn> turn(
      String dialogue, GoldenQuestion question, VisitEvidence evidence, Map<String, String> shown) {
    List<Evidence> choices = new ArrayList<>(evidence.cards().values());
    choices.add(evidence.none());
    Set<Integer> right = new HashSet<>();
    if (question.expected().isPresent()) {
      right.add(choices.size() - 1);
    } else {
      List<String> cards = List.copyOf(evidence.cards().keySet());
      for (int i = 0; i < cards.size(); i++) {
        if (question.recall(shown.getOrDefault(cards.get(i), "")) == 1) {
          right.add(i);
        }
      }
    }
    double weight = question.needsContext() ? 1 : CHANGE_OF_SUBJECT;
    return right.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Turn(dialogue, question.needsContext(), new Known(choices, right, weight)));
  }

  private static Map<String, Double> fit(List<Turn> turns) {
    return new ConditionalLogit(PENALTY).fit(turns.stream().map(Turn::known).toList());
  }

  /** The file that the judge reads. */
  String yaml() {
    return weights.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s: %.3f%n", e.getKey(), e.getValue()))
        .collect(
            Collectors.joining(
                "",
                "# What is weighed in a visit; see VisitJudge and InVisit. Fitted by `tongxiaobing"
                    + " train visit`, not by hand.\n",
                ""));
  }

  private static String report(List<Turn> turns) {
    int[] asked = new int[4];
    int[] right = new int[4];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      VisitJudge judge = new VisitJudge(fit(turns.stream().filter(t -> foldOf(t) != out).toList()));
      for (Turn turn : turns) {
        if (foldOf(turn) == out) {
          int none = turn.known().choices().size() - 1;
          int kind = (turn.goesOn() ? 0 : 2) + (turn.known().right().contains(none) ? 1 : 0);
          asked[kind]++;
          right[kind] += turn.known().right().contains(likeliest(judge, turn.known())) ? 1 : 0;
        }
      }
    }
    return """
    十折留出（一段对话不拆开）：
    接着问、可答的\t%d\t答对 %d
    接着问、不该答的\t%d\t没有答 %d
    换了话题、可答的\t%d\t答对 %d
    换了话题、不该答的\t%d\t没有答 %d
    """
        .formatted(asked[0], right[0], asked[1], right[1], asked[2], right[2], asked[3], right[3]);
  }

  private static int likeliest(VisitJudge judge, Known known) {
    Map<String, Evidence> cards = new LinkedHashMap<>();
    int none = known.choices().size() - 1;
    for (int i = 0; i < none; i++) {
      cards.put(Integer.toString(i), known.choices().get(i));
    }
    VisitJudge.Judgement judgement = judge.of(new VisitEvidence(cards, known.choices().get(none)));
    return judgement.cards().entrySet().stream()
        .filter(e -> e.getValue() > judgement.none())
        .max(Map.Entry.comparingByValue())
        .map(e -> Integer.parseInt(e.getKey()))
        .orElse(none);
  }

  private static int foldOf(Turn turn) {
    return Math.floorMod(turn.dialogue().hashCode() * 31 + 7, FOLDS);
  }
}
