package cn.tongxiaobing.kiosk.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.kiosk.testing.OfficeCards;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.Statutes;
import cn.tongxiaobing.knowledge.document.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of an office through the command line, to the answers. */
@Timeout(180)
class ImportCommandTest {

  private static final String STATUTE =
      """
      平泉县体检接送办法
      2025年1月1日平泉县人民政府公布
      第一条 为了方便应征青年参加体检，制定本办法。
      第二条 体检当天由县征兵办公室安排车辆接送。
      第三条 本办法自2025年2月1日起施行。
      """;

  @TempDir private Path source;
  @TempDir private Path data;
  private StringWriter out = new StringWriter();

  @BeforeEach
  void copy_the_index() throws IOException {
    SharedKnowledge.copyIndexTo(data);
  }

  @Test
  void every_format_gives_the_same_text() throws IOException {
    byte[] page =
        ("<!doctype html><meta charset=utf-8><h1>"
                + STATUTE.strip().replace("\n", "</h1><p>").replaceAll("(<p>[^<]*)</h1>", "$1</p>")
                + "</p>")
            .getBytes(UTF_8);
    put("a.md", ("# " + STATUTE).getBytes(UTF_8));
    assertThat(run("import", source.toString())).isZero();
    assertThat(told()).contains("新增　平泉县体检接送办法　2025-02-01 起施行　3 条，完整", "已更新，用时");
    Map<String, byte[]> same =
        Map.of(
            "a.txt", STATUTE.getBytes(Charset.forName("GB18030")),
            "a.html", page,
            "a.docx", OfficeFile.docx(STATUTE),
            "a.pdf", OfficeFile.pdf(STATUTE));
    for (Map.Entry<String, byte[]> file : same.entrySet()) {
      Path path = put(file.getKey(), file.getValue());
      assertThat(run("import", path.toString())).as(told()).isZero();
      assertThat(told())
          .as(file.getKey())
          .contains("未变　平泉县体检接送办法　2025-02-01 起施行　3 条，完整", "共 1 个文件：新增 0", "政策库没有变化。");
    }
  }

  static Stream<Arguments> faulty_files() {
    byte[] docx = OfficeFile.docx(STATUTE);
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "文件是空的，请检查后重新导入"),
        Arguments.of("named.pdf", docx, "文件内容与类型不符，请用原来的软件另存后导入"),
        Arguments.of("locked.pdf", OfficeFile.encryptedPdf(STATUTE), "文件有密码保护，请取消密码后导入"),
        Arguments.of("scan.pdf", OfficeFile.scannedPdf(), "没有可读的文字，扫描件请换成文字版后导入"),
        Arguments.of("cut.docx", Arrays.copyOf(docx, docx.length / 2), "文件已损坏，请重新下载或另存后导入"),
        Arguments.of("bomb.docx", OfficeFile.bomb(), "文件过于复杂，请拆分或另存后导入"),
        Arguments.of("xxe.docx", OfficeFile.docx(entity, "&e;"), "文件包含不安全内容，请另存为纯文本后导入"),
        Arguments.of("bytes.txt", new byte[] {(byte) 0xff, 0, 1, 2, 3}, "无法识别文字编码，请另存为 UTF-8 后导入"),
        Arguments.of("broken.csv", "问题,\"答案\n甲".getBytes(UTF_8), "文件已损坏，请重新下载或另存后导入"),
        Arguments.of(
            "garbled.txt", STATUTE.replace("体检", "锟斤拷").getBytes(UTF_8), "有疑似乱码，不能保证一字不差"));
  }

  @ParameterizedTest
  @MethodSource("faulty_files")
  void a_faulty_file_is_named_with_its_fault_and_changes_nothing(
      String name, byte[] content, String fault) throws IOException {
    put(name, content);

    assertThat(run("import", source.toString())).isEqualTo(1);
    assertThat(told())
        .contains("未导入　" + name + "：1 处问题", "  " + name + " " + fault)
        .endsWith("政策库没有变化。\n");
    assertThat(own()).isEmpty();
  }

  @Test
  void the_noise_of_web_pages_is_taken_out_and_every_change_is_reported() throws IOException {
    Path page = put("web-noise.html", resource("web-noise.html"));
    Path text = put("web-noise.txt", resource("web-noise.txt"));

    assertThat(run("import", page.toString(), "--details")).isZero();
    assertNoiseIsTold("新增");
    assertThat(Files.readString(own().getFirst()))
        .contains("为了做好军人家属的优待工作，制定本办法。", "军人家属乘坐县内公共汽车，免费。")
        .doesNotContain("(", "，，", "首页", "打印", "编辑");

    assertThat(run("import", text.toString(), "--details")).isZero();
    assertNoiseIsTold("未变");
  }

  private void assertNoiseIsTold(String change) {
    assertThat(told())
        .contains(change + "　平泉县军人家属优待办法　2025-02-01 起施行　3 条，完整")
        .contains("去除注音 1 处", "去除重复标点 2 处", "繁体转简体 5 处", "去除网页导航 ")
        .containsPattern("第 \\d [行段] 去除注音：.*軍\\(jūn\\)人\\(rén\\).* → .*軍人")
        .containsPattern("去除重复标点：.*，，.* → ")
        .containsPattern("去除网页导航：首頁");
  }

  @Test
  void cards_of_a_county_are_found_from_that_county_alone() throws IOException {
    Path notices = put("通知.md", OfficeCards.NOTICE.getBytes(UTF_8));
    Path table = put("平泉问答.csv", OfficeCards.TABLE.getBytes(Charset.forName("GBK")));
    Path guide = put("guide.md", OfficeCards.GUIDE.getBytes(UTF_8));

    // The notice comes last, and is known to the cards before it all the same.
    assertThat(run("import", table.toString(), guide.toString(), notices.toString())).isZero();
    assertThat(told())
        .contains(
            "新增　平泉问答　2 张卡片，没有用到的列：备注",
            "　　编码转换 1 处",
            "新增　平泉体检指引　1 张卡片",
            "新增　登记《平泉征兵办2026年问答通知》　适用云冈区，可以在依据里引用",
            "共 3 个文件：新增 3，替换 0，未变 0，跳过 0，未导入 0。");

    ask("平泉体检站星期几开门", "140214");
    assertThat(told()).contains("每周二、周四上午。", "《平泉征兵办2026年问答通知》", "适用云冈区");
    ask("平泉体检能不能吃早饭", "140214");
    assertThat(told()).contains("要 空腹，早上不吃不喝。");
    for (String elsewhere : List.of("140212", "140200")) {
      ask("平泉体检站星期几开门", elsewhere);
      assertThat(told()).doesNotContain("每周二、周四").doesNotContain("问答通知");
    }

    assertThat(run("import", source.toString())).isZero();
    assertThat(told()).contains("新增 0，替换 0，未变 3").endsWith("政策库没有变化。\n");
  }

  @Test
  void a_run_with_faults_leaves_what_was_published_before() throws IOException {
    put("a.md", Statutes.SOUND.getBytes(UTF_8));
    run("import", source.toString());
    List<Path> before = own();
    String stamp = Files.readString(data.resolve("documents/.stamp"));
    put("a.md", Statutes.WITH_A_GAP.getBytes(UTF_8));
    put("b.docx", new byte[] {'P', 'K', 3, 4, 0, 0});
    put("问答.csv", "问题,答案\n甲,乙\n".getBytes(UTF_8));

    assertThat(run("import", source.toString())).isEqualTo(1);

    assertThat(told()).contains("未导入　a.md", "未导入　b.docx", "未导入　问答.csv", "政策库没有变化。");
    assertThat(own()).isEqualTo(before);
    assertThat(data.resolve("documents/.stamp")).hasContent(stamp);
    ask("平泉县应征青年交通补助办法第三条", "140200");
    assertThat(told()).contains("二十三元");
  }

  /** Files are whole or absent at any moment, and the index is made anew when it does not fit. */
  @Test
  void after_a_crash_between_writing_and_publishing_the_next_start_answers_from_whole_files()
      throws IOException {
    put("通知.md", OfficeCards.NOTICE.getBytes(UTF_8));
    put("平泉问答.csv", OfficeCards.TABLE.getBytes(UTF_8));
    Corpus corpus = new Corpus(data);
    new Import(corpus, Place.NATION, LocalDate.of(2026, 11, 22))
        .run(List.of(source), (done, of) -> {});
    Files.writeString(data.resolve("guides/.import-1.tmp"), "---\nkind: ans");
    Files.createDirectories(data.resolve("index/.building-1"));
    assertThat(corpus.isChanged()).isTrue();

    ask("平泉体检站星期几开门", "140214");
    assertThat(told()).contains("每周二、周四上午。");

    assertThat(run("import", source.toString())).isZero();
    assertThat(told()).contains("未变 2", "已更新，用时");
    assertThat(corpus.isChanged()).isFalse();
  }

  @Test
  void the_form_of_local_values_is_printed_filled_in_and_taken() throws IOException {
    Files.writeString(data.resolve("office.properties"), "place = 140214\n");
    assertThat(run("documents", "--local-template")).isZero();
    assertThat(told())
        .startsWith("\uFEFF地区代码,参数,起始日期,数额,单位,出处\n")
        .contains("140214,义务兵家庭优待金,,,元/年,");
    String form =
        told().replace("140214,义务兵家庭优待金,,,元/年,", "140214,义务兵家庭优待金,2026/1/1,12345,元/年,平泉公告");
    Path file = put("本地参数.csv", form.getBytes(UTF_8));

    assertThat(run("import", file.toString())).isZero();
    assertThat(told()).contains("新增　本地参数　云冈区（140214） 1 项", "已更新，用时");

    assertThat(run("documents", "--local")).isZero();
    assertThat(told())
        .contains("义务兵家庭优待金（元/年，local/family-subsidy）", "云冈区（140214）　2026-01-01 起　每年 12345 元　平泉公告")
        .contains("没有填，回答时请人问");
    assertThat(run("documents", "--local-template")).isZero();
    assertThat(told()).contains("140214,义务兵家庭优待金,2026-01-01,12345,元/年,平泉公告");
    assertThat(run("import", file.toString())).isZero();
    assertThat(told()).contains("未变　本地参数").endsWith("政策库没有变化。\n");
  }

  @Test
  void what_cannot_be_read_at_all_is_named_with_what_to_do() throws IOException {
    put("旧.doc", new byte[] {1, 2, 3});
    put("名单.csv", "姓名,电话\n张三,1\n".getBytes(UTF_8));

    assertThat(run("import", source.toString())).isZero();
    assertThat(told())
        .contains(
            "跳过　旧.doc：仅支持 PDF、DOCX、XLSX、CSV、TXT、MD、HTML，请转换后导入",
            "跳过　名单.csv：表里没有“问题”和“答案”两列，也不是本地参数表");
  }

  private void ask(String question, String place) {
    run("ask", question, "--as-of=2026-11-22", "--place=" + place);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    return Commands.line(new PrintWriter(out, true), new PrintWriter(new StringWriter()))
        .execute(all);
  }

  private String told() {
    return out.toString();
  }

  private List<Path> own() throws IOException {
    Path documents = data.resolve("documents");
    if (!Files.exists(documents)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(documents)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private Path put(String name, byte[] content) throws IOException {
    return Files.write(source.resolve(name), content);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ImportCommandTest.class.getResourceAsStream("/import/" + name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void a_guide_that_names_a_card_of_the_program_is_listed_with_what_differs() throws IOException {
    assertThat(run("documents", "--stand-ins")).isZero();
    assertThat(told()).isEqualTo("代替程序自带的 0 条\n");
    String guide =
        """
        ---
        kind: guide
        title: 本地报名
        topic: process
        place: "140214"
        checked-on: 2026-11-22
        ---

        ## 怎么报名当兵 {#how}

        上全国征兵网报名，不会填的到街道武装部。

        ### 问法
        - 怎么报名
        - 去哪报名
        - 报名找谁

        ### 依据
        - 《征兵工作条例》第十五条

        ### 记录
        - 结论：说明
        - 确定程度：以当地为准
        - 代替：%s
        """;
    Path file = put("sign-up-here.md", guide.formatted("报名").getBytes(UTF_8));
    assertThat(run("import", file.toString())).isEqualTo(1);
    assertThat(told()).contains("代替的不是一张卡片（应如：- 代替：eyesight#after-surgery）");

    put("sign-up-here.md", guide.formatted("sign-up#how").getBytes(UTF_8));
    assertThat(run("import", file.toString())).as(told()).isZero();
    assertThat(run("documents", "--stand-ins")).isZero();
    assertThat(told())
        .contains("代替程序自带的 1 条", "sign-up#how　怎么报名当兵　云冈区　没有记下改写时自带的原文")
        .contains("〔－本人〕上全国征兵网报名", "〔＋填的到〕街道武装部");
  }
}
