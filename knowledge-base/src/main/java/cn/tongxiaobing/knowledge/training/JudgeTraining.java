package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Judge;
import cn.tongxiaobing.knowledge.answer.LinearModel;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Ranking;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.evaluation.GoldenQuestion;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet;
import cn.tongxiaobing.knowledge.training.JudgeMaker.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the judge to golden sets, and says how well it does on questions that were left out.
 *
 * @param ranking what speaks for a card among others
 * @param kinds tells policy, declined, handoff and redirect apart
 * @param right tells wrong cards from right ones
 * @param report what came of questions that were left out, in Chinese
 */
record JudgeTraining(
    Map<String, Double> ranking, LinearModel kinds, LinearModel right, String report) {

  private static final double PENALTY_OF_RANKING = 1e-3;
  private static final double PENALTY_OF_KINDS = 1e-3;
  private static final double PENALTY_OF_RIGHT = 3e-3;

  /** There are five answerable questions for one that is not. */
  private static final double UNANSWERABLE = 2.5;

  /** There are many examples of standing replies, and they are alike. */
  private static final double EXAMPLE = 0.2;

  /** There are three of them for each policy question. */
  private static final double POLICY = 0.6;

  /** Wordings show how far a policy question may lie from what the library has; they are many. */
  private static final double WORDING = 0.045;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place PLACE = new Place("140214");
  private static final int BINS = 10;

  /**
   * Asks every question that can be understood alone, and fits. To these come the examples of
   * standing replies, each as if it had never been seen. Whether a card is right is learned from
   * wordings that were left out: the golden sets have been looked at when cards were written, and
   * would make the judge too sure.
   *
   * @param policy questions that policy answers though they sound otherwise
   * @param folder where indexes of reduced libraries may be kept
   * @throws IOException when {@code folder} cannot be written
   */
  static JudgeTraining of(
      KnowledgeBase knowledge, List<GoldenSet> sets, List<String> policy, Path folder)
      throws IOException {
    return of(knowledge, sets, LeftOut.ask(knowledge.library(), policy, DAY, PLACE, folder));
  }

  /** Fits to what came of the questions that were left out. */
  static JudgeTraining of(KnowledgeBase knowledge, List<GoldenSet> sets, LeftOut leftOut) {
    Map<String, Double> ranking =
        new ConditionalLogit(PENALTY_OF_RANKING)
            .fit(leftOut.wordings().stream().flatMap(w -> choice(w).stream()).toList());
    Ranking ranked = new Ranking(ranking);
    List<Known> examples =
        Stream.concat(
                leftOut.examples().stream().map(e -> example(e, ranked)),
                leftOut.wordings().stream().map(w -> wording(w, ranked)))
            .toList();
    List<Known> right =
        leftOut.wordings().stream().flatMap(w -> right(w, ranked).stream()).toList();
    List<Known> kinds = new ArrayList<>();
    List<GoldenQuestion> questions = new ArrayList<>();
    for (GoldenSet set : sets) {
      for (GoldenSet.Dialogue dialogue : set.dialogues()) {
        for (GoldenQuestion question : dialogue.turns()) {
          if (!question.needsContext()) {
            Explanation explanation = knowledge.explain(new Question(question.text(), DAY, PLACE));
            kinds.add(kind(question, explanation, ranked));
            questions.add(question);
          }
        }
      }
    }
    LinearModel ofKinds = JudgeMaker.fit(both(kinds, examples), JudgeMaker.KINDS, PENALTY_OF_KINDS);
    LinearModel ofRight = JudgeMaker.fit(right, JudgeMaker.RIGHT, PENALTY_OF_RIGHT);
    JudgeMaker.Folds folds = JudgeMaker.folds(kinds, examples, JudgeMaker.KINDS, PENALTY_OF_KINDS);
    String asked =
        new CrossValidation(knowledge, DAY, PLACE)
            .report(questions, kinds, new Judge(ofKinds, ofRight), folds, ofRight);
    return new JudgeTraining(ranking, ofKinds, ofRight, report(kinds, folds, right) + asked);
  }

  private static List<Known> both(List<Known> some, List<Known> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Empty where the card of a wording was not found at all. */
  private static Optional<ConditionalLogit.Known> choice(LeftOut.Wording wording) {
    List<String> cards = wording.likely().stream().map(Ranking.Likely::card).toList();
    int right = cards.indexOf(wording.card());
    return right < 0
        ? Optional.empty()
        : Optional.of(
            new ConditionalLogit.Known(
                wording.likely().stream().map(c -> Ranking.weighed(c.evidence())).toList(),
                Set.of(right),
                1));
  }

  private static Evidence ranked(Evidence evidence, List<Ranking.Likely> found, Ranking ranking) {
    return evidence.finding(again(found, ranking));
  }

  private static List<Ranking.Likely> again(List<Ranking.Likely> found, Ranking ranking) {
    Map<String, Evidence> cards = new LinkedHashMap<>();
    found.forEach(card -> cards.put(card.card(), card.evidence()));
    return ranking.of(cards);
  }

  private static Known example(LeftOut.Example example, Ranking ranking) {
    return new Known(
        example.text(),
        ranked(example.evidence(), example.likely(), ranking),
        example.outcome(),
        example.isPolicy() ? POLICY : EXAMPLE);
  }

  private static Known wording(LeftOut.Wording wording, Ranking ranking) {
    return new Known(
        wording.text(), ranked(wording.evidence(), wording.likely(), ranking), 0, WORDING);
  }

  /** The card of a wording is the right one; another of its guide may answer too: no lesson. */
  private static Optional<Known> right(LeftOut.Wording wording, Ranking ranking) {
    List<Ranking.Likely> found = again(wording.likely(), ranking);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String best = found.getFirst().card();
    boolean right = best.equals(wording.card());
    boolean sister = best.startsWith(wording.card().replaceFirst("#.*", "#"));
    return sister && !right
        ? Optional.empty()
        : Optional.of(
            new Known(
                wording.text(), wording.evidence().finding(found).withoutCues(), right ? 1 : 0, 1));
  }

  private static Known kind(GoldenQuestion question, Explanation explanation, Ranking ranking) {
    int outcome = question.expected().map(JudgeTraining::outcome).orElse(0);
    return new Known(
        question.id(),
        ranked(explanation.evidence(), explanation.likely(), ranking),
        outcome,
        outcome == 0 ? 1 : UNANSWERABLE);
  }

  private static int outcome(GoldenQuestion.Expected expected) {
    return JudgeMaker.KINDS.indexOf(
        switch (expected) {
          case DECLINE -> "declined";
          case HANDOFF -> "handoff";
          case SAFE_REDIRECT -> "redirect";
        });
  }

  /** The file that the ranking reads. */
  String rankingYaml() {
    return ranking.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s: %.3f%n", e.getKey(), e.getValue()))
        .collect(
            Collectors.joining(
                "",
                "# What speaks for a card among those that were found; see Ranking. Fitted by"
                    + " `tongxiaobing train judge`, not by hand.\n",
                ""));
  }

  /** The file that the judge reads. */
  String yaml() {
    return """
    # What the judge weighs; see Judge and Evidence. Fitted by `tongxiaobing train judge`, not by hand.
    # A term: [mean, deviation, a weight for each outcome].
    kinds:
    %sright:
    %s\
    """
        .formatted(yaml(kinds), yaml(right));
  }

  private static String yaml(LinearModel model) {
    StringBuilder out = new StringBuilder();
    out.append("  outcomes: [").append(String.join(", ", model.outcomes())).append("]\n  terms:\n");
    model
        .terms()
        .forEach((name, term) ->
            out.append("    ")
                .append(name)
                .append(": [")
                .append(number(term.mean()))
                .append(", ")
                .append(number(term.deviation()))
                .append(", ")
                .append(
                    term.weights().stream()
                        .map(JudgeTraining::number)
                        .collect(Collectors.joining(", ")))
                .append("]\n"));
    return out.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String report(List<Known> kinds, JudgeMaker.Folds folds, List<Known> right) {
    StringBuilder out = new StringBuilder();
    List<double[]> kind = folds.leftOut(kinds);
    int[][] confusion = new int[JudgeMaker.KINDS.size()][JudgeMaker.KINDS.size()];
    for (int i = 0; i < kinds.size(); i++) {
      confusion[kinds.get(i).outcome()][largest(kind.get(i))]++;
    }
    out.append("五折留出，问的是什么（行是应当，列是判为）：").append(JudgeMaker.KINDS).append('\n');
    for (int[] row : confusion) {
      out.append(IntStream.of(row).mapToObj(n -> "%6d".formatted(n)).collect(Collectors.joining()));
      out.append('\n');
    }
    out.append("五折留出，卡片答得对不对：说的把握、题数、真答对的比例\n");
    List<double[]> likely =
        JudgeMaker.folds(right, List.of(), JudgeMaker.RIGHT, PENALTY_OF_RIGHT).leftOut(right);
    for (int bin = 0; bin < BINS; bin++) {
      int here = bin;
      List<Integer> in =
          IntStream.range(0, right.size())
              .filter(i -> Math.min(BINS - 1, (int) (likely.get(i)[1] * BINS)) == here)
              .boxed()
              .toList();
      double said = in.stream().mapToDouble(i -> likely.get(i)[1]).average().orElse(0);
      double was = in.stream().mapToInt(i -> right.get(i).outcome()).average().orElse(0);
      out.append(String.format(Locale.ROOT, "%.2f\t%d\t%.2f%n", said, in.size(), was));
    }
    return out.toString();
  }

  private static int largest(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .max(java.util.Comparator.comparingDouble(i -> values[i]))
        .orElseThrow();
  }
}
