package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.signup.Advice;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * All there is to a sign-up, masked.
 *
 * @param advice what the rules in force today say, with the article of each
 * @param keptUntil the day on which it is erased, as 2027-03-01
 */
record DetailBody(
    @JsonUnwrapped CardBody card,
    String phone,
    String contactTime,
    String question,
    List<Consent> consents,
    String keptUntil,
    boolean hasHealth,
    List<Advice> advice,
    List<History> history,
    List<Note> notes) {

  record Consent(String at, String version, String text) {

    static Consent of(FollowUps.Agreed agreed) {
      return new Consent(agreed.at().toString(), agreed.version(), agreed.text());
    }
  }

  record History(String at, String text, String by) {

    static History of(Trail.Entered entered) {
      return new History(
          entered.at().toString(),
          HistoryText.of(entered.action(), entered.details()),
          entered.actor());
    }
  }

  record Note(String at, String by, String text) {

    static Note of(FollowUps.Note note) {
      return new Note(note.at().toString(), note.by(), note.text());
    }
  }

  static DetailBody of(FollowUps.Detail detail, CardBody card) {
    return new DetailBody(
        card,
        detail.phone(),
        detail.contactTime(),
        detail.question(),
        detail.consents().stream().map(Consent::of).toList(),
        detail.keptUntil().toString(),
        detail.hasHealth(),
        detail.card().advice(),
        detail.history().stream().map(History::of).toList(),
        detail.notes().stream().map(Note::of).toList());
  }
}
