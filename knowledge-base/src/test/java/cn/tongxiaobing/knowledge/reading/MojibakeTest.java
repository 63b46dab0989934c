package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.reading.TextCleaning.Cleaned;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "GB18030"})
  void restores_utf8_that_was_read_in_another_encoding(String charset) {
    String text = "军人家属优待证办理流程，到乡镇服务站";
    String wrong = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    if (charset.equals("windows-1252")) {
      wrong = asBrowsersDo(text);
    }

    Cleaned cleaned = clean("2023 " + wrong + " 2024");

    assertThat(cleaned.lines().stream().map(Line::text)).containsExactly("2023 " + text + " 2024");
    assertThat(cleaned.changes()).extracting(Change::kind).contains(Change.Kind.REPAIRED);
    assertThat(cleaned.changes()).extracting(Change::kind).doesNotContain(Change.Kind.GARBLED);
  }

  /** Five bytes have no character in windows-1252; browsers take them as they are. */
  private static String asBrowsersDo(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
      out.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"军人优待锟斤拷办理", "军人优\ufffd待", "鍐涗汉瀹跺睘浼樺緟璇佸姙鐞嗘祦绋?", "å†›äººå®¶å±žä¼˜å¾"})
  void reports_what_is_lost_and_leaves_it(String garbled) {
    Cleaned cleaned = clean(garbled);

    assertThat(cleaned.changes()).extracting(Change::kind).contains(Change.Kind.GARBLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Café Müller 的 naïve 做法", "喀喇沁旗巴彦淖尔嘎查苏木", "鄄城县郓城镇鄌郚", "“……”——‘’"})
  void does_not_take_rare_words_for_garbled_text(String text) {
    assertThat(clean(text).changes()).isEmpty();
  }

  private static Cleaned clean(String text) {
    Line line = Line.of(Origin.of(Origin.Unit.PARAGRAPH, 1), Line.Kind.PARAGRAPH, text);
    return TextCleaning.clean(List.of(line), TextCleaning.Layout.PARAGRAPHS);
  }
}
