package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.reading.TextCleaning.Cleaned;
import cn.tongxiaobing.knowledge.reading.TextCleaning.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleaningTest {

  /** As such a page was seen: traditional script, readings in brackets, commas twice. */
  @Test
  void restores_a_line_with_readings_and_doubled_commas_and_reports_each_change() {
    Cleaned cleaned = clean(Layout.PARAGRAPHS, "軍(jūn)人(rén)，，優(yōu)待");

    assertThat(texts(cleaned)).containsExactly("军人，优待");
    assertThat(cleaned.changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.PINYIN_NOTE, Change.Kind.PUNCTUATION, Change.Kind.SIMPLIFIED);
    assertThat(cleaned.changes().getFirst())
        .isEqualTo(
            new Change(
                Change.Kind.PINYIN_NOTE,
                1,
                Origin.of(Origin.Unit.PARAGRAPH, 1),
                "軍(jūn)人(rén)，，優(yōu)待",
                "軍人，，優待"));
    assertThat(cleaned.changes().get(1).before()).isEqualTo("軍人，，優待");
    assertThat(cleaned.changes().get(1).after()).isEqualTo("軍人，優待");
    assertThat(cleaned.changes().get(2).after()).isEqualTo("军人，优待");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "军人(jūn rén)优待 | 军人优待",
        "军人（jūnrén）优待 | 军人优待",
        "军(jun)人(ren)优(you)待(dai) | 军人优待",
        "军(jun1)人(ren2) | 军人",
        "旅（lǚ）长 | 旅长",
        "身高(cm)和体重(kg) | 身高(cm)和体重(kg)",
        "手机应用（APP）和邮箱(e-mail) | 手机应用（APP）和邮箱(e-mail)",
        "见附件(a1)和附表(e2) | 见附件(a1)和附表(e2)",
        "站名为云冈(yungang) | 站名为云冈(yungang)",
        "(jūn)人 | (jūn)人"
      })
  void takes_out_readings_and_leaves_units_and_abbreviations(String before, String after) {
    assertThat(texts(clean(Layout.PARAGRAPHS, before))).containsExactly(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "优待，，优抚。。 | 优待，优抚。",
        "为什么？？？ | 为什么？",
        "参军——光荣…… | 参军——光荣……",
        "第二条 征集的 公民， 应当 登记。 | 第二条 征集的公民，应当登记。",
        "征 兵 工 作 条 例 | 征兵工作条例",
        "第一章　总　则 | 第一章　总则",
        "张三　李四　王五 | 张三　李四　王五",
        "第二條 軍人家屬，優待。 | 第二条 军人家属，优待。",
        "年满 18 周岁，可以 应征。 | 年满 18 周岁，可以应征。",
        "第五条　公民 、法人 | 第五条　公民、法人",
        "第三条第二款　规定的 条件，不变。 | 第三条第二款规定的条件，不变。"
      })
  void takes_out_blanks_that_do_not_belong(String before, String after) {
    assertThat(texts(clean(Layout.PARAGRAPHS, before))).containsExactly(after);
  }

  @Test
  void leaves_a_simplified_text_alone_even_when_it_has_forms_that_others_replace() {
    String text = "他在乾县的著作里瞭望，並没有藉口。";

    assertThat(clean(Layout.PARAGRAPHS, text, "国家对军人给予优待，发给优待证。").changes()).isEmpty();
  }

  @Test
  void turns_a_traditional_text_character_by_character() {
    Cleaned cleaned = clean(Layout.PARAGRAPHS, "國家對軍人給予優待。著作權與瞭望臺之後。");

    assertThat(texts(cleaned)).containsExactly("国家对军人给予优待。著作权与瞭望台之后。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 > 政策 > 征兵",
        "您当前的位置：首页 > 政策文件",
        "当前位置：首页>>通知公告",
        "上一篇：某某通知",
        "下一篇：没有了",
        "上一页 ",
        "分享到：微信 微博",
        "【打印本页】【关闭窗口】",
        "打印",
        "责任编辑：张三",
        "浏览次数：1234",
        "来源：某某网　发布时间：2024-03-01　浏览次数：[12] 次",
        "字体：【大】【中】【小】",
        "版权所有：某县人民政府",
        "Copyright © 2024",
        "晋ICP备05000000号",
        "扫一扫在手机打开当前页",
        "设为首页 | 加入收藏",
        "发布日期：2025年1月3日",
        "索引号 | 000 | 主题分类 | 国防",
        "首頁 > 政務公開 > 優待",
        "【打印本頁】【關閉窗口】",
        "責任編輯：張三",
        "返回顶部"
      })
  void drops_and_reports_what_a_web_page_puts_around_a_text(String line) {
    Cleaned cleaned = clean(Layout.PARAGRAPHS, "第一条　甲。", line);

    assertThat(texts(cleaned)).containsExactly("第一条　甲。");
    assertThat(cleaned.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Change.Kind.NAVIGATION);
          assertThat(change.line()).isEqualTo(2);
          assertThat(change.before()).isEqualTo(line);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "版权所有者享有下列权利。",
        "第三条　打印本页内容的，应当登记；",
        "编辑出版单位应当遵守规定",
        "首页应当公示办事指南",
        "联系我们的工作人员办理",
        "扩大浏览范围",
        "关闭训练场的，应当公告"
      })
  void keeps_lines_that_only_begin_like_that(String line) {
    assertThat(clean(Layout.PARAGRAPHS, line).changes()).isEmpty();
  }

  @Test
  void takes_out_and_reports_characters_that_nobody_sees() {
    Cleaned cleaned = clean(Layout.PARAGRAPHS, "优\u200b待\u202e证\u00ad", "\u200b");

    assertThat(texts(cleaned)).containsExactly("优待证");
    assertThat(cleaned.changes()).hasSize(2);
    assertThat(cleaned.changes()).allMatch(c -> c.kind() == Change.Kind.INVISIBLE);
  }

  @Test
  void sets_a_blank_behind_the_number_of_an_article_and_not_behind_a_reference() {
    Cleaned cleaned =
        clean(
            Layout.PARAGRAPHS,
            "第一条为了方便登记，制定本办法。",
            "第二条本办法所称公民如下。",
            "第一条规定的情形除外。",
            "第三条的规定不适用。",
            "第三条　登记站负责登记。",
            "第三条之一县里负责。",
            "第九条登记。");

    assertThat(texts(cleaned))
        .containsExactly(
            "第一条　为了方便登记，制定本办法。",
            "第二条　本办法所称公民如下。",
            "第一条规定的情形除外。",
            "第三条的规定不适用。",
            "第三条　登记站负责登记。",
            "第三条之一　县里负责。",
            "第九条登记。");
    assertThat(cleaned.changes()).hasSize(3);
  }

  @Test
  void a_paragraph_a_line_is_not_taken_for_lines_broken_at_the_margin() {
    List<String> names =
        IntStream.range(0, 40).mapToObj(i -> "第" + i + "号登记站地址在青石县城关镇人民路二十一号院内").toList();

    Cleaned cleaned = clean(Layout.WRAPPED, Regulation.LINES.toArray(String[]::new));

    assertThat(texts(cleaned)).isEqualTo(Regulation.LINES);
    assertThat(texts(clean(Layout.TABLE, names.toArray(String[]::new)))).isEqualTo(names);
  }

  @Test
  void cleaning_twice_changes_nothing_more() {
    Cleaned once = clean(Layout.PARAGRAPHS, "軍(jūn)人，，優 待，", "第一条甲 乙，丙。", "分享到：");

    Cleaned twice = TextCleaning.clean(once.lines(), Layout.PARAGRAPHS);

    assertThat(twice.changes()).isEmpty();
    assertThat(twice.lines()).isEqualTo(once.lines());
  }

  @Test
  void front_matter_is_left_alone() {
    Cleaned cleaned = clean(Layout.MARKUP, "---", "title: 軍(jūn)人，，優待", "---", "# 軍人，，優待");

    assertThat(texts(cleaned)).containsExactly("---", "title: 軍(jūn)人，，優待", "---", "# 军人，优待");
  }

  private static Cleaned clean(Layout layout, String... texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      Origin origin = Origin.of(Origin.Unit.PARAGRAPH, lines.size() + 1);
      lines.add(Line.of(origin, Line.Kind.PARAGRAPH, text));
    }
    return TextCleaning.clean(lines, layout);
  }

  private static List<String> texts(Cleaned cleaned) {
    return cleaned.lines().stream().map(Line::text).collect(Collectors.toList());
  }
}
