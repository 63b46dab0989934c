package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much waits at each page, for whom. */
@Timeout(300)
class WaitingTest {

  private static final String QUESTION = "部队宿舍里让不让养宠物狗";

  @TempDir private Path data;
  private TestOffice office;
  private Clerks clerks;

  @BeforeEach
  void open() {
    office = new TestOffice(data, true);
    clerks = new Clerks(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static String waiting(Browser who) {
    return done(who.get("/waiting"), 200).body();
  }

  @Test
  void a_document_that_was_sent_waits_for_who_may_approve_it_and_for_nobody_else()
      throws InterruptedException {
    String id = clerks.draft(clerks.reviewer, OfficeFile.docx(Clerks.NOTICE));
    clerks.send(clerks.reviewer, id);
    Browser other = office.loggedIn("fuhe", Role.REVIEWER, "140200");

    assertThat(waiting(other)).contains("\"corpus\":1");
    assertThat(waiting(clerks.reviewer)).contains("\"corpus\":0"); // their own
    assertThat(waiting(clerks.editor)).doesNotContain("corpus");

    clerks.post(other, id, "approval", Map.of());
    assertThat(waiting(other)).contains("\"corpus\":0");
  }

  @Test
  void a_question_waits_until_somebody_has_written_its_answer() {
    new UnansweredTable(office.database)
        .add(
            new UnansweredRow(
                "u1",
                QUESTION,
                LocalDate.now(office.clock),
                "140200",
                "handoff",
                Bytes.of(new byte[] {1}),
                Optional.empty(),
                office.clock.instant()))
        .join();
    assertThat(waiting(clerks.editor)).contains("\"desk\":1");

    done(clerks.editor.post("/desk", "{\"questions\":[\"" + QUESTION + "\"]}"), 201);
    assertThat(waiting(clerks.editor)).contains("\"desk\":1");
  }

  @Test
  void new_sign_ups_of_their_own_area_wait_for_recruiters() {
    SignedUp.person(office, "140214001", "张建国", "13800138001", false);
    Browser here = office.loggedIn("zheng", Role.RECRUITER, "140214");
    assertThat(waiting(here)).contains("\"sign-ups\":1");
    office.clock.pass(java.time.Duration.ofSeconds(90));
    Browser elsewhere = office.loggedIn("bing", Role.RECRUITER, "140215");
    assertThat(waiting(elsewhere)).contains("\"sign-ups\":0");
    assertThat(waiting(clerks.editor)).doesNotContain("sign-ups");
  }
}
