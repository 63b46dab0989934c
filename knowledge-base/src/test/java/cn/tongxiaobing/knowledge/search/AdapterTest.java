package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AdapterTest {

  private static final float[] VECTOR = vector();

  @Test
  void the_identity_changes_nothing() {
    assertThat(Adapter.identity().apply(VECTOR)).containsExactly(VECTOR, within(1e-6f));
  }

  @Test
  void what_comes_out_has_length_one() {
    float[] moved = Adapter.shipped().apply(VECTOR);

    double square = 0;
    for (float x : moved) {
      square += x * x;
    }
    assertThat(square).isCloseTo(1, within(1e-4));
    assertThat(moved).isNotEqualTo(VECTOR);
  }

  @Test
  void what_was_written_is_read_again() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Adapter.shipped().write(file);

    Adapter again = Adapter.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(again.apply(VECTOR)).isEqualTo(Adapter.shipped().apply(VECTOR));
    assertThat(again.fingerprint()).isEqualTo(Adapter.shipped().fingerprint());
  }

  @Test
  void anything_else_is_refused() {
    assertThatThrownBy(() -> Adapter.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new Adapter(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] vector() {
    float[] vector = new float[TextEncoder.DIMENSION];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) Math.sin(i + 1);
    }
    return TextEncoder.normalized(vector);
  }
}
