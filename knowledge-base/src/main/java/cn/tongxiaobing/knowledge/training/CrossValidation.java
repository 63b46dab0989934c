package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Judge;
import cn.tongxiaobing.knowledge.answer.LinearModel;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.evaluation.GoldenQuestion;
import cn.tongxiaobing.knowledge.evaluation.Scorecard;
import cn.tongxiaobing.knowledge.training.JudgeMaker.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks golden questions through the whole way of a question, once with a judge that was fitted to
 * all of them and once with one that was fitted without the fifth that the question is in.
 */
final class CrossValidation {

  private final KnowledgeBase knowledge;
  private final LocalDate day;
  private final Place place;

  CrossValidation(KnowledgeBase knowledge, LocalDate day, Place place) {
    this.knowledge = knowledge;
    this.day = day;
    this.place = place;
  }

  /**
   * The figures side by side, in Chinese.
   *
   * @param questions answerable and unanswerable ones
   * @param known what is known of each, in the same order
   * @param fitted the judge that was fitted to all
   * @param folds tells of each the kinds, fitted without its fifth
   */
  String report(
      List<GoldenQuestion> questions,
      List<Known> known,
      Judge fitted,
      JudgeMaker.Folds folds,
      LinearModel right) {
    KnowledgeBase whole = knowledge.judging(fitted);
    List<KnowledgeBase> parts =
        folds.models().stream().map(m -> knowledge.judging(new Judge(m, right))).toList();
    List<Scorecard.Result> all = new ArrayList<>();
    List<Scorecard.Result> leftOut = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      all.add(asked(questions.get(i), whole));
      leftOut.add(asked(questions.get(i), parts.get(folds.of(known.get(i)))));
    }
    return "五折留出，走完全程（全部拟合／留出）\n"
        + figures(all, leftOut, "")
        + figures(dev(all), dev(leftOut), "其中开发集");
  }

  private Scorecard.Result asked(GoldenQuestion question, KnowledgeBase judging) {
    return new Scorecard.Result(
        question, true, judging.answer(new Question(question.text(), day, place)));
  }

  private static List<Scorecard.Result> dev(List<Scorecard.Result> results) {
    return results.stream().filter(r -> r.question().id().startsWith("dev")).toList();
  }

  private static String figures(
      List<Scorecard.Result> all, List<Scorecard.Result> leftOut, String which) {
    Scorecard fitted = new Scorecard(all);
    Scorecard without = new Scorecard(leftOut);
    return line(which + "答对@400", fitted.answered(Scorecard.CUT), without.answered(Scorecard.CUT))
        + line(which + "错误拒答", fitted.wronglyRefused(), without.wronglyRefused())
        + line(which + "不该答的，处置正确", met(all), met(leftOut))
        + line(which + "不该答的，照样回答", fitted.answeredAnyway(), without.answeredAnyway());
  }

  private static double met(List<Scorecard.Result> results) {
    return new Scorecard(results.stream().filter(r -> r.question().expected().isPresent()).toList())
        .rightOfAll(Scorecard.CUT);
  }

  private static String line(String name, double all, double leftOut) {
    return String.format(Locale.ROOT, "%s\t%.3f\t%.3f%n", name, all, leftOut);
  }
}
