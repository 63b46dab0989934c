package cn.tongxiaobing.kiosk.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Statement;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnansweredQuestionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place YUNGANG = new Place("140214");

  /** What no card tells. */
  private static final String PETS = "部队宿舍里让不让养宠物狗";

  private static final Answer UNSURE =
      new Answer.Handoff(
          "unsure", new Statement("这一条，我没有把握。", "", "", List.of()), Desk.CONSCRIPTION, List.of());

  private static KnowledgeBase knowledge;

  private final List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-11-22T02:00:00Z")));
  private final InstantSource clock = now::getLast;

  @TempDir private Path data;
  private Database database;
  private UnansweredQuestions questions;

  @BeforeAll
  static void openTheLibrary() throws IOException {
    SharedKnowledge.open();
    knowledge = new Corpus(SharedKnowledge.DATA).open(new Problems());
  }

  @AfterAll
  static void closeTheLibrary() {
    knowledge.close();
  }

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.file(data, clock));
    questions = new UnansweredQuestions(new UnansweredTable(database), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** As the visit that got no answer. */
  private void askInVain(String text, String visit) {
    questions.keep(new Question(text, DAY, YUNGANG), UNSURE, visit);
  }

  private void ask(String text, String visit) {
    Question question = new Question(text, DAY, YUNGANG);
    questions.keep(question, knowledge.answer(question), visit);
  }

  @Test
  void what_several_visits_asked_in_other_words_is_one_gap_with_the_section_that_comes_closest() {
    askInVain(PETS, "visit-1");
    askInVain(PETS, "visit-1");
    askInVain("部队宿舍让养宠物狗吗", "visit-2");

    List<UnansweredRow> kept = questions.latest(Area.ALL, 100);
    Gap.Report report = Gap.report(Asking.of(knowledge), kept, DAY);

    assertThat(kept).hasSize(3);
    assertThat(report.gaps()).hasSize(1);
    Gap gap = report.gaps().getFirst();
    assertThat(gap.visits()).isEqualTo(2);
    assertThat(gap.wordings()).containsExactlyInAnyOrder(PETS, "部队宿舍让养宠物狗吗");
    assertThat(gap.nearest()).isPresent();
  }

  @Test
  void what_was_answered_or_declined_or_said_in_need_is_not_kept() {
    ask("多大年纪可以当兵", "visit-1");
    ask("部队的番号和驻地是什么", "visit-1");
    ask("我不想活了", "visit-1");
    ask("你好", "visit-1");

    assertThat(questions.latest(Area.ALL, 100)).isEmpty();
  }

  @Test
  void a_question_that_was_only_half_declined_is_kept_masked_for_the_office() {
    Answer ratherNot =
        new Answer.Declined(
            "rather-not", new Statement("要是问怎么去做不合规的事，我不能帮。", "", "", List.of()), Optional.empty());
    String asked = PETS + "，不让的话咋办，我的手机是13800138000";
    questions.keep(new Question(asked, DAY, YUNGANG), ratherNot, "visit-1");

    assertThat(questions.latest(Area.ALL, 100))
        .singleElement()
        .satisfies(row -> assertThat(row.question()).contains(PETS).doesNotContain("13800138000"));
  }

  @Test
  void a_question_that_a_card_answers_by_now_is_counted_and_not_listed() {
    askInVain("多大年纪可以当兵", "visit-1");

    Gap.Report report = Gap.report(Asking.of(knowledge), questions.latest(Area.ALL, 100), DAY);

    assertThat(report.gaps()).isEmpty();
    assertThat(report.answeredNow()).isEqualTo(1);
  }

  @Test
  void a_question_is_asked_again_once_for_each_state_of_the_library_and_each_day()
      throws IOException {
    askInVain(PETS, "visit-1");
    askInVain("多大年纪可以当兵", "visit-2");
    List<Question> asked = new ArrayList<>();
    AskedOnce again = new AskedOnce(library -> noting(Asking.of(library), asked));

    Gap.Report first = report(again, knowledge, DAY);
    assertThat(first.answeredNow()).isEqualTo(1);
    assertThat(asked).hasSize(3); // two questions, and what comes closest to the open one
    assertThat(report(again, knowledge, DAY)).isEqualTo(first);
    assertThat(asked).hasSize(3);

    askInVain("部队能不能带猫", "visit-3");
    report(again, knowledge, DAY);
    assertThat(asked.subList(3, asked.size()))
        .isNotEmpty()
        .allMatch(q -> q.text().equals("部队能不能带猫"));

    int before = asked.size();
    try (KnowledgeBase other = knowledge.beside(knowledge.library(), SharedKnowledge.DATA)) {
      report(again, other, DAY);
    }
    assertThat(asked.subList(before, asked.size())).hasSize(before);
    report(again, knowledge, DAY.plusDays(1));
    assertThat(asked.subList(2 * before, asked.size())).hasSize(before);
  }

  private Gap.Report report(AskedOnce again, KnowledgeBase library, LocalDate day) {
    return Gap.report(again.of(library, day), questions.latest(Area.ALL, 100), day);
  }

  private static Asking noting(Asking asking, List<Question> asked) {
    return new Asking() {
      @Override
      public boolean isAnswered(Question question) {
        asked.add(question);
        return asking.isAnswered(question);
      }

      @Override
      public Optional<String> nearest(Question question) {
        asked.add(question);
        return asking.nearest(question);
      }

      @Override
      public List<List<Integer>> clusters(List<String> questions) {
        return asking.clusters(questions);
      }
    };
  }

  @Test
  void an_answer_that_was_not_right_stays_open_with_its_reasons() {
    Question question = new Question("多大年纪可以当兵", DAY, YUNGANG);
    questions.keep(question, Complaint.OUTDATED, "visit-1");
    questions.keep(question, Complaint.OUTDATED, "visit-2");

    Gap.Report report = Gap.report(Asking.of(knowledge), questions.latest(Area.ALL, 100), DAY);

    assertThat(report.answeredNow()).isZero();
    assertThat(report.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.complaints()).containsEntry(Complaint.OUTDATED, 2L));
  }

  @Test
  void numbers_that_identify_a_person_and_the_visit_itself_are_not_kept() {
    askInVain(PETS + "，我的手机是13800138000", "visit-canary");

    UnansweredRow kept = questions.latest(Area.ALL, 1).getFirst();

    assertThat(kept.question()).contains("宠物狗").doesNotContain("13800138000");
    assertThat(kept.toString()).doesNotContain("visit-canary");
  }

  @Test
  void after_ninety_days_it_is_forgotten() {
    askInVain(PETS, "visit-1");
    now.add(now.getLast().plus(UnansweredQuestions.KEPT).plus(Duration.ofSeconds(1)));

    assertThat(questions.latest(Area.ALL, 100)).isEmpty();
  }
}
