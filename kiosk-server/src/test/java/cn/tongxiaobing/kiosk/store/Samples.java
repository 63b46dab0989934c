package cn.tongxiaobing.kiosk.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows to store. What is sealed elsewhere is any bytes here. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final SamePerson RULE = new SamePerson(Set.of("new"), "again", "new");
  static final Area COUNTY = new Area("140214");

  private Samples() {}

  static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A sign-up of a person of its own. */
  static SignUpRow signUp(String id) {
    return signUp(id, "person of " + id, "140214");
  }

  static SignUpRow signUp(String id, String person, String area) {
    return new SignUpRow(
        id,
        bytes("receipt of " + id),
        bytes("phone of " + person),
        bytes(person),
        area,
        "18-22",
        "university",
        "new",
        false,
        Optional.empty(),
        Optional.empty(),
        1,
        NOW,
        NOW,
        bytes("sealed, of " + id),
        Optional.of(bytes("health, of " + id)));
  }

  static ConsentRow consent(String subject) {
    return new ConsentRow(
        "consent-" + subject, subject, "2026-11", bytes("text"), "general,health", NOW, "kiosk");
  }

  static Submission submission(String key, String body) {
    return new Submission(bytes(key), bytes(body), bytes("answer to " + key), NOW);
  }

  static AccountRow account(String id, String name) {
    return new AccountRow(
        id,
        name,
        "hash",
        Optional.empty(),
        0,
        "recruiter",
        "140214",
        false,
        0,
        Optional.empty(),
        1,
        NOW,
        NOW);
  }

  /** For an hour from now on. */
  static NoticeRow notice(String id) {
    return new NoticeRow(
        id,
        "140214",
        "标题",
        "正文",
        "everyone",
        NOW,
        NOW.plusSeconds(3_600),
        false,
        "通知",
        "2026-11-20",
        "ticker,chat",
        "draft",
        "li",
        Optional.empty(),
        1,
        NOW);
  }

  static AuditRow auditAfter(Optional<AuditRow> last) {
    long sequence = last.map(AuditRow::sequence).orElse(0L) + 1;
    return new AuditRow(
        sequence,
        NOW.plusSeconds(sequence),
        "li",
        "reveal",
        Optional.of("subject"),
        bytes("entry " + sequence),
        bytes("hash after " + last.map(AuditRow::hash)));
  }

  /** One of each kind of thing, beside the sign-ups. */
  static void fill(Database database, SignUpRow... rows) {
    SignUpTable signUps = new SignUpTable(database);
    for (SignUpRow row : rows) {
      signUps.insert(row, consent(row.id()), submission("key of " + row.id(), "body"), RULE).join();
    }
    new NoteTable(database)
        .add(new NoteRow("note", rows[0].id(), "li", NOW, bytes("called")), Area.ALL)
        .join();
    new AuditTable(database).append(Samples::auditAfter).join();
    database
        .write(connection -> {
          StaffTable.add(connection, account("1", "li"));
          StaffTable.replaceRecoveryCodes(connection, "1", List.of("code"));
          SessionTable.begin(
              connection, new SessionRow(bytes("token"), "1", NOW, NOW, NOW, "desk"));
          return true;
        })
        .join();
    new UnansweredTable(database)
        .add(
            new UnansweredRow(
                "question",
                "当兵能带手机吗",
                LocalDate.of(2026, 11, 22),
                "140214",
                "handoff",
                bytes("visit"),
                Optional.empty(),
                NOW))
        .join();
  }
}
