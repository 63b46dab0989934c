package cn.tongxiaobing.kiosk.audit;

import java.time.OffsetDateTime;
import java.util.List;

/** Events as they come in an office: a record is looked at, once a minute. */
final class Visits {

  static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-22T09:00:00.123+08:00");

  private Visits() {}

  static AuditEvent number(int n) {
    return new AuditEvent(
        MORNING.plusMinutes(n),
        "liming",
        "recruiter",
        "s-7Qk",
        "sign-up.reveal",
        "7c9e6679-7425-40de-944b-e07fc1f9%04d".formatted(n),
        List.of("name", "phone"),
        "回电",
        "ok");
  }

  static AuditEvent by(String actor) {
    AuditEvent event = number(1);
    return new AuditEvent(
        event.at(),
        actor,
        event.role(),
        event.session(),
        event.action(),
        event.subject(),
        event.fields(),
        event.purpose(),
        event.result());
  }
}
