package cn.tongxiaobing.kiosk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.testing.Statutes;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatuteImportTest {

  @TempDir private Path source;
  @TempDir private Path data;
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = new Corpus(data);
  }

  @Test
  void takes_a_sound_statute_and_knows_it_afterwards() throws IOException {
    put("a.md", Statutes.SOUND);

    ImportReport report = run();

    assertThat(report.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Taken.class,
            taken -> {
              assertThat(taken.change()).isEqualTo(Change.ADDED);
              assertThat(taken.endsAsStatutesDo()).isTrue();
              assertThat(taken.edition().articles()).hasSize(4);
            });
    assertThat(imported()).extracting(Edition::title).containsExactly("平泉县应征青年交通补助办法");
    assertThat(corpus.isChanged()).isTrue();
  }

  @Test
  void the_same_again_changes_nothing() throws IOException {
    put("a.md", Statutes.SOUND);
    run();
    List<Path> before = files();
    long written = Files.getLastModifiedTime(before.getFirst()).toMillis();

    ImportReport again = run();

    assertThat(again.count(Change.UNCHANGED)).isEqualTo(1);
    assertThat(files()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(before.getFirst()).toMillis()).isEqualTo(written);
  }

  @Test
  void another_wording_of_the_same_edition_replaces_it_and_a_later_edition_stands_beside_it()
      throws IOException {
    put("a.md", Statutes.SOUND);
    run();
    put("a.md", Statutes.SOUND.replace("二十三元", "三十元"));
    assertThat(run().count(Change.REPLACED)).isEqualTo(1);
    put("a.md", Statutes.SOUND.replace("effective-from: 2025-03-01", "effective-from: 2026-01-01"));
    assertThat(run().count(Change.ADDED)).isEqualTo(1);

    assertThat(imported()).hasSize(2);
    assertThat(imported().getFirst().articles().get(2).text()).contains("三十元");
  }

  @Test
  void a_faulty_file_stops_no_other_and_leaves_what_was_there() throws IOException {
    put("b.md", Statutes.SOUND);
    run();
    put("a.md", Statutes.WITH_A_GAP);
    put("b.md", Statutes.SOUND.replace("第三条 ", "第五条 "));
    put("c.md", Statutes.SOUND.replace("交通补助", "住宿补助"));
    put("d.md", "---\ntitle: 平泉县无日期办法\n---\n第一条 甲。\n");
    Files.write(source.resolve("e.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});

    ImportReport report = run();

    assertThat(report.entries())
        .extracting(e -> e.file() + " " + e.getClass().getSimpleName())
        .containsExactly(
            "a.md Rejected", "b.md Rejected", "c.md Taken", "d.md Rejected", "e.txt Rejected");
    assertThat(report.problems())
        .extracting(Problem::file)
        .contains("a.md", "b.md", "d.md", "e.txt");
    assertThat(report.problems().getFirst().toString()).startsWith("a.md:7 ").contains("应如");
    assertThat(imported())
        .extracting(Edition::title)
        .containsExactlyInAnyOrder("平泉县应征青年交通补助办法", "平泉县应征青年住宿补助办法");
    assertThat(imported()).allSatisfy(e -> assertThat(e.articles()).hasSize(4));
  }

  @Test
  void what_is_no_statute_is_skipped_and_folders_are_named() throws IOException {
    put("README.md", "# 说明\n\n这里放法规。\n");
    put("picture.png", "第一条 甲。");
    put(".hidden.md", Statutes.SOUND);
    Files.createDirectory(source.resolve("old"));
    put("old/a.md", Statutes.SOUND);

    ImportReport report = run();

    assertThat(report.entries())
        .allSatisfy(e -> assertThat(e).isInstanceOf(Entry.Skipped.class))
        .extracting(Entry::file)
        .containsExactly("README.md", "picture.png");
    assertThat(report.leftOut()).containsExactly("old");
    assertThat(imported()).isEmpty();
    assertThat(corpus.isChanged()).isFalse();
  }

  @Test
  void a_plain_text_in_gb18030_is_read_by_its_first_line_and_last_article() throws IOException {
    String plain = "平泉县试行办法\n\n第一条 甲。\n第二条 本办法自2024年5月6日起施行。\n";
    Files.write(source.resolve("a.txt"), plain.getBytes(Charset.forName("GB18030")));

    run();

    assertThat(imported())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.title()).isEqualTo("平泉县试行办法");
          assertThat(e.effectiveFrom()).hasToString("2024-05-06");
        });
  }

  @Test
  void one_file_may_be_named_instead_of_a_folder() throws IOException {
    put("a.md", Statutes.SOUND);
    put("b.md", Statutes.WITH_A_GAP);

    ImportReport report = run(source.resolve("a.md"));

    assertThat(report.entries()).hasSize(1);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void two_files_of_one_edition_are_not_both_taken() throws IOException {
    put("a.md", Statutes.SOUND);
    put("b.md", Statutes.SOUND);

    ImportReport report = run();

    assertThat(report.problems()).singleElement().asString().contains("b.md").contains("a.md");
  }

  @Test
  void a_title_that_would_make_two_documents_look_the_same_is_refused() throws IOException {
    put("a.md", Statutes.SOUND.replace("平泉县应征青年交通补助办法", "中华人民共和国平泉法"));
    put("b.md", Statutes.SOUND.replace("平泉县应征青年交通补助办法", "平泉法"));

    ImportReport report = run();

    assertThat(report.problems()).singleElement().asString().contains("b.md").contains("名称相同");
    assertThat(imported()).hasSize(1);
  }

  @Test
  void a_text_that_ends_without_a_day_is_marked() throws IOException {
    put("a.md", Statutes.SOUND.replace("第四条 本办法自2025年3月1日起施行。", "第四条 其他事项"));

    assertThat(run().entries())
        .singleElement()
        .isInstanceOfSatisfying(Entry.Taken.class, t -> assertThat(t.endsAsStatutesDo()).isFalse());
  }

  @Test
  void a_damaged_text_in_the_data_folder_is_named_and_left_out() throws IOException {
    put("a.md", Statutes.SOUND);
    run();
    Files.createDirectories(data.resolve("documents/broken"));
    Files.writeString(data.resolve("documents/broken/2020-01-01.md"), "第一条");
    Problems problems = new Problems();

    assertThat(corpus.read(problems).editions()).hasSize(1);
    assertThat(problems.all())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.file()).contains("broken"));
  }

  private ImportReport run(Path path) throws IOException {
    return new Import(corpus, Place.NATION, LocalDate.of(2026, 11, 22))
        .run(List.of(path), (done, of) -> {});
  }

  private ImportReport run() throws IOException {
    return run(source);
  }

  private List<Edition> imported() throws IOException {
    return corpus.read(new Problems()).editions();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("documents"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void put(String name, String text) throws IOException {
    Files.write(source.resolve(name), text.getBytes(UTF_8));
  }

  @Test
  void a_web_page_is_read_without_its_navigation() throws IOException {
    Files.writeString(
        source.resolve("page.html"),
        """
        <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>测试镇拥军办法</title></head>
        <body><nav>首页 &gt; 政策</nav><h1>测试镇拥军办法</h1>
        <p>2025年1月1日测试镇人民政府公布</p>
        <p>第一条 为了做好拥军工作，制定本办法。</p>
        <p>第二条 本办法自2025年2月1日起施行。</p>
        <footer>打印本页</footer></body></html>
        """);

    ImportReport report = run();

    assertThat(report.problems()).isEmpty();
    assertThat(report.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            ImportReport.Entry.Taken.class,
            taken -> {
              assertThat(taken.edition().title()).isEqualTo("测试镇拥军办法");
              assertThat(taken.edition().articles()).hasSize(2);
              assertThat(taken.edition().articles().getLast().text()).doesNotContain("打印");
            });
  }

  @Test
  void a_document_that_is_not_what_its_name_says_changes_nothing() throws IOException {
    Files.writeString(source.resolve("rules.pdf"), "第一条 这不是 PDF。");

    ImportReport report = run();

    assertThat(report.entries()).singleElement().isInstanceOf(ImportReport.Entry.Rejected.class);
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.fault()).contains("类型不符"));
    assertThat(data.resolve("documents")).doesNotExist();
  }
}
