package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Statement;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails;
import cn.tongxiaobing.knowledge.library.DeskDetails.Detail;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import cn.tongxiaobing.knowledge.library.DeskDetails.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactTest {

  private static final Office OFFICE = new Office("县征兵办", "0352-1", "上午", "一楼");
  private static final Statement WORDS = new Statement("甲。", "", "", List.of());

  @Test
  void the_office_is_given_with_all_it_has_set() {
    assertThat(at(Desk.CONSCRIPTION)).contains(new Contact("县征兵办", "0352-1", "上午", "一楼", null));
  }

  @Test
  void what_the_office_has_not_set_is_left_out() {
    assertThat(Contact.of(new Office("县征兵办", "", "", ""), DeskDetails.NONE))
        .isEqualTo(new Contact("县征兵办", null, null, null, null));
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void every_desk_has_a_name_and_none_but_the_office_has_its_phone(Desk desk) {
    Contact contact = at(desk).orElseThrow();

    assertThat(contact.name()).isNotEmpty();
    assertThat("0352-1".equals(contact.phone())).isEqualTo(desk == Desk.CONSCRIPTION);
  }

  @Test
  void what_staff_have_approved_goes_before_what_was_set_up_and_names_its_source() {
    DeskDetails said =
        new DeskDetails(
            Map.of(
                new Subject(Desk.CONSCRIPTION, Field.PHONE),
                    new Detail("0352-2", "县公告（2026年11月1日）"),
                new Subject(Desk.VETERANS, Field.ADDRESS), new Detail("南街 3 号", "县通知")));

    assertThat(Contact.of(OFFICE, said))
        .isEqualTo(new Contact("县征兵办", "0352-2", "上午", "一楼", "县公告（2026年11月1日）"));
    Answer asking = new Answer.Handoff("unsure", WORDS, Desk.VETERANS, List.of());
    assertThat(Contact.of(asking, OFFICE, said).orElseThrow().address()).isEqualTo("南街 3 号");
    assertThat(Contact.of(asking, OFFICE, said).orElseThrow().source()).isEqualTo("县通知");
  }

  @Test
  void national_lines_are_given_where_there_is_one() {
    assertThat(at(Desk.LEGAL_AID).orElseThrow().phone()).isEqualTo("12348");
    assertThat(at(Desk.COMPLAINTS).orElseThrow().phone()).isEqualTo("12345");
  }

  @Test
  void a_person_in_need_is_told_that_someone_answers_now() {
    Optional<Contact> contact =
        Contact.of(new Answer.Crisis(WORDS, Desk.EMERGENCY), OFFICE, DeskDetails.NONE);

    assertThat(contact.orElseThrow().name()).contains("120");
    assertThat(contact.orElseThrow().hours()).contains("现在");
  }

  @Test
  void nobody_is_named_where_nobody_needs_to_be_asked() {
    assertThat(Contact.of(new Answer.Smalltalk("greeting", WORDS), OFFICE, DeskDetails.NONE))
        .isEmpty();
    assertThat(Contact.of(new Answer.OutOfScope("off", WORDS, List.of()), OFFICE, DeskDetails.NONE))
        .isEmpty();
    assertThat(
            Contact.of(
                new Answer.Declined("secret", WORDS, Optional.empty()), OFFICE, DeskDetails.NONE))
        .isEmpty();
  }

  private static Optional<Contact> at(Desk desk) {
    return Contact.of(
        new Answer.Handoff("unsure", WORDS, desk, List.of()), OFFICE, DeskDetails.NONE);
  }
}
