package cn.tongxiaobing.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.Statutes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nope | 没有“nope”这个命令。",
        "serve --prot=1 | 没有 --prot=1 这个选项。",
        "serve --port=x | --port 写得不对。",
        "serve --port=70000 | --port 应为 0 至 65535 的数。",
        "serve --management-port=-1 | --management-port 应为 0 至 65535 的数。",
        "serve --port=1 --port=2 | --port 写了两次。",
        "ask | 缺少 问题。",
        "ask 当兵 几年 | 多了“几年”，带空格的内容请用引号括起来。",
        "ask ？？？ | 请用一句话描述问题（500 字以内）。",
        "ask 当兵几年 --as-of=2026-02-30 | --as-of 应为 1950 至 2100 年间的日期，写成 2026-11-22 这样。",
        "ask 当兵几年 --place=1 | --place 没有收录这个地区，应为六位行政区划代码，例如 140214。",
        "documents --as-of=today | --as-of 应为 1950 至 2100 年间的日期，写成 2026-11-22 这样。",
        "documents --coverage --facts=/no/such/file | 找不到 /no/such/file，请核对路径。",
        "documents --diff=某某法 | 没有收录《某某法》，名称请写全，例如 征兵工作条例。",
        "documents --diff=兵役法 | 《兵役法》的原文还没有导入。",
        "evaluate /no/such/set | 读不了题集 /no/such/set，请检查路径。",
        "import /no/such/folder | 找不到 /no/such/folder，请核对路径。",
        "help nope | 没有“nope”这个命令。"
      })
  void a_wrong_call_is_said_in_one_line_and_exits_with_2(String arguments, String told) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(told).doesNotContain("Exception");
  }

  @Test
  void without_a_command_the_commands_are_listed() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("用法：").contains("serve").contains("import");
  }

  @Test
  void the_limits_are_shown_without_starting_anything() {
    assertThat(run("serve", "--show-limits", "--data", SharedKnowledge.DATA.toString())).isZero();
    assertThat(out.toString())
        .contains("同一台设备每分钟最多预报名几次：3  limit.sign-ups-per-minute")
        .contains("一次提交最多多少字节：65536");
  }

  @Test
  void help_shows_how_each_command_is_used_in_chinese_alone() {
    for (String command : new String[] {"serve", "ask", "import", "documents"}) {
      assertThat(run("help", command)).isZero();
    }
    assertThat(out.toString())
        .contains("--port=端口")
        .contains("--data=文件夹")
        .doesNotContain("Usage")
        .doesNotContain("Options");
  }

  @Test
  void an_answer_that_is_not_what_it_was_is_listed_old_and_new() throws IOException {
    Path set = folder.resolve("set.jsonl");
    Files.writeString(
        set, "{\"id\": \"q-1\", \"question\": \"女兵最低身高多少\", \"key_facts\": [[\"158\"]]}\n");
    Path saved = folder.resolve("saved.jsonl");
    String data = "--data=" + folder.resolve("data");
    assertThat(run("evaluate", set.toString(), data, "--save=" + saved)).isZero();
    assertThat(out.toString()).contains("表格前字数中位数");

    assertThat(run("evaluate", set.toString(), data, "--against=" + saved)).isZero();
    assertThat(out.toString()).contains("变了 0 道");

    Files.writeString(set, Files.readString(set).replace("158", "999"));
    Files.writeString(saved, Files.readString(saved).replace("158", "185"));
    assertThat(run("evaluate", set.toString(), data, "--against=" + saved)).isEqualTo(1);
    assertThat(out.toString())
        .contains("✗ 变差 q-1 女兵最低身高多少")
        .containsPattern("原来 .*185")
        .containsPattern("现在 .*158")
        .contains("变了 1 道：变差 1，变好 0，其余 0");
  }

  @Test
  void a_file_that_was_not_saved_is_said_before_anything_is_asked() throws IOException {
    Path set = Files.writeString(folder.resolve("set.jsonl"), "{\"question\": \"女兵最低身高多少\"}\n");
    assertThat(run("evaluate", set.toString(), "--against=" + set)).isEqualTo(2);
    assertThat(err.toString()).contains("--against 要用 --save 存下来的文件");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_port_in_use_is_said_in_one_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(run("serve", "--port", port, "--data", SharedKnowledge.DATA.toString()))
          .isEqualTo(1);
      assertThat(err.toString().lines())
          .containsExactly("端口 " + port + " 已被占用，请先关掉占用它的程序，或用 --port 换一个端口。");
    }
  }

  @Test
  void an_address_of_another_machine_is_said_in_one_line() {
    assertThat(
            run("serve", "--host=192.0.2.1", "--port=0", "--data", SharedKnowledge.DATA.toString()))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .isEqualTo("这台机器没有 192.0.2.1 这个地址，请检查 --host。");
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_said_in_one_line() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "");

    assertThat(run("serve", "--port=0", "--data", file.toString())).isEqualTo(78);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("数据文件夹 " + file)
        .contains("不是文件夹")
        .contains("--data");
  }

  @Test
  void a_wrong_configuration_exits_with_78() throws IOException {
    Files.writeString(folder.resolve("office.properties"), "place = 1\n");

    assertThat(run("serve", "--port=0", "--data", folder.toString())).isEqualTo(78);
    assertThat(err.toString()).contains("office.properties:1 place").doesNotContain("Exception");
  }

  @Test
  void a_question_is_answered_on_the_terminal() {
    assertThat(run("ask", "近视做过手术还能当兵吗", "--data", SharedKnowledge.DATA.toString())).isZero();
    assertThat(out.toString()).contains("依据", "《应征公民体格检查标准》", "相关问题", "的政策库回答").contains("适用全国");
  }

  @Test
  void a_question_is_answered_as_json_and_explained() {
    String data = SharedKnowledge.DATA.toString();

    assertThat(run("ask", "多大年龄可以参军", "--json", "--explain", "--as-of=2026-03-01", "--data", data))
        .isZero();
    assertThat(out.toString())
        .contains("\"status\" : \"answered\"")
        .contains("\"asOf\" : \"2026-03-01\"")
        .contains("路线 ");
  }

  @Test
  void what_is_in_the_library_is_listed() {
    assertThat(run("documents", "--data", SharedKnowledge.DATA.toString())).isZero();
    assertThat(out.toString()).contains("政策卡片 ").contains("应征条件：").contains("还没有导入法规原文");
  }

  @Test
  void the_library_is_checked_against_a_ledger_of_facts() throws IOException {
    String data = SharedKnowledge.DATA.toString();
    Path ledger = Files.writeString(folder.resolve("facts.jsonl"), "{\"id\":\"F-NEW-1\"}\n");

    assertThat(
            run(
                "documents",
                "--coverage",
                "--as-of=2026-11-22",
                "--facts",
                ledger.toString(),
                "--data",
                data))
        .isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("政策卡片 (\\d+) 张，有依据、有核对日期的 \\1 张。")
        .contains("事实账本 1 条，已收 0 条：", "没有着落：F-NEW-1", "依据有变、要重新核对的 0 处", "政策库问题 0 处。");
  }

  @Test
  void imported_texts_are_searched_word_by_word_and_compared() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("data/documents/fares"));
    Files.writeString(
        texts.resolve("2020.md"), Statutes.EARLIER.replace("\"140200\"", "\"000000\""));
    Files.writeString(texts.resolve("2025.md"), Statutes.SOUND.replace("\"140200\"", "\"000000\""));
    String data = folder.resolve("data").toString();

    assertThat(run("documents", "--find=往返车费", "--as-of=2026-11-22", "--data", data)).isZero();
    assertThat(run("documents", "--diff=平泉县应征青年交通补助办法", "--data", data)).isZero();
    assertThat(out.toString())
        .contains("出现在 1 部法规的 1 条里。", "第三条　应征青年到体检站的往返车费，凭票据每人每次补助二十三元。")
        .contains("2020-03-01 起施行（3 条）对照", "移动并修改　原第二条 → 第三条：")
        .contains("〔－十一〕〔＋二十三〕元。", "新增　第二条");
  }

  @Test
  void an_import_tells_what_became_of_each_file() throws IOException {
    Path source = Files.createDirectory(folder.resolve("texts"));
    Path data = Files.createDirectory(folder.resolve("data"));
    SharedKnowledge.copyIndexTo(data);
    Files.writeString(source.resolve("a.md"), Statutes.WITH_A_GAP);
    Files.writeString(source.resolve("b.md"), Statutes.SOUND);
    Files.writeString(source.resolve("README.md"), "说明");
    Files.createDirectory(source.resolve("old"));

    assertThat(run("import", source.toString(), "--data", data.toString())).isEqualTo(1);
    assertThat(out.toString().lines())
        .contains(
            "跳过　README.md：不是法规条文；通知和公告登记名称的办法见 docs/importing.md",
            "未导入　a.md：1 处问题",
            "新增　平泉县应征青年交通补助办法　2025-03-01 起施行　4 条，完整",
            "没有读子文件夹：old",
            "共 3 个文件：新增 1，替换 0，未变 0，跳过 1，未导入 1。")
        .anyMatch(line -> line.startsWith("  a.md:7 "))
        .anyMatch(line -> line.startsWith("已更新，用时 "));

    Files.delete(source.resolve("a.md"));
    assertThat(run("import", source.toString(), "--data", data.toString())).isZero();
    assertThat(out.toString()).contains("新增 0，替换 0，未变 1").endsWith("政策库没有变化。\n");
    assertThat(run("documents", "--data", data.toString())).isZero();
    assertThat(out.toString()).contains("已导入法规原文 1 部，共 4 条");
  }
}
