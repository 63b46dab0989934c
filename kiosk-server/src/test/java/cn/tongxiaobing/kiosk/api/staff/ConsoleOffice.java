package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A new installation as the people of an office see it: an address, a terminal, a phone. */
public final class ConsoleOffice implements AutoCloseable {

  /** The passphrase of everybody who was enrolled here. */
  public static final String PASSPHRASE = TestOffice.PASSPHRASE;

  private final TestOffice office;
  private Optional<Clerks> clerks = Optional.empty();

  public ConsoleOffice(Path data) {
    this.office = new TestOffice(data);
  }

  private ConsoleOffice(TestOffice office) {
    this.office = office;
  }

  /** One in which people can ask, with few questions to be compared. */
  public static ConsoleOffice answering(Path data) {
    ConsoleOffice office = new ConsoleOffice(new TestOffice(data, true));
    Clerks.chooseGolden(data);
    return office;
  }

  /** Opens an account for a clerk; what their phone keeps. */
  public String clerk(String account, Role role) {
    return office.enrol(account, role, "140200").secret();
  }

  public String passphrase() {
    return TestOffice.PASSPHRASE;
  }

  /** A made-up notice as a Word file. */
  public static byte[] notice() {
    return OfficeFile.docx(Clerks.NOTICE);
  }

  /** The same with a table in it, of which a cell is empty. */
  public static byte[] noticeWithTable() {
    return OfficeFile.docx(Clerks.NOTICE_WITH_TABLE);
  }

  /** Two clerks publish the notice with another day in it. */
  public void publish(String day) throws InterruptedException {
    Clerks staff = clerks.orElseGet(() -> new Clerks(office));
    clerks = Optional.of(staff);
    String text = Clerks.NOTICE.replace("每周二、周四上午", day);
    String id = staff.draft(staff.editor, OfficeFile.docx(text));
    staff.send(staff.editor, id);
    staff.post(staff.reviewer, id, "approval", Map.of());
  }

  /** Two clerks publish a card of the program with other words in it. */
  public void rewrite(String card, String from, String to) throws InterruptedException {
    Clerks staff = clerks.orElseGet(() -> new Clerks(office));
    clerks = Optional.of(staff);
    String id = staff.rewrite(card, from, to);
    staff.send(staff.editor, id);
    staff.post(staff.reviewer, id, "approval", Map.of());
  }

  /** A visitor had no certain answer to a question. */
  public void askedInVain(String question) {
    keep("u1", question, "handoff");
  }

  /** Somebody has said of the answer to this that it is outdated. */
  public void foundWrong(String question) {
    keep("u2", question, "unhelpful-outdated");
  }

  private void keep(String id, String question, String status) {
    UnansweredRow row =
        new UnansweredRow(
            id,
            question,
            LocalDate.ofInstant(office.clock.instant(), office.clock.getZone()),
            "140200",
            status,
            Bytes.of(new byte[] {1}),
            Optional.empty(),
            office.clock.instant());
    new UnansweredTable(office.database).add(row).join();
  }

  /** What a visitor is answered, as it came. */
  public String ask() {
    return office.ask(Clerks.QUESTION);
  }

  /** Where the server is, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    String api = office.request("").build().uri().toString();
    return api.substring(0, api.length() - StaffRoutes.PREFIX.length());
  }

  /** What the terminal shows on the first start. */
  public String setupCode() {
    return office.office.enrolment().firstCode().orElseThrow();
  }

  /** What the authenticator on somebody's phone shows. */
  public String code(String secret) {
    return Authenticator.code(secret.replace(" ", ""), office.clock.instant());
  }

  /** Time passes. */
  public void pass(Duration time) {
    office.clock.pass(time);
  }

  /** Somebody signs up; see {@link SignedUp}. Returns the id that staff see. */
  public String signUp(String area, String name, String phone) {
    return SignedUp.person(office, area, name, phone, false);
  }

  /** Opens an account with {@link #PASSPHRASE}; returns what its owner's phone keeps. */
  public String enrol(String account, Role role, String area) {
    return office.enrol(account, role, area).secret();
  }

  @Override
  public void close() {
    office.close();
  }
}
