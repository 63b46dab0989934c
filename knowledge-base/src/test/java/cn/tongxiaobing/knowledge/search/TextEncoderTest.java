package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.tongxiaobing.knowledge.testing.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the model that ships. */
class TextEncoderTest {

  private final TextEncoder encoder = Model.encoder();

  @ParameterizedTest
  @ValueSource(strings = {"当兵", "a", "", "😀", "𠮷", "近视做过手术还能当兵吗？"})
  void every_vector_has_length_one(String text) {
    float[] vector = encoder.encode(text);

    assertThat(vector).hasSize(TextEncoder.DIMENSION);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
  }

  @Test
  void a_text_beyond_the_limit_is_cut() {
    float[] vector = encoder.encode("义务兵服现役的期限为二年。".repeat(2_000));

    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
    assertThat(vector).isEqualTo(encoder.encode("义务兵服现役的期限为二年。".repeat(50)));
  }

  @Test
  void equal_texts_have_equal_vectors() {
    assertThat(encoder.encode("当兵年龄")).isEqualTo(encoder.encode("当兵年龄"));
    assertThat(encoder.general("当兵年龄")).isEqualTo(encoder.encode("当兵年龄"));
    assertThat(encoder.question("当兵年龄")).isEqualTo(encoder.adapted(encoder.encode("当兵年龄")));
  }

  @ParameterizedTest
  @CsvSource({"當兵年齡, 当兵年龄", "ＢＭＩ多少, bmi多少", "' 当\u200B兵 ', 当兵", "BMI, bmi"})
  void the_same_words_typed_otherwise_have_the_same_vector(String typed, String plain) {
    assertThat(encoder.encode(typed)).isEqualTo(encoder.encode(plain));
    assertThat(encoder.question(typed)).isEqualTo(encoder.question(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "退伍证丢了怎么办, 退役证件遗失补办, 怎么做红烧肉",
    "当兵的津贴有多少, 义务兵津贴标准, 明天天气怎么样",
    "当兵几年, 义务兵服现役期限为二年, 股票怎么开户",
    "有纹身能当兵吗, 体表纹身不合格标准, 高数题怎么解"
  })
  void what_means_alike_is_nearer_than_what_does_not(String text, String alike, String unrelated) {
    float[] vector = encoder.encode(text);

    assertThat(dot(vector, encoder.encode(alike)))
        .isGreaterThan(dot(vector, encoder.encode(unrelated)) + 0.2);
  }

  @Test
  void threads_do_not_disturb_each_other() throws Exception {
    List<String> texts = List.of("当兵", "近视手术后能不能参军", "义务兵津贴", "优待证怎么办理，要带什么材料", "a");
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    List<Future<float[]>> together = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 80; i++) {
        String text = texts.get(i % texts.size());
        together.add(threads.submit(() -> encoder.encode(text)));
      }
    }
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
    }
  }

  @Test
  void the_version_names_model_and_runtime() {
    assertThat(encoder.version()).contains("bge-small-zh-v1.5").contains("onnxruntime");
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** The runtime crashes the whole process when its session goes away under a running call. */
  @Test
  void closing_waits_for_what_is_being_encoded() throws Exception {
    TextEncoder encoder = TextEncoder.open();
    CountDownLatch started = new CountDownLatch(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> encoded =
          IntStream.range(0, 4)
              .mapToObj(thread -> threads.submit(() -> encodeUntilClosed(encoder, thread, started)))
              .toList();
      started.await();
      encoder.close();
      for (Future<Integer> count : encoded) {
        assertThat(count.get()).isPositive();
      }
    }
    assertThatThrownBy(() -> encoder.encode("兵役登记")).isInstanceOf(IllegalStateException.class);
  }

  private static int encodeUntilClosed(TextEncoder encoder, int thread, CountDownLatch started) {
    for (int count = 0; ; count++) {
      try {
        encoder.encode("第 " + thread + " 人的第 " + count + " 个问题");
      } catch (IllegalStateException closed) {
        return count;
      }
      if (count == 0) {
        started.countDown();
      }
    }
  }
}
