package cn.tongxiaobing.kiosk.unanswered;

import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a card is missing or wrong for: questions that mean the same.
 *
 * @param wordings how it was asked, each once, the latest first
 * @param visits in how many visits it was asked
 * @param complaints how often an answer was not found right, by reason
 * @param nearest the title of the section that comes closest today
 */
public record Gap(
    List<String> wordings, int visits, Map<Complaint, Long> complaints, Optional<String> nearest) {

  public Gap {
    wordings = List.copyOf(wordings);
    complaints = Collections.unmodifiableMap(new EnumMap<>(complaints));
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
  public static Report report(Asking knowledge, List<UnansweredRow> rows, LocalDate day) {
    List<UnansweredRow> open = rows.stream().filter(r -> !isAnswered(knowledge, r, day)).toList();
    List<Gap> gaps =
        knowledge.clusters(open.stream().map(UnansweredRow::question).toList()).stream()
            .map(places -> gap(knowledge, places.stream().map(open::get).toList(), day))
            .sorted(Comparator.comparingInt(Gap::visits).reversed())
            .toList();
    return new Report(gaps, rows.size() - open.size());
  }

  private static Gap gap(Asking knowledge, List<UnansweredRow> asked, LocalDate day) {
    List<String> wordings = asked.stream().map(UnansweredRow::question).distinct().toList();
    int visits = (int) asked.stream().map(UnansweredRow::visitHash).distinct().count();
    Optional<String> nearest = knowledge.nearest(question(asked.getFirst(), day));
    Map<Complaint, Long> complaints =
        asked.stream()
            .flatMap(row -> Complaint.ofStatus(row.status()).stream())
            .collect(
                Collectors.groupingBy(
                    why -> why, () -> new EnumMap<>(Complaint.class), Collectors.counting()));
    return new Gap(wordings, visits, complaints, nearest);
  }

  /** That there is an answer says nothing where somebody did not find it right. */
  private static boolean isAnswered(Asking knowledge, UnansweredRow row, LocalDate day) {
    return Complaint.ofStatus(row.status()).isEmpty() && knowledge.isAnswered(question(row, day));
  }

  private static Question question(UnansweredRow row, LocalDate day) {
    return new Question(row.question(), day, new Place(row.place()));
  }
}
