package cn.tongxiaobing.kiosk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Calculator;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Verdict;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that a county fills in. The figures here are made up. */
class ParameterImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String HEADING = "地区代码,参数,起始日期,数额,单位,出处\n";
  private static final String OWN = "140214,义务兵家庭优待金,2026-01-01,12345,元/年,平泉公告\n";

  @TempDir private Path source;
  @TempDir private Path data;
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = new Corpus(data);
  }

  @Test
  void a_filled_value_is_told_in_its_county_and_in_no_other() throws IOException {
    put("本地参数.csv", HEADING + OWN);

    ImportReport report = run();

    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Change.ADDED)).isEqualTo(1);
    assertThat(subsidy("140214"))
        .isInstanceOfSatisfying(
            Calculation.Amount.class,
            amount -> assertThat(amount.toString()).contains("12345", "平泉公告"));
    assertThat(subsidy("140212")).isInstanceOf(Verdict.ToConfirm.class);
    assertThat(subsidy("140200")).isInstanceOf(Verdict.ToConfirm.class);
    assertThat(corpus.isChanged()).isTrue();
  }

  @Test
  void a_file_with_a_fault_changes_nothing_and_each_fault_has_its_line() throws IOException {
    put("本地参数.csv", HEADING + OWN);
    run();
    String before = Files.readString(data.resolve("parameters/local.csv"));
    put(
        "本地参数.csv",
        HEADING
            + "140214,义务兵家庭优待金,2026-01-01,54321,元/年,平泉公告\n"
            + "# 下面两行写错了\n"
            + "140214,月最低工资标准,2026-01-01,一千,元/月,平泉公告\n"
            + "149999,月最低工资标准,2026-01-01,1,元/月,平泉公告\n");

    ImportReport report = run();

    assertThat(report.entries()).singleElement().isInstanceOf(Entry.Rejected.class);
    assertThat(report.problems())
        .extracting(Problem::line, Problem::fault)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(4, "“一千”不是数，最多两位小数"),
            org.assertj.core.groups.Tuple.tuple(5, "没有收录“149999”这个地区"));
    assertThat(Files.readString(data.resolve("parameters/local.csv"))).isEqualTo(before);
  }

  @Test
  void the_same_file_changes_nothing_however_it_was_saved() throws IOException {
    put("本地参数.csv", HEADING + OWN);
    run();
    String excel = (HEADING + OWN.replace("140214", "云冈区")).replace("2026-01-01", "2026/1/1");
    Files.write(source.resolve("本地参数.csv"), excel.getBytes(Charset.forName("GBK")));
    assertThat(run().count(Change.UNCHANGED)).isEqualTo(1);

    Files.delete(source.resolve("本地参数.csv"));
    Files.write(
        source.resolve("本地参数.xlsx"),
        OfficeFile.xlsx(
            "参数",
            List.of(
                List.of("place", "parameter", "from", "value", "unit", "source"),
                List.of("140214", "local/family-subsidy", "2026年1月1日", "12345", "元/年", "平泉公告"))));
    assertThat(run().count(Change.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void a_file_speaks_for_the_places_it_names_and_for_no_others() throws IOException {
    put("甲.csv", HEADING + OWN + "140214,月最低工资标准,2026-01-01,1,元/月,平泉公告\n");
    put("乙.csv", HEADING + OWN.replace("140214", "140212"));
    run();
    Files.delete(source.resolve("乙.csv"));
    put("甲.csv", HEADING + OWN.replace("12345", "23456"));

    assertThat(run().count(Change.REPLACED)).isEqualTo(1);
    assertThat(figures())
        .extracting(f -> f.place() + " " + f.value().orElseThrow())
        .containsExactly("140212 12345", "140214 23456");
  }

  @Test
  void two_files_that_speak_for_one_place_are_not_both_taken() throws IOException {
    put("a.csv", HEADING + OWN);
    put("b.csv", HEADING + OWN.replace("12345", "1"));

    assertThat(run().problems()).singleElement().asString().contains("b.csv", "a.csv 里已经写了云冈区");
    assertThat(figures()).hasSize(1);
  }

  @Test
  void an_empty_form_is_no_fault() throws IOException {
    put("本地参数.csv", "\uFEFF" + HEADING + "140214,义务兵家庭优待金,,,元/年,\n# 填法：140214，2026-01-01\n");

    ImportReport report = run();

    assertThat(report.problems()).isEmpty();
    assertThat(report.entries()).containsExactly(new Entry.Skipped("本地参数.csv", "本地参数表里还没有填数"));
    assertThat(data.resolve("parameters")).doesNotExist();
  }

  private Calculation subsidy(String place) throws IOException {
    Calculator rule =
        (Calculator) corpus.read(new Problems()).rules().rule("family-subsidy").orElseThrow();
    return rule.calculate(Person.unknown().with(Fact.PLACE, new Place(place)), TODAY);
  }

  private List<Figure> figures() throws IOException {
    return corpus.read(new Problems()).rules().local().figures();
  }

  private ImportReport run() throws IOException {
    return new Import(corpus, Place.NATION, TODAY).run(List.of(source), (done, of) -> {});
  }

  private void put(String name, String text) throws IOException {
    Files.write(source.resolve(name), text.getBytes(UTF_8));
  }
}
