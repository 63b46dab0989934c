package cn.tongxiaobing.kiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

  private static final String HASH = "0".repeat(64);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "１３８００１３８０００",
        "99010120080229001X",
        "990101 20080229 001x",
        "致电 13800138000 无人接听"
      })
  void a_number_that_could_be_of_a_person_is_not_kept_in_what_was_typed(String typed) {
    assertThat(Visits.by(typed).actor()).contains("***").doesNotContainPattern("\\p{Nd}{4}");
  }

  @Test
  void other_words_and_short_numbers_are_kept() {
    assertThat(Visits.by("王丽 2026-11-22 第 3 次").actor()).isEqualTo("王丽 2026-11-22 第 3 次");
  }

  @Test
  void an_endless_text_is_cut() {
    assertThat(Visits.by("𠮷".repeat(10_000)).actor()).isEqualTo("𠮷".repeat(200) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13800138000", "99010120080229001X", "王测试", "a b", "\n"})
  void a_subject_is_an_id_and_never_what_it_stands_for(String subject) {
    assertThatThrownBy(() -> about(subject, List.of("name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the subject of an audit event is not one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王测试", "phone=13800138000", "Phone", ""})
  void a_field_is_named_and_never_filled_in(String field) {
    assertThatThrownBy(() -> about("7c9e6679", List.of("name", field)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void s22_a_forged_line_stays_inside_its_own() throws JsonProcessingException {
    String forged = "liming\r\n{\"seq\":2,\"actor\":\"admin\",\"action\":\"login\"}";
    String line = AuditLine.of(1, Visits.by(forged), HASH);

    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("liming\\r\\n{\\\"seq\\\":2");
    assertThat(parsed(line).get("actor").textValue()).isEqualTo(forged);
    assertThat(parsed(line).get("seq").intValue()).isEqualTo(1);
  }

  @Test
  void s22_nothing_in_a_line_is_invisible_or_turns_it_round() throws JsonProcessingException {
    String hostile =
        "a\u0000b\u001bc\u007fd\u0085e\u2028f\u2029g\u202eh\u2066i\u200bj\ufeffk\t\\\"\udb40\udc01𠮷";
    String line = AuditLine.of(1, Visits.by(hostile), HASH);

    assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]").contains("𠮷");
    assertThat(parsed(line).get("actor").textValue()).isEqualTo(hostile);
  }

  @Test
  void half_a_character_is_replaced_before_it_is_hashed() {
    assertThat(Visits.by("a\ud800b").actor()).isEqualTo("a?b");
  }

  @Test
  void a_line_has_every_part_of_its_entry() throws JsonProcessingException {
    JsonNode line =
        parsed(new WrittenEntry(7, AuditLine.of(7, Visits.number(7), HASH), HASH).export());

    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "seq",
            "at",
            "actor",
            "role",
            "session",
            "action",
            "subject",
            "fields",
            "purpose",
            "result",
            "previous",
            "hash");
    assertThat(OffsetDateTime.parse(line.get("at").textValue())).isEqualTo(Visits.number(7).at());
    assertThat(line.get("at").textValue()).endsWith("+08:00");
    assertThat(line.get("fields")).extracting(JsonNode::textValue).containsExactly("name", "phone");
  }

  @Test
  void an_entry_is_read_as_it_was_written() {
    String hostile = "a\r\n\"\\\u202e\udb40\udc01𠮷 王丽";
    AuditEntry entry = new AuditEntry(9, Visits.by(hostile), HASH, "f".repeat(64));
    WrittenEntry written =
        new WrittenEntry(9, AuditLine.of(9, entry.event(), HASH), "f".repeat(64));

    assertThat(AuditEntry.read(written)).isEqualTo(entry);
    assertThatThrownBy(() -> AuditEntry.read(new WrittenEntry(9, "{\"seq\":", HASH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("entry 9 cannot be read");
  }

  private static AuditEvent about(String subject, List<String> fields) {
    AuditEvent event = Visits.number(1);
    return new AuditEvent(
        event.at(),
        event.actor(),
        event.role(),
        event.session(),
        event.action(),
        subject,
        fields,
        event.purpose(),
        event.result());
  }

  private static JsonNode parsed(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }
}
