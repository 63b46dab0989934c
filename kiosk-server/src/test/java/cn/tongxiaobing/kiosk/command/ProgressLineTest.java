package cn.tongxiaobing.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter err = new StringWriter();

  @Test
  void nothing_short_is_told_where_nobody_watches() {
    KnowledgeBase.Progress progress = new ProgressLine(new PrintWriter(err), false).of("读取");
    for (int i = 0; i <= 1_000; i++) {
      progress.at(i, 1_000);
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void the_line_on_a_terminal_is_gone_at_the_end() {
    KnowledgeBase.Progress progress = new ProgressLine(new PrintWriter(err), true).of("读取");
    progress.at(0, 49);
    progress.at(49, 49);

    assertThat(err.toString()).endsWith("\r\u001B[K").doesNotContain("\n");
  }

  @Test
  void nothing_to_do_is_no_progress() {
    new ProgressLine(new PrintWriter(err), true).of("计算向量").at(0, 0);

    assertThat(err.toString()).isEmpty();
  }
}
