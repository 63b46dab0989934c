package cn.tongxiaobing.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {

  private final Problems problems = new Problems();

  private final Synonyms synonyms =
      read(
          "# words of one meaning",
          "参军, 当兵, 入伍, 参军入伍   # and a remark",
          "",
          "应征报名，报名参军，征兵报名",
          "义务兵, 两年兵",
          "义务, 责任",
          "近视手术, ICL手术, 激光手術",
          "老婆 => 配偶, 家属",
          "当兵的 => 老婆",
          "老婆 => 两年兵");

  @ParameterizedTest
  @CsvSource({"我想当兵, 我想参军", "入伍后当兵几年, 参军后参军几年", "没有这样的词, 没有这样的词", "'', ''", "𠮷当兵, 𠮷参军"})
  void every_word_of_a_group_becomes_its_first(String text, String canonical) {
    assertThat(synonyms.canonical(text)).isEqualTo(canonical);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void the_longest_word_wins() {
    assertThat(synonyms.canonical("参军入伍的条件")).isEqualTo("参军的条件");
    assertThat(synonyms.canonical("报名参军的条件")).isEqualTo("应征报名的条件");
  }

  @Test
  void the_first_word_of_a_group_stays_even_with_a_shorter_word_inside() {
    assertThat(read("兵, 军人", "应征报名, 报名当兵", "义务人, 义务", "尽义务兵役, 义务兵").canonical("尽义务兵役"))
        .isEqualTo("尽义务兵役");
    assertThat(synonyms.canonical("义务兵")).isEqualTo("义务兵");
  }

  @Test
  void words_are_kept_in_normal_form() {
    assertThat(synonyms.canonical(ChineseText.normalize("做過ＩＣＬ手術"))).isEqualTo("做过近视手术");
  }

  @Test
  void a_hint_adds_words_in_canonical_form_and_changes_no_text() {
    assertThat(synonyms.hints("我老婆能随军吗")).containsExactlyInAnyOrder("配偶", "家属", "义务兵");
    assertThat(synonyms.canonical("我老婆能随军吗")).isEqualTo("我老婆能随军吗");
    assertThat(synonyms.hints("我能随军吗")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"当兵", "当兵,", "老婆 =>", "=> 配偶", ",,"})
  void a_line_of_one_word_is_reported(String line) {
    read("# first", line);

    assertThat(problems.all())
        .containsExactly(new Problem("synonyms.txt", 2, "一行至少两个词", "参军, 当兵, 入伍 或 老婆 => 配偶, 家属"));
  }

  @Test
  void a_word_in_two_groups_is_reported_with_both_lines() {
    read("参军, 当兵", "服役, 当兵");

    assertThat(problems.all())
        .containsExactly(new Problem("synonyms.txt", 2, "“当兵”在第 1 行已经有了", "一个词只属于一组"));
  }

  @Test
  void equal_rules_have_equal_fingerprints() {
    assertThat(read("参军, 当兵").fingerprint()).isEqualTo(read("参军, 当兵").fingerprint());
    assertThat(read("参军, 当兵").fingerprint()).isNotEqualTo(read("参军, 入伍").fingerprint());
    assertThat(read("甲 => 乙").fingerprint()).isNotEqualTo(read("甲 => 丙").fingerprint());
  }

  /** What stands in the index was made canonical once; making it so again must change nothing. */
  @Test
  void the_shipped_rules_leave_every_canonical_text_as_it_is() {
    Synonyms shipped = Library.shipped().synonyms();
    List<String> questions =
        Library.shipped().passages().stream()
            .flatMap(p -> p.questions().stream())
            .map(ChineseText::normalize)
            .toList();
    long changed =
        questions.stream()
            .map(shipped::canonical)
            .filter(canonical -> !shipped.canonical(canonical).equals(canonical))
            .count();

    assertThat(changed).isLessThan(questions.size() / 200);
  }

  @ParameterizedTest
  @CsvSource({"我想当兵, 参军", "眼睛做过全飞秒, 近视手术", "有纹身, 文身", "政审严不严, 政治考核", "退伍费发多少, 退役金", "武装部在哪, 征兵办公室"})
  void everyday_words_of_this_field_are_known(String question, String rule) {
    assertThat(Library.shipped().synonyms().canonical(question)).contains(rule);
  }

  private Synonyms read(String... lines) {
    return Synonyms.read("synonyms.txt", List.of(lines), problems);
  }
}
