package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Desk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person can turn to. The office's own details are given where the office itself is meant;
 * of others only national hotlines are known.
 */
public record Contact(
    String name, @Nullable String phone, @Nullable String hours, @Nullable String address) {

  /** Whom to ask after this answer, when someone should be asked. */
  static Optional<Contact> of(Answer answer, Office office) {
    return deskFor(answer).map(desk -> at(desk, office));
  }

  /** The office's own details. */
  static Contact of(Office office) {
    return new Contact(
        office.name(), given(office.phone()), given(office.hours()), given(office.address()));
  }

  private static Optional<Desk> deskFor(Answer answer) {
    return switch (answer) {
      case Answer.Answered a ->
          a.certainty() == Section.Certainty.ASK ? Optional.of(deskFor(a)) : Optional.empty();
      case Answer.Handoff h -> Optional.of(h.desk());
      case Answer.Declined d -> d.desk();
      case Answer.Crisis c -> Optional.of(c.desk());
      case Answer.OutOfScope o -> Optional.empty();
      case Answer.Smalltalk s -> Optional.empty();
    };
  }

  private static Desk deskFor(Answer.Answered answered) {
    if (!(answered.passage() instanceof Passage.OfGuide card)) {
      return Desk.CONSCRIPTION;
    }
    return switch (card.guide().topic()) {
      case CONDITIONS, PROCESS, SERVICE -> Desk.CONSCRIPTION;
      case STUDENTS -> Desk.SCHOOL;
      case FAMILY, VETERANS, BENEFITS, OFFICES -> Desk.VETERANS;
    };
  }

  private static Contact at(Desk desk, Office office) {
    return switch (desk) {
      case CONSCRIPTION -> of(office);
      case LEGAL_AID -> new Contact(desk.title(), "12348", null, null);
      case COMPLAINTS -> new Contact(desk.title(), "12345", null, null);
      case EMERGENCY -> new Contact(desk.title(), null, desk.advice(), null);
      case VETERANS, SCHOOL, HOSPITAL -> new Contact(desk.title(), null, null, null);
    };
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
