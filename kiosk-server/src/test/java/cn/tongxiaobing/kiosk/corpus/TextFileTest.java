package cn.tongxiaobing.kiosk.corpus;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  private static final String TEXT = "第一条 为了征兵，制定本办法。\n";

  @TempDir private Path folder;

  @Test
  void reads_utf8_with_or_without_a_mark_and_gb18030() throws IOException {
    assertThat(TextFile.read(file(TEXT.getBytes(UTF_8)))).contains(TEXT);
    assertThat(TextFile.read(file(("\uFEFF" + TEXT).getBytes(UTF_8)))).contains(TEXT);
    assertThat(TextFile.read(file(TEXT.getBytes(Charset.forName("GB18030"))))).contains(TEXT);
  }

  @Test
  void takes_nothing_else_for_text() throws IOException {
    assertThat(TextFile.read(file(TEXT.getBytes(UTF_16)))).isEmpty();
    assertThat(TextFile.read(file(new byte[] {'P', 'K', 3, 4, 0, 0, 0}))).isEmpty();
    assertThat(TextFile.read(file(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff}))).isEmpty();
  }

  @Test
  void takes_no_file_of_a_size_that_no_statute_has() throws IOException {
    byte[] long_ = new byte[(int) TextFile.MOST_BYTES + 1];
    java.util.Arrays.fill(long_, (byte) ' ');

    assertThat(TextFile.read(file(long_))).isEmpty();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("text.txt"), bytes);
  }
}
