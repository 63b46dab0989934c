package cn.tongxiaobing.knowledge.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

  private static final String FILE = "parameters/test/days.yaml";
  private static final String GOOD =
      """
      description: 退回期限
      unit: days
      values:
        2001-09-05:
          value: 90
          reference: {document: conscription-regulations, edition: 2001-09-05, article: 第四十一条}
        2023-05-01:
          value: 45
          reference: {document: conscription-regulations, edition: 2023-05-01, article: 第四十九条第一款}
        2026-01-01: null
      checked-on: 2026-11-22
      """;

  private final Problems problems = new Problems();

  @Test
  void a_value_holds_from_its_day_until_the_next() {
    Parameter<Span> days = read(GOOD).single("test/days", Span.class).orElseThrow();

    assertThat(problems.all()).isEmpty();
    assertThat(days.inForceOn(day("2001-09-05")).value()).hasToString("90 日");
    assertThat(days.inForceOn(day("2023-04-30")).value()).hasToString("90 日");
    assertThat(days.inForceOn(day("2023-05-01")).value()).hasToString("45 日");
    assertThat(days.on(day("2025-12-31"))).isPresent();
  }

  @Test
  void a_day_before_the_first_value_is_an_error_and_not_a_guess() {
    Parameter<Span> days = read(GOOD).single("test/days", Span.class).orElseThrow();

    assertThatExceptionOfType(NoValueException.class)
        .isThrownBy(() -> days.on(day("2001-09-04")))
        .withMessage("test/days has no value on 2001-09-04; the first is of 2001-09-05");
    assertThat(days.ifKnownOn(day("2001-09-04"))).isEmpty();
  }

  @Test
  void an_ended_value_is_absent_and_cannot_be_demanded() {
    Parameter<Span> days = read(GOOD).single("test/days", Span.class).orElseThrow();

    assertThat(days.on(day("2026-01-01"))).isEmpty();
    assertThatExceptionOfType(NoValueException.class)
        .isThrownBy(() -> days.inForceOn(day("2026-01-01")));
  }

  @Test
  void a_value_carries_its_article_and_edition() {
    Parameter<Span> days = read(GOOD).single("test/days", Span.class).orElseThrow();

    LegalReference reference = days.inForceOn(day("2024-01-01")).references().getFirst();

    assertThat(reference.text(ShippedRules.REGISTER)).isEqualTo("《征兵工作条例》第四十九条第一款");
    assertThat(reference.edition()).contains(day("2023-05-01"));
    assertThat(days.inForceOn(day("2024-01-01")).certainty()).isEqualTo(Certainty.STATUTE);
  }

  @Test
  void tables_money_and_cases_are_read_as_such() {
    Parameters parameters =
        read(
            Map.of(
                "parameters/a.yaml",
                GOOD.replace("days", "yuan-per-year")
                    .replace("value: 90", "value: {x: 90.5}")
                    .replace("value: 45", "value: {x: 45, y: 46}"),
                "parameters/b.yaml",
                GOOD.replace("days", "cases")
                    .replace("value: 90", "value: [p, q]")
                    .replace("value: 45", "value: []")));

    assertThat(problems.all()).isEmpty();
    Table<Money> table =
        parameters.table("a", Money.class).orElseThrow().inForceOn(day("2002-01-01")).value();
    assertThat(table.row("x")).hasToString("90.5 元");
    assertThat(table.find("y")).isEmpty();
    Cases cases =
        parameters.single("b", Cases.class).orElseThrow().inForceOn(day("2002-01-01")).value();
    assertThat(cases.contains("q")).isTrue();
    assertThat(parameters.single("b", BigDecimal.class)).isEmpty();
    assertThat(parameters.table("b", Cases.class)).isEmpty();
  }

  @Test
  void a_value_to_ask_about_says_so() {
    String text = GOOD.replace("value: 45", "value: 45\n    certainty: ask\n    note: 单一来源");

    DatedValue<Span> value =
        read(text).single("test/days", Span.class).orElseThrow().inForceOn(day("2024-01-01"));

    assertThat(value.certainty()).isEqualTo(Certainty.ASK);
    assertThat(value.note()).isEqualTo("单一来源");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("description: 退回期限", "description:", 1, "没有说明"),
        Arguments.of("unit: days", "unit: fortnights", 2, "单位“fortnights”不认识"),
        Arguments.of("  2001-09-05:", "  2001-13-05:", 4, "“2001-13-05”不是日期"),
        Arguments.of("value: 90", "value: 九十", 5, "“九十”不是 days 的值"),
        Arguments.of("value: 90", "value: 0", 5, "“0”不是 days 的值"),
        Arguments.of("value: 90", "value: -90", 5, "“-90”不是 days 的值"),
        Arguments.of("value: 90", "valeu: 90", 5, "不认识“valeu”"),
        Arguments.of("value: 90", "value: {Gross: 90}", 5, "键“Gross”要用英文小写"),
        Arguments.of("value: 90", "value: {x: 90}", 3, "有的日期是表，有的是单个值"),
        Arguments.of(
            "conscription-regulations, edition: 2001",
            "unheard-of, edition: 2001",
            6,
            "文件“unheard-of”没有登记"),
        Arguments.of("edition: 2001-09-05", "edition: 2002-09-05", 6, "征兵工作条例没有“2002-09-05”这个版本"),
        Arguments.of("edition: 2001-09-05, ", "", 6, "征兵工作条例没有“”这个版本"),
        Arguments.of("第四十一条", "四十一", 6, "“四十一”不是条号"),
        Arguments.of("第四十九条第一款", "第四十九条第一", 9, "“第四十九条第一”不是条号"),
        Arguments.of(
            "{document: conscription-regulations, edition: 2001-09-05, article: 第四十一条}",
            "{notice: conscription-regulations}",
            6,
            "conscription-regulations 是法规，要写版本和条"),
        Arguments.of(
            "{document: conscription-regulations, edition: 2001-09-05, article: 第四十一条}",
            "{document: conscription-2026, edition: 2001-09-05, article: 第四十一条}",
            6,
            "conscription-2026 是通知"),
        Arguments.of(
            "{document: conscription-regulations, edition: 2001-09-05, article: 第四十一条}",
            "兵役法",
            6,
            "依据要写明文件"),
        Arguments.of(
            "    reference: {document: conscription-regulations, edition: 2001-09-05,"
                + " article: 第四十一条}\n",
            "",
            4,
            "没有依据"),
        Arguments.of("  2001-09-05:", "  2001-09-04:", 6, "2001-09-04 早于所引版本的施行日 2001-09-05"),
        Arguments.of(
            "  2023-05-01:", "  2023-05-02:", 6, "所引版本 2001-09-05 只施行到 2023-04-30，之后的值没有依据"),
        Arguments.of("  2026-01-01: null", "  2022-01-01: null", 10, "2022-01-01 排在更晚的日期后面"),
        Arguments.of("  2026-01-01: null", "  2026-01-01: 45", 10, "值要连同依据写"),
        Arguments.of("value: 45", "value: 45\n    certainty: sure", 9, "“sure”不认识"),
        Arguments.of("checked-on: 2026-11-22", "checked-on: 去年", 11, "核对日期“去年”不是日期"),
        Arguments.of("unit: days", "unit: days\nunit: days", 3, "同一个键写了两次"),
        Arguments.of("unit: days", "unit: [days", 3, "不是有效的 YAML"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_told_with_its_line(String right, String wrong, int line, String fault) {
    assertThat(GOOD).contains(right);

    Parameters parameters = read(GOOD.replace(right, wrong));

    assertThat(problems.all())
        .extracting(Problem::file, Problem::line, Problem::fault)
        .contains(org.assertj.core.groups.Tuple.tuple(FILE, line, fault));
    assertThat(problems.all()).allSatisfy(p -> assertThat(p.example()).isNotBlank());
    assertThat(parameters.all()).isEmpty();
  }

  @Test
  void all_faults_of_all_files_are_told_together() {
    read(
        Map.of(
            "parameters/a.yaml", GOOD.replace("days", "fortnights").replace("退回期限", ""),
            "parameters/b.yaml",
                GOOD.replace("value: 90", "value: x").replace("value: 45", "value: y"),
            "parameters/c.yaml", ""));

    assertThat(problems.all())
        .extracting(Problem::file)
        .contains("parameters/a.yaml", "parameters/b.yaml", "parameters/c.yaml");
    assertThat(problems.all())
        .extracting(Problem::fault)
        .contains("“x”不是 days 的值", "“y”不是 days 的值", "没有说明", "文件里没有参数");
  }

  @Test
  void a_parameter_that_places_fill_in_must_say_whom_to_ask() {
    read(
        "description: 优待金\nunit: yuan\nlocal: {higher-level-applies: maybe}\nchecked-on: 2026-11-22\n");

    assertThat(problems.all())
        .extracting(Problem::fault)
        .containsExactly("没有写明问谁", "没有写明上级的值能不能用", "没有依据");
  }

  @Test
  void spans_are_counted_without_their_first_day() {
    assertThat(new Span(30, Unit.DAYS).lastDay(day("2026-09-01"))).isEqualTo("2026-10-01");
    assertThat(new Span(6, Unit.MONTHS).lastDay(day("2027-08-31"))).isEqualTo("2028-02-29");
    assertThat(new Span(1, Unit.YEARS).lastDay(day("2028-02-29"))).isEqualTo("2029-02-28");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new Span(5, Unit.WORKING_DAYS).lastDay(day("2026-09-01")));
  }

  private Parameters read(String text) {
    return read(Map.of(FILE, text));
  }

  private Parameters read(Map<String, String> files) {
    return Parameters.read(new TreeMap<>(files), ShippedRules.REGISTER, problems);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
