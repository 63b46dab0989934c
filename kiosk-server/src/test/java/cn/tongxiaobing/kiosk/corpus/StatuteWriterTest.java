package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.Statutes;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatuteWriterTest {

  private static final String PARTS =
      """
      平泉县编目条例

      （2020年1月2日通过 2021年3月4日修正）

      第一编　总则
      第一章 一般规定
      第一节　目的
      第一条　甲。
      乙，依照第九条的规定办理。
      第二节　范围
      第二条
      （一）丙；
      （二）丁：
      戊。
      第二条之一　己。
      第二章　其他
      第三条 庚。
      第二编　附则
      第四条 本条例自2020年2月1日起施行。
      """;

  private static final String DECISION =
      """
      ---
      title: "“平泉”决定"
      issuer: "平泉县"
      document-number: （来源文本未载）
      effective-from: 2020-02-01
      ---
      为了试验，特作如下决定：
      一、甲事。
      二、乙事：
      （一）丙；
      （二）丁。
      三、本决定自2020年2月1日起施行。
      """;

  @ParameterizedTest
  @ValueSource(strings = {Statutes.SOUND, PARTS, DECISION})
  void what_is_written_reads_back_as_the_same_edition(String source) {
    Edition edition = read(source);
    String written = StatuteWriter.markdown(edition);
    Edition again = read(written);

    assertThat(again).usingRecursiveComparison().ignoringFields("articles.line").isEqualTo(edition);
    assertThat(StatuteWriter.markdown(again)).isEqualTo(written);
  }

  private static Edition read(String text) {
    Problems problems = new Problems();
    StatuteReader reader = new StatuteReader(new Register(List.of()));
    Optional<Edition> edition = reader.read("text.md", text, problems);
    assertThat(problems.all()).isEmpty();
    return edition.orElseThrow();
  }
}
