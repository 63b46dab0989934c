package cn.tongxiaobing.kiosk.corpus;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.testing.OfficeCards;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides and question tables of an office. */
class CardImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place COUNTY = new Place("140214");

  @TempDir private Path source;
  @TempDir private Path data;
  private Corpus corpus;

  @BeforeEach
  void open() throws IOException {
    corpus = new Corpus(data);
    put("a-notice.md", OfficeCards.NOTICE.getBytes(UTF_8));
  }

  @Test
  void a_row_becomes_a_card_with_what_its_columns_say() throws IOException {
    put("平泉问答.csv", OfficeCards.TABLE.getBytes(UTF_8));

    ImportReport report = run();

    assertThat(report.problems()).isEmpty();
    assertThat(report.entries().getLast())
        .isInstanceOfSatisfying(
            Entry.Cards.class,
            cards -> {
              assertThat(cards.title()).isEqualTo("平泉问答");
              assertThat(cards.cards()).isEqualTo(2);
              assertThat(cards.unusedColumns()).containsExactly("备注");
            });
    Guide guide = ownGuides().getFirst();
    assertThat(guide.place()).isEqualTo(COUNTY);
    assertThat(guide.checkedOn()).isEqualTo(TODAY);
    Section opening = guide.sections().getFirst();
    assertThat(opening.conclusion()).isEqualTo("每周二、周四上午。");
    assertThat(opening.certainty()).isEqualTo(Certainty.ASK);
    assertThat(opening.validUntil()).contains(LocalDate.of(2026, 12, 31));
    Section bus = guide.sections().getLast();
    assertThat(bus.questions()).containsExactly("平泉驿站接不接送体检", "平泉有车送我去体检吗", "平泉体检坐什么车");
    assertThat(bus.conclusion()).isEqualTo("接送。");
    assertThat(bus.notes()).containsExactly("早上七点在站前广场上车。");
    assertThat(bus.certainty()).isEqualTo(Certainty.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
  void a_table_in_every_encoding_is_the_same_table(String charset) throws IOException {
    put("问答.csv", ("\uFEFF" + OfficeCards.TABLE).getBytes(UTF_8));
    run();
    put("问答.csv", OfficeCards.TABLE.getBytes(Charset.forName(charset)));

    assertThat(run().count(Change.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void what_a_formula_of_a_workbook_gave_is_the_answer() throws IOException {
    put(
        "工作簿.xlsx",
        OfficeFile.xlsx(
            "常见问题",
            List.of(
                List.of("问题", "答案", "依据", "地区"),
                List.of("平泉站几点集合", "=CONCAT(A9)|早上七点集合。", "《平泉征兵办2026年问答通知》", "云冈区"),
                List.of("平泉站在哪", "", "《平泉征兵办2026年问答通知》", "云冈区"))));

    ImportReport report = run();

    assertThat(ownGuides().getFirst().sections())
        .extracting(Section::conclusion)
        .containsExactly("早上七点集合。");
    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("工作簿.xlsx:3 这一行缺问题或答案，没有导入");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲,乙,,云冈区,,, | 没有写依据",
        "甲,乙,《没听说过的办法》,云冈区,,, | 《没听说过的办法》没有登记",
        "甲,乙,征兵工作条例,云冈区,,, | 依据“征兵工作条例”看不懂",
        "甲,乙,《征兵工作条例》第十五条,桃花源县,,, | 没有收录“桃花源县”这个地区",
        "甲,乙,《征兵工作条例》第十五条,,,, | 没有写地区，office.properties 里也没有设置 place",
        "甲,乙,《征兵工作条例》第十五条,云冈区,吃喝,, | 分类应是其中之一",
        "甲,乙,《征兵工作条例》第十五条,云冈区,,肯定, | 确定程度应是其中之一",
        "甲,乙,《征兵工作条例》,云冈区,,依法, | 确定程度写“依法”，依据要写到第几条",
        "甲,乙,《征兵工作条例》第十五条,云冈区,,,明年 | 有效期至“明年”不是日期",
        "甲,乙,《平泉征兵办2026年问答通知》,大同市,,, | 《平泉征兵办2026年问答通知》只适用于云冈区，这一行的地区更大",
        "平泉体检站星期几开门,乙,《征兵工作条例》第十五条,云冈区,,, | 问题“平泉体检站星期几开门”前面已经有了"
      })
  void a_faulty_row_is_named_and_left_out(String row, String fault) throws IOException {
    put(
        "问答.csv",
        """
        问题,答案,依据,地区,分类,确定程度,有效期至
        平泉体检站星期几开门,周二。,《平泉征兵办2026年问答通知》,云冈区,,,
        %s
        """
            .formatted(row)
            .getBytes(UTF_8));

    ImportReport report = run();

    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.file()).isEqualTo("问答.csv");
          assertThat(p.line()).isEqualTo(3);
          assertThat(p.fault()).startsWith(fault);
        });
    assertThat(ownGuides()).flatExtracting(Guide::sections).hasSize(1);
  }

  @Test
  void a_table_of_faulty_rows_alone_leaves_what_was_there() throws IOException {
    put("问答.csv", OfficeCards.TABLE.getBytes(UTF_8));
    run();
    put("问答.csv", "问题,答案\n平泉体检站星期几开门,周五\n".getBytes(UTF_8));

    assertThat(run().entries().getLast()).isInstanceOf(Entry.Rejected.class);
    assertThat(ownGuides()).flatExtracting(Guide::sections).hasSize(2);
  }

  @Test
  void the_same_table_on_another_day_changes_nothing() throws IOException {
    put("问答.csv", OfficeCards.TABLE.getBytes(UTF_8));
    run();
    List<Guide> before = ownGuides();

    ImportReport again = run(TODAY.plusDays(30), source);

    assertThat(again.count(Change.UNCHANGED)).isEqualTo(2);
    assertThat(ownGuides()).isEqualTo(before);
  }

  @Test
  void a_changed_table_replaces_its_own_cards_and_no_others() throws IOException {
    put("甲.csv", OfficeCards.TABLE.getBytes(UTF_8));
    put("乙.csv", OfficeCards.TABLE.replace("平泉", "清泉").replace("清泉征兵办", "平泉征兵办").getBytes(UTF_8));
    run();
    put("甲.csv", OfficeCards.TABLE.replace("周四", "周五").getBytes(UTF_8));

    ImportReport report = run();

    assertThat(report.count(Change.REPLACED)).isEqualTo(1);
    assertThat(ownGuides())
        .flatExtracting(Guide::sections)
        .extracting(Section::conclusion)
        .containsExactlyInAnyOrder("每周二、周五上午。", "接送。", "每周二、周四上午。", "接送。");
    assertThat(ownGuides()).extracting(Guide::id).doesNotHaveDuplicates();
  }

  @Test
  void a_long_answer_is_kept_word_for_word_whatever_marks_it_has() throws IOException {
    String answer =
        "## 凡是户籍在平泉县并且已经完成兵役登记的应征青年，都可以在体检前一天打电话预约接送。没有预约的请自行前往！\n- 带上身份证\n| 表格 | 一样 |\n# 最后 #5";
    put(
        "长.csv",
        ("问题,答案,依据,地区\n平泉怎么预约接送,\"" + answer + "\",《平泉征兵办2026年问答通知》,云冈区\n").getBytes(UTF_8));
    assertThat(run().problems()).isEmpty();

    Section card = ownGuides().getFirst().sections().getFirst();

    assertThat(card.conclusion()).isEqualTo("凡是户籍在平泉县并且已经完成兵役登记的应征青年，都可以在体检前一天打电话预约接送。");
    assertThat(card.explanation()).isEqualTo("没有预约的请自行前往！");
    assertThat(card.notes()).containsExactly("带上身份证", "表格 | 一样 |", "最后 #5");
  }

  @Test
  void a_guide_is_taken_as_it_is_written_and_a_faulty_one_not_at_all() throws IOException {
    put("guide.md", OfficeCards.GUIDE.getBytes(UTF_8));
    put("没有问法.md", OfficeCards.GUIDE.replaceAll("- 平泉.*\n", "").getBytes(UTF_8));
    put(
        "nation.md",
        OfficeCards.GUIDE.replace("place: \"140214\"", "place: \"000000\"").getBytes(UTF_8));

    ImportReport report = run();

    assertThat(report.problems())
        .extracting(Problem::file, Problem::fault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "nation.md", "《平泉征兵办2026年问答通知》只适用于云冈区，这份指南的 place 更大"),
            org.assertj.core.groups.Tuple.tuple("没有问法.md", "问法太少，只有 0 条"));
    assertThat(ownGuides())
        .singleElement()
        .satisfies(g -> {
          assertThat(g.id()).isEqualTo("office-guide");
          assertThat(g.sections().getFirst().emphasis()).isEqualTo("空腹");
        });
    assertThat(run().count(Change.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void two_files_of_one_name_are_not_both_taken() throws IOException {
    put("问答.csv", OfficeCards.TABLE.getBytes(UTF_8));
    put("问答.txt", "说明".getBytes(UTF_8));
    Path other = Files.createDirectory(source.resolve("sub"));
    Files.write(other.resolve("问答.csv"), OfficeCards.TABLE.getBytes(UTF_16));

    ImportReport report = run(TODAY, source, other.resolve("问答.csv"));

    assertThat(report.problems()).singleElement().asString().contains("同名");
    assertThat(ownGuides()).flatExtracting(Guide::sections).hasSize(2);
  }

  @Test
  void a_notice_without_its_particulars_is_refused_and_one_known_already_too() throws IOException {
    put("b.md", "---\nkind: notice\ntitle: 平泉第二号公告\nplace: 1402\n---\n".getBytes(UTF_8));
    put("c.md", OfficeCards.NOTICE.replaceAll("title: .*", "title: 征兵工作条例").getBytes(UTF_8));

    assertThat(run().problems())
        .extracting(Problem::fault)
        .containsExactly(
            "没有写 issuer", "没有写 effective-from", "place 不是六位行政区划代码", "这个名称已经登记过，依据里可以直接写");
  }

  @Test
  void a_card_whose_rule_is_gone_is_named_and_left_out() throws IOException {
    put("问答.csv", OfficeCards.TABLE.getBytes(UTF_8));
    run();
    try (Stream<Path> notices = Files.list(data.resolve("notices"))) {
      Files.delete(notices.findFirst().orElseThrow());
    }
    Problems problems = new Problems();

    Library library = corpus.read(problems);

    assertThat(own(library)).isEmpty();
    assertThat(problems.all()).extracting(Problem::fault).contains("《平泉征兵办2026年问答通知》没有登记");
  }

  /** What clerks are shown must itself be right. */
  @Test
  void the_examples_in_the_guide_for_clerks_are_taken() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "importing.md"));
    String opening = "```markdown\n";
    int start = page.indexOf(opening) + opening.length();
    String notice = page.substring(start, page.indexOf("```", start));
    String table =
        page.lines()
            .filter(line -> line.startsWith("| 问题 |") || line.startsWith("| 体检站星期几开门 |"))
            .map(line -> line.substring(2, line.length() - 2).replace(" | ", ","))
            .collect(Collectors.joining("\n"));
    put("b-notice.md", notice.getBytes(UTF_8));
    put("问答.csv", table.getBytes(UTF_8));

    assertThat(run().problems()).isEmpty();
    assertThat(ownGuides()).flatExtracting(Guide::sections).hasSize(1);
  }

  private ImportReport run() throws IOException {
    return run(TODAY, source);
  }

  private ImportReport run(LocalDate day, Path... sources) throws IOException {
    return new Import(corpus, Place.NATION, day).run(List.of(sources), (done, of) -> {});
  }

  private List<Guide> ownGuides() throws IOException {
    Problems problems = new Problems();
    List<Guide> guides = own(corpus.read(problems));
    assertThat(problems.all()).isEmpty();
    return guides;
  }

  private List<Guide> own(Library library) {
    return library.guides().stream().filter(g -> !corpus.shipped().guides().contains(g)).toList();
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(source.resolve(name), content);
  }
}
