package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {

  private static final String TRADITIONAL = "國家對軍人給予優待，退役軍人憑優待證在鄉鎮服務站辦理登記。";

  @ParameterizedTest
  @CsvSource({
    "GB18030, 军人优待",
    "GBK, 姓名",
    "GB18030, 第二条　年满18周岁的男性公民应当登记。",
    "UTF-16LE, 军人优待",
    "UTF-16BE, 军人优待",
    "UTF-16LE, Name: Zhang San",
    "UTF-8, 军人优待",
    "UTF-8, plain ASCII"
  })
  void finds_the_encoding_without_a_mark(String charset, String text) {
    assertThat(decode(text.getBytes(Charset.forName(charset))))
        .hasValueSatisfying(decoded -> {
          assertThat(decoded.text()).isEqualTo(text);
          assertThat(decoded.charset()).isIn(Charset.forName(charset), Charset.forName("GB18030"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-16LE", "UTF-8"})
  void finds_the_encoding_of_traditional_text(String charset) {
    assertThat(decode(TRADITIONAL.getBytes(Charset.forName(charset))).map(d -> d.text()))
        .contains(TRADITIONAL);
  }

  @Test
  void rare_characters_need_four_bytes_and_come_through() {
    String text = "王𠮷和㛃的优待证办理登记";

    assertThat(decode(text.getBytes(Charset.forName("GB18030"))).map(d -> d.text())).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void a_byte_order_mark_decides_and_is_no_text(String charset) {
    byte[] bytes = "\uFEFF军人优待".getBytes(Charset.forName(charset));

    assertThat(decode(bytes).map(d -> d.text())).contains("军人优待");
  }

  @ParameterizedTest
  @CsvSource({
    "Big5, 國家對軍人給予優待，退役軍人憑優待證在鄉鎮服務站辦理登記。",
    "EUC-KR, 대한민국의 모든 국민은 법률이 정하는 바에 의하여 국방의 의무를 진다.",
    "Shift_JIS, 日本国民は、正義と秩序を基調とする国際平和を誠実に希求する。",
    "windows-1251, Защита Отечества является долгом и обязанностью гражданина",
    "ISO-8859-1, Müßiggänger übten Größe über Öfen und Äcker für Füße"
  })
  void refuses_encodings_of_others(String charset, String text) {
    assertThat(decode(text.getBytes(Charset.forName(charset)))).isEmpty();
  }

  @Test
  void refuses_bytes_that_are_no_text() {
    byte[] control = "军人\u0000优待\u0007".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "军人优待，军人优待".getBytes(StandardCharsets.UTF_8);
    broken[4] = (byte) 0xFF;
    byte[] halfMark = {(byte) 0xFF, (byte) 0xFE, 0x4E};

    assertThat(decode(control)).isEmpty();
    assertThat(decode(broken)).isEmpty();
    assertThat(decode(halfMark)).isEmpty();
  }

  private static Optional<TextDecoding.Decoded> decode(byte[] bytes) {
    return TextDecoding.decode(ByteBuffer.wrap(bytes));
  }
}
