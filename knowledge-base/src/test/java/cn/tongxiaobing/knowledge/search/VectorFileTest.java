package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.testing.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

  @TempDir private Path folder;
  private Path file;
  private final VectorFile vectors = new VectorFile("model-1");

  @BeforeEach
  void write_two_vectors() throws IOException {
    file = folder.resolve("deep/vectors.bin");
    vectors.put("当兵", vector(0.25f));
    vectors.put("参军", vector(-1.5f));
    vectors.write(file);
  }

  @Test
  void gives_back_what_was_written() {
    VectorFile read = read("model-1");

    assertThat(read.size()).isEqualTo(2);
    assertThat(read.get("当兵")).hasValueSatisfying(v -> assertThat(v).isEqualTo(vector(0.25f)));
    assertThat(read.get("参军")).hasValueSatisfying(v -> assertThat(v).isEqualTo(vector(-1.5f)));
    assertThat(read.get("入伍")).isEmpty();
    assertThat(read.hasNew()).isFalse();
  }

  @Test
  void only_what_is_new_is_put_at_the_end() throws IOException {
    byte[] before = Files.readAllBytes(file);
    VectorFile own = new VectorFile("model-1");
    own.readIfPresent(file, Set.of("当兵", "入伍"));
    assertThat(own.size()).isEqualTo(1);
    own.put("入伍", vector(2f));

    own.append(file);

    assertThat(Files.readAllBytes(file)).startsWith(before);
    VectorFile read = read("model-1");
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.get("入伍")).hasValueSatisfying(v -> assertThat(v).isEqualTo(vector(2f)));
    assertThat(read.get("参军")).isPresent();
  }

  @Test
  void what_is_put_at_the_end_of_a_file_of_another_version_begins_it_anew() throws IOException {
    VectorFile newer = new VectorFile("model-2");
    newer.put("入伍", vector(2f));

    newer.append(file);

    assertThat(read("model-1").size()).isZero();
    assertThat(read("model-2").size()).isEqualTo(1);
  }

  @Test
  void what_a_crash_left_of_a_record_loses_nothing_else() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int lost : new int[] {1, 4, 100, 2_000}) {
      Files.write(file, Arrays.copyOf(whole, whole.length - lost));
      assertThat(read("model-1").size()).as("%d bytes lost", lost).isEqualTo(1);

      VectorFile next = new VectorFile("model-1");
      next.put("入伍", vector(2f));
      next.append(file);

      assertThat(read("model-1").size()).as("%d bytes lost", lost).isEqualTo(2);
      assertThat(read("model-1").get("入伍")).isPresent();
    }
  }

  @Test
  void a_file_of_another_version_reads_as_empty() {
    assertThat(read("model-2").size()).isZero();
  }

  @Test
  void a_missing_file_reads_as_empty() throws IOException {
    Files.delete(file);

    assertThat(read("model-1").size()).isZero();
  }

  @Test
  void a_file_cut_short_in_its_first_record_reads_as_empty() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 4, 5, 12, 17, 20, 40, 2_000}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(read("model-1").size()).as("cut at %d", length).isZero();
    }
  }

  @Test
  void rubbish_reads_as_empty() throws IOException {
    Files.writeString(file, "政策库".repeat(5_000), StandardCharsets.UTF_8);

    assertThat(read("model-1").size()).isZero();
  }

  @Test
  void a_flipped_byte_gives_no_wrong_vector() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 8, 15, 30, 100, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x40;
      Files.write(file, damaged);

      VectorFile read = read("model-1");

      assertThat(read.get("当兵").filter(v -> !Arrays.equals(v, vector(0.25f)))).isEmpty();
      assertThat(read.get("参军").filter(v -> !Arrays.equals(v, vector(-1.5f)))).isEmpty();
    }
  }

  @Test
  void writing_again_replaces_the_whole_file_and_leaves_nothing_beside_it() throws IOException {
    VectorFile other = new VectorFile("model-1");
    other.put("入伍", vector(1));
    other.write(file);

    assertThat(read("model-1").size()).isEqualTo(1);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void equal_vectors_make_equal_files() throws IOException {
    VectorFile again = new VectorFile("model-1");
    again.put("参军", vector(-1.5f));
    again.put("当兵", vector(0.25f));
    again.write(folder.resolve("again.bin"));

    assertThat(folder.resolve("again.bin")).hasSameBinaryContentAs(file);
  }

  @Test
  void encodes_only_what_it_does_not_know() {
    VectorFile read = read("model-1");

    assertThat(read.getOrEncode("当兵", Model.encoder())).isEqualTo(vector(0.25f));
    assertThat(read.hasNew()).isFalse();
    assertThat(read.getOrEncode("入伍", Model.encoder())).isEqualTo(Model.encoder().encode("入伍"));
    assertThat(read.hasNew()).isTrue();
    assertThat(read.get("入伍")).isPresent();
  }

  private VectorFile read(String version) {
    VectorFile read = new VectorFile(version);
    read.readIfPresent(file);
    return read;
  }

  private static float[] vector(float value) {
    float[] vector = new float[TextEncoder.DIMENSION];
    Arrays.fill(vector, value);
    return vector;
  }
}
