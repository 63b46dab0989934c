package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

  @Test
  void gives_headings_paragraphs_items_and_rows() {
    RawText raw =
        read(
            """
            <h2>优待</h2><p>第一段<br>第二行</p>散文<div>块<p>内</p>尾</div>
            <ul><li>甲</li><li>乙</li></ul><ol start=3><li>丙</li><li>丁</li></ol>
            <table><tr><th>年限</th><th>金额</th></tr><tr><td>2年</td><td>9000<br>元</td></tr></table>
            <pre>原
            样</pre>
            """);

    assertThat(Reading.texts(raw))
        .containsExactly(
            "优待",
            "第一段",
            "第二行",
            "散文",
            "块",
            "内",
            "尾",
            "甲",
            "乙",
            "3. 丙",
            "4. 丁",
            "年限 | 金额",
            "2年 | 9000\n元",
            "原",
            "样");
    assertThat(raw.lines())
        .extracting(Line::kind)
        .filteredOn(kind -> kind != Line.Kind.PARAGRAPH)
        .containsExactly(
            Line.Kind.HEADING,
            Line.Kind.ITEM,
            Line.Kind.ITEM,
            Line.Kind.ITEM,
            Line.Kind.ITEM,
            Line.Kind.ROW,
            Line.Kind.ROW);
  }

  /** Many a page of an office is one table around everything. */
  @Test
  void a_table_that_holds_the_page_together_is_no_table() {
    RawText raw =
        read(
            "<table><tr><td><table><tr><td><p>第一条　甲。</p><p>第二条　乙。</p></td></tr></table></td></tr>"
                + "<tr><td>左</td><td>右</td></tr></table>");

    assertThat(Reading.texts(raw)).containsExactly("第一条　甲。", "第二条　乙。", "左", "右");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var a = '假';</script>",
        "<style>.a{content:'假'}</style>",
        "<noscript>假</noscript>",
        "<template>假</template>",
        "<p hidden>假</p>",
        "<p style='display : none'>假</p>",
        "<span style=\"VISIBILITY:hidden\">假</span>",
        "<span style='font-size:0'>假</span>",
        "<div aria-hidden=true>假</div>",
        "<nav><a>假</a></nav>",
        "<footer>假</footer>",
        "<aside>假</aside>",
        "<header><a>假</a></header>",
        "<div class='site-footer'>假</div>",
        "<div id=breadcrumb>假</div>",
        "<div class='bdsharebuttonbox'><a>假</a></div>",
        "<ul><li><a>假一</a></li><li><a>假二</a></li><li><a>假三</a></li><li><a>假四</a></li></ul>",
        "<textarea>假</textarea><button>假</button><select><option>假</option></select>",
        "<!-- 假 -->",
        "<iframe src=x>假</iframe>",
        "<svg><text>假</text></svg>",
        "<ruby>军<rp>(</rp><rt>假</rt><rp>)</rp></ruby>"
      })
  void passes_over_what_is_not_the_text(String part) {
    RawText raw = read("<p>真</p>" + part + "<p>也真</p>");

    assertThat(String.join("", Reading.texts(raw))).doesNotContain("假");
    assertThat(Reading.texts(raw)).contains("真", "也真");
  }

  /** A style sheet may call anything a menu. */
  @Test
  void what_has_sentences_in_it_is_text_whatever_it_is_called() {
    RawText raw = read("<div class='nav-content'><p>甲是一。</p><p>乙是二。</p><p>丙是三。</p></div>");

    assertThat(Reading.texts(raw)).containsExactly("甲是一。", "乙是二。", "丙是三。");
  }

  @ParameterizedTest
  @CsvSource({
    "<meta name=ArticleTitle content=甲办法><title>乙_网站</title><h1>丙</h1>, 甲办法",
    "<title>丙办法_某县网站</title><h1>丙办法</h1>, 丙办法",
    "<title>乙办法 - 某县网站</title><p>无, 乙办法",
    "<title>某网</title><h1>一</h1><h1>二</h1>, 某网",
    "<title>乙办法_某县网站</title><h1>某县网站</h1>, 某县网站",
    "<title>乙办法-某县</title><h1>某县人民政府</h1><p>乙办法<p>, 乙办法",
    "<p>没有标题, ''"
  })
  void finds_the_title(String page, String title) {
    assertThat(read(page + "<p>文字</p>").title()).isEqualTo(title);
  }

  @Test
  void fetches_nothing_and_knows_no_entities_but_those_of_the_language() {
    RawText raw =
        read(
            "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><link rel=stylesheet"
                + " href='http://127.0.0.1:1/'><img src='http://127.0.0.1:1/'><p>甲&x;&nbsp;&lt;乙</p>");

    assertThat(Reading.texts(raw)).last().isEqualTo("甲&x;\u00a0<乙");
  }

  @Test
  void deep_nesting_and_broken_tags_are_read() {
    String deep = "<div>".repeat(20_000) + "深处" + "</div>".repeat(10) + "<p>之后<b>未完";

    assertThat(Reading.texts(read(deep))).containsExactly("深处", "之后未完");
  }

  @Test
  void bytes_that_are_no_page_are_a_fault() {
    assertThat(Reading.fault(FileFormat.HTML, "第一条　甲。".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ReadFault.Kind.FILE_TYPE_MISMATCH);
    assertThat(Reading.fault(FileFormat.HTML, "<p> </p>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ReadFault.Kind.FILE_NO_TEXT);
  }

  private static RawText read(String page) {
    return Reading.raw(FileFormat.HTML, page);
  }

  @Test
  void says_what_it_left_out() {
    RawText raw = read("<p>文</p><p hidden>秘密</p><nav>菜单</nav>");

    assertThat(raw.changes())
        .extracting(Change::kind, Change::before)
        .containsExactly(
            tuple(Change.Kind.LEFT_OUT, "网页中隐藏的文字：秘密"), tuple(Change.Kind.NAVIGATION, "菜单"));
  }
}
