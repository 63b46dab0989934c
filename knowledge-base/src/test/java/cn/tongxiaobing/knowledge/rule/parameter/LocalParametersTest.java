package cn.tongxiaobing.knowledge.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalParametersTest {

  private static final String HEADER = "place,parameter,from,value,unit,source\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place COUNTY = new Place("140214");

  private final LocalParameter subsidy = parameter("local/subsidy", "优待金", false);
  private final LocalParameter grant = parameter("local/grant", "经济补助", true);
  private final Problems problems = new Problems();

  @Test
  void a_value_is_found_for_its_own_place_from_its_day() {
    LocalParameters local = read("140214,优待金,2026-01-01,12345.5,元,本县公告\n");

    assertThat(local.on(subsidy, COUNTY, TODAY))
        .isInstanceOfSatisfying(
            LocalValue.Filled.class,
            filled -> {
              assertThat(filled.number()).isEqualByComparingTo("12345.5");
              assertThat(filled.source()).isEqualTo("本县公告");
              assertThat(filled.from()).isEqualTo("2026-01-01");
            });
    assertThat(local.on(subsidy, COUNTY, LocalDate.of(2025, 12, 31)))
        .isEqualTo(new LocalValue.NotFilled(subsidy));
  }

  @Test
  void another_place_never_stands_in() {
    LocalParameters local = read("140200,优待金,2026-01-01,1,元,市\n140212,优待金,2026-01-01,1,元,邻县\n");

    assertThat(local.on(subsidy, COUNTY, TODAY)).isInstanceOf(LocalValue.NotFilled.class);
  }

  @Test
  void a_higher_level_stands_in_only_where_the_parameter_says_so_the_nearest_first() {
    LocalParameters local =
        read("140000,经济补助,2026-01-01,1,元,省\n140200,local/grant,2026-01-01,2,yuan,市\n");

    assertThat(local.on(grant, COUNTY, TODAY))
        .isInstanceOfSatisfying(
            LocalValue.Filled.class,
            filled -> assertThat(filled.place()).isEqualTo(new Place("140200")));
    assertThat(local.on(grant, new Place("130100"), TODAY))
        .isInstanceOf(LocalValue.NotFilled.class);
  }

  @Test
  void a_value_can_end() {
    LocalParameters local = read("140214,优待金,2025-01-01,1,元,公告\n140214,优待金,2026-01-01,null,元,公告\n");

    assertThat(local.on(subsidy, COUNTY, LocalDate.of(2025, 6, 1)))
        .isInstanceOf(LocalValue.Filled.class);
    assertThat(local.on(subsidy, COUNTY, TODAY)).isInstanceOf(LocalValue.NotFilled.class);
  }

  @Test
  void quotes_a_byte_order_mark_blank_lines_and_remarks_are_understood() {
    LocalParameters local =
        LocalParameters.read(
            "local.csv",
            "\uFEFF" + HEADER + "\n# 本县\n140214,优待金,2026-01-01,1,元,\"公告，第 1 号, \"\"修订\"\"\"\r\n",
            List.of(subsidy),
            problems);

    assertThat(problems.all()).isEmpty();
    assertThat(local.on(subsidy, COUNTY, TODAY))
        .isInstanceOfSatisfying(
            LocalValue.Filled.class,
            filled -> assertThat(filled.source()).isEqualTo("公告，第 1 号, \"修订\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1402,优待金,2026-01-01,1,元,公告 | “1402”不是六位行政区划代码",
        "140214,优待,2026-01-01,1,元,公告 | 没有“优待”这个参数",
        "140214,优待金,2026-02-30,1,元,公告 | “2026-02-30”不是日期",
        "140214,优待金,2026-01-01,一万,元,公告 | “一万”不是数，最多两位小数",
        "140214,优待金,2026-01-01,-1,元,公告 | “-1”不是数，最多两位小数",
        "140214,优待金,2026-01-01,1,元/年,公告 | 单位应与参数相同，这里是“元/年”",
        "140214,优待金,2026-01-01,1,元, | 没有写明出处",
        "140214,优待金,2026-01-01,30,000,元,公告 | 应有 6 格，这里有 7 格"
      })
  void a_faulty_line_is_told_and_left_out(String line, String fault) {
    LocalParameters local = read(line + "\n");

    assertThat(problems.all())
        .extracting(Problem::line, Problem::fault)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, fault));
    assertThat(local.on(subsidy, COUNTY, TODAY)).isInstanceOf(LocalValue.NotFilled.class);
  }

  @Test
  void all_faults_are_told_together_and_good_lines_stay() {
    LocalParameters local =
        read("x,y,z,w,v,\n140214,优待金,2026-01-01,1,元,公告\n140214,优待金,2026-01-01,2,元,公告\n");

    assertThat(problems.all()).hasSize(6);
    assertThat(problems.all().getLast().fault()).isEqualTo("140214 的优待金在 2026-01-01 写了两次");
    assertThat(local.on(subsidy, COUNTY, TODAY))
        .isInstanceOfSatisfying(
            LocalValue.Filled.class,
            filled -> assertThat(filled.number()).isEqualByComparingTo("1"));
  }

  @Test
  void a_missing_header_or_an_empty_file_is_told() {
    LocalParameters.read("a.csv", "140214,优待金,2026-01-01,1,元,公告\n", List.of(subsidy), problems);
    LocalParameters.read("b.csv", "", List.of(subsidy), problems);

    assertThat(problems.all()).extracting(Problem::fault).containsExactly("第一行应是表头", "文件是空的");
  }

  @Test
  void the_form_is_read_back_with_what_was_entered_and_its_other_lines_are_passed_over() {
    LocalForm form = new LocalForm(List.of(subsidy, grant));
    LocalParameters filled =
        read("140214,优待金,2025-01-01,1,元,\"甲,乙\"\n140214,优待金,2026-01-01,停发,元,公告\n");

    String again = form.toFillIn(filled, Optional.of(COUNTY));

    assertThat(again).startsWith("地区代码,参数,起始日期,数额,单位,出处\n").endsWith("140214,经济补助,,,元,\n");
    LocalParameters read =
        LocalParameters.read("form.csv", again, List.of(subsidy, grant), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(read.figures()).isEqualTo(filled.figures()).hasSize(2);
    assertThat(form.toFillIn(filled, Optional.empty())).doesNotContain("140214");
  }

  @Test
  void a_newer_file_speaks_for_the_places_it_names() {
    LocalParameters older =
        read(
            "140214,优待金,2026-01-01,1,元,旧\n140214,经济补助,2026-01-01,1,元,旧\n140212,优待金,2026-01-01,2,元,邻\n");
    LocalParameters newer = read("140214,优待金,2026-01-01,3,元,新\n");

    assertThat(older.replacedBy(newer).figures())
        .extracting(f -> f.place() + f.parameter() + f.source())
        .containsExactly("140212local/subsidy邻", "140214local/subsidy新");
  }

  @Test
  void of_two_sources_the_newer_goes_before_for_the_same_day_and_both_stay_for_others() {
    LocalParameters older = read("140214,优待金,2025-01-01,1,元,旧\n140214,优待金,2026-01-01,2,元,旧\n");
    LocalParameters newer = read("140214,优待金,2026-01-01,3,元,新\n");

    assertThat(older.with(newer).figures())
        .extracting(f -> f.from().getYear() + f.source())
        .containsExactly("2025旧", "2026新");
    assertThat(older.figures()).hasSize(2).allMatch(f -> f.source().equals("旧"));
  }

  private LocalParameters read(String lines) {
    return LocalParameters.read("local.csv", HEADER + lines, List.of(subsidy, grant), problems);
  }

  private static LocalParameter parameter(String name, String description, boolean higher) {
    return new LocalParameter(
        name, description, Unit.YUAN, "县级退役军人事务局", higher, Optional.empty(), List.of());
  }
}
