package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails;
import cn.tongxiaobing.knowledge.library.DeskDetails.Detail;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person can turn to. The office's own details are given where the office itself is meant;
 * of others what the office has said of them, and national hotlines.
 *
 * @param source what phone, hours and address stand on, where staff have filled them in
 */
public record Contact(
    String name,
    @Nullable String phone,
    @Nullable String hours,
    @Nullable String address,
    @Nullable String source) {

  /** Whom to ask after this answer, when someone should be asked. */
  static Optional<Contact> of(Answer answer, Office office, DeskDetails said) {
    return desk(answer).map(desk -> at(desk, office, said));
  }

  /** The office's own details: what its staff have approved goes before what was set up. */
  static Contact of(Office office, DeskDetails said) {
    return told(
        office.name(),
        Desk.CONSCRIPTION,
        said,
        given(office.phone()),
        given(office.hours()),
        given(office.address()));
  }

  private static Contact told(
      String name,
      Desk desk,
      DeskDetails said,
      @Nullable String phone,
      @Nullable String hours,
      @Nullable String address) {
    String source =
        Arrays.stream(Field.values())
            .flatMap(field -> said.of(desk, field).stream())
            .map(Detail::basis)
            .distinct()
            .collect(Collectors.joining("；"));
    return new Contact(
        name,
        text(said, desk, Field.PHONE, phone),
        text(said, desk, Field.HOURS, hours),
        text(said, desk, Field.ADDRESS, address),
        given(source));
  }

  private static @Nullable String text(
      DeskDetails said, Desk desk, Field field, @Nullable String otherwise) {
    return said.of(desk, field).map(Detail::text).orElse(otherwise);
  }

  /** Who is to be asked after this answer, when someone is. */
  public static Optional<Desk> desk(Answer answer) {
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

  private static Contact at(Desk desk, Office office, DeskDetails said) {
    return switch (desk) {
      case CONSCRIPTION -> of(office, said);
      case LEGAL_AID -> told(desk.title(), desk, said, "12348", null, null);
      case COMPLAINTS -> told(desk.title(), desk, said, "12345", null, null);
      case EMERGENCY -> told(desk.title(), desk, said, null, desk.advice(), null);
      case VETERANS, SCHOOL, HOSPITAL -> told(desk.title(), desk, said, null, null, null);
    };
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
