package cn.tongxiaobing.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity numbers here are of region 99, which was never given out, so no person is touched. */
class SensitiveTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99010120080229001X",
        "990101200711220024",
        "99010120081122003X",
        "990101200903010048",
        "990101201301010088",
        "990101195108010061",
        "99010120060707002X",
        "99010120080229001x",
        "990101 20080229 001X",
        "990101-20080229-001X",
        "9 9 0 1 0 1 2 0 0 8 0 2 2 9 0 0 1 X",
        "９９０１０１２００８０２２９００１Ｘ",
        "990101\u200B20080229\u2060001X"
      })
  void an_identity_number_is_taken_out(String number) {
    assertThat(SensitiveText.mask("我叫王测试，身份证" + number + "，能报名吗"))
        .isEqualTo("我叫王测试，身份证【身份证号】，能报名吗");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "138–0013–8000",
        "1 3 8 0 0 1 3 8 0 0 0",
        "１３８００１３８０００",
        "１３８　００１３　８０００",
        "+8613800138000",
        "86 138 0013 8000",
        "138\u00A00013\u00A08000",
        "138\u20600013\uFEFF8000",
        "①③⑧00138000",
        "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
        "١٣٨٠٠١٣٨٠٠٠"
      })
  void a_mobile_number_is_taken_out(String number) {
    assertThat(SensitiveText.mask("我电话" + number + "，打给我")).isEqualTo("我电话【手机号】，打给我");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6222021234567890",
        "6222 0212 3456 7890",
        "6222021234567890123",
        "6222 0212 3456 7890 123",
        "６２２２０２１２３４５６７８９０１２３"
      })
  void a_bank_card_is_taken_out(String number) {
    assertThat(SensitiveText.mask("卡号" + number + "给我打钱"))
        .contains("【银行卡号】")
        .doesNotContainPattern("\\d{3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E12345678", "e12345678", "G12345678", "EA1234567", "Ｅ１２３４５６７８", "E1234 5678"})
  void a_passport_number_is_taken_out(String number) {
    assertThat(SensitiveText.mask("我护照" + number + "过期了"))
        .contains("【证件号】")
        .doesNotContainPattern("\\d{4}");
  }

  @Test
  void several_numbers_in_one_sentence_are_all_taken_out() {
    assertThat(SensitiveText.mask("王测试 99010120080229001X 13800138000 6222021234567890"))
        .isEqualTo("王测试 【身份证号】 【手机号】 【银行卡号】");
  }

  @Test
  void a_number_at_the_edge_of_a_text_is_taken_out() {
    assertThat(SensitiveText.mask("13800138000")).isEqualTo("【手机号】");
    assertThat(SensitiveText.mask("99010120080229001X")).isEqualTo("【身份证号】");
    assertThat(SensitiveText.mask("手机13800138000身份证99010120080229001X"))
        .isEqualTo("手机【手机号】身份证【身份证号】");
  }

  @Test
  void what_is_masked_stays_masked() {
    String masked = SensitiveText.mask("13800138000 99010120080229001X");

    assertThat(SensitiveText.mask(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月22日",
        "2026-11-22",
        "2026年征兵",
        "2024—2025年处罚通报",
        "1985-10-24到2001-09-05",
        "20261122",
        "第二十条",
        "征兵条例21条",
        "兵役法第20条第1款",
        "18—22 周岁",
        "身高175体重130斤",
        "身高 175 体重 65 视力 4.8 4.9",
        "学费资助每年不超过16000元",
        "一次性补助 120000 元",
        "1200000元",
        "12345",
        "12356",
        "12348 12345 12339",
        "110、120、119",
        "国发〔2018〕72号",
        "令第759号",
        "邮编037000",
        "2001年10月生",
        "19 20 21 22 23",
        "D301次列车",
        "G2611 次高铁 2026 年",
        "F-BODY-06",
        "我今年22"
      })
  void amounts_days_articles_and_short_numbers_are_left_alone(String text) {
    assertThat(SensitiveText.mask(text)).doesNotContain("【");
  }

  @Test
  void nothing_in_our_own_library_is_taken_for_a_private_number() {
    assertThat(Library.shipped().passages())
        .flatExtracting(p -> Stream.concat(Stream.of(p.text()), p.questions().stream()).toList())
        .allSatisfy(text -> assertThat(SensitiveText.mask(text)).isEqualTo(text));
  }

  /** A number one digit short or long may be an order number; it is no identity number. */
  @ParameterizedTest
  @ValueSource(strings = {"1380013800", "138001380001", "99010120080229001", "23800138000"})
  void a_number_of_another_length_is_not_called_a_mobile_number(String number) {
    assertThat(SensitiveText.mask("编号" + number)).doesNotContain("【手机号】");
  }

  /** A question is shown again to its asker; and it may not grow longer than a question may be. */
  @ParameterizedTest
  @ValueSource(strings = {"２２岁，ＢＭＩ２４！", "①近视㎏𠮷😀", "\uFDFA㍿", "\u00A0", "\uD842", ""})
  void what_is_not_masked_stays_as_it_was_typed(String text) {
    assertThat(SensitiveText.mask(text)).isEqualTo(text);
  }

  @Test
  void nothing_in_the_writers_guide_is_touched() {
    String page = Workspace.text("docs/writing-guides.md");

    assertThat(SensitiveText.mask(page)).isEqualTo(page);
  }
}
