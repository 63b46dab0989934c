package cn.tongxiaobing.kiosk.unanswered;

import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a card is missing for: questions that mean the same.
 *
 * @param wordings how it was asked, each once, the latest first
 * @param visits in how many visits it was asked
 * @param nearest the title of the section that comes closest today
 */
public record Gap(List<String> wordings, int visits, Optional<String> nearest) {

  public Gap {
    wordings = List.copyOf(wordings);
  }

  /**
   * What is still missing, and what no longer is.
   *
   * @param gaps those asked in most visits first
   * @param answeredNow how many of the questions have an answer by now
   */
  public record Report(List<Gap> gaps, int answeredNow) {

    public Report {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Asks every question again, by the rules of {@code day}, and puts together what is still open.
   */
  public static Report report(KnowledgeBase knowledge, List<UnansweredRow> rows, LocalDate day) {
    List<UnansweredRow> open = rows.stream().filter(r -> !isAnswered(knowledge, r, day)).toList();
    List<Gap> gaps =
        knowledge.clusters(open.stream().map(UnansweredRow::question).toList()).stream()
            .map(places -> gap(knowledge, places.stream().map(open::get).toList(), day))
            .sorted(Comparator.comparingInt(Gap::visits).reversed())
            .toList();
    return new Report(gaps, rows.size() - open.size());
  }

  private static Gap gap(KnowledgeBase knowledge, List<UnansweredRow> asked, LocalDate day) {
    List<String> wordings = asked.stream().map(UnansweredRow::question).distinct().toList();
    int visits = (int) asked.stream().map(UnansweredRow::visitHash).distinct().count();
    Optional<String> nearest =
        knowledge.explain(question(asked.getFirst(), day)).candidates().stream()
            .map(Explanation.Candidate::title)
            .findFirst();
    return new Gap(wordings, visits, nearest);
  }

  private static boolean isAnswered(KnowledgeBase knowledge, UnansweredRow row, LocalDate day) {
    return knowledge.answer(question(row, day)) instanceof Answer.Answered;
  }

  private static Question question(UnansweredRow row, LocalDate day) {
    return new Question(row.question(), day, new Place(row.place()));
  }
}
