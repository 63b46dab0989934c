package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with something wrong in them, by the hundred, always the same ones. */
class ReaderFuzzTest {

  private static final int ROUNDS = 40;
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;

  /** Ways in which bytes go wrong. */
  private enum Harm {
    CUT,
    SHUFFLED,
    FLIPPED,
    DOUBLED,
    ZEROED;

    byte[] done(byte[] sound, Random random) {
      byte[] bytes = sound.clone();
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(400), bytes.length - at);
      return switch (this) {
        case CUT -> Arrays.copyOf(bytes, at);
        case SHUFFLED -> shuffled(bytes, random);
        case FLIPPED -> {
          IntStream.range(0, 1 + random.nextInt(8))
              .forEach(i -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8)));
          yield bytes;
        }
        case DOUBLED -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
          System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
          yield longer;
        }
        case ZEROED -> {
          Arrays.fill(bytes, at, at + length, (byte) 0);
          yield bytes;
        }
      };
    }

    private static byte[] shuffled(byte[] bytes, Random random) {
      int block = 1 + random.nextInt(Math.max(1, bytes.length / 4));
      byte[] out = bytes.clone();
      for (int i = 0; i < 4; i++) {
        int one = random.nextInt(Math.max(1, bytes.length - block));
        int two = random.nextInt(Math.max(1, bytes.length - block));
        System.arraycopy(bytes, one, out, two, block);
      }
      return out;
    }
  }

  /** What carries check sums is read as it was, or not at all. */
  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"DOCX", "XLSX"})
  void an_office_file_with_harm_is_whole_or_refused(FileFormat format) {
    byte[] sound = sample(format);
    List<Line> lines = Reading.raw(format, sound).lines();

    forAll(
        sound,
        (harm, bytes) -> lines(format, bytes).ifPresent(l -> assertThat(l).isEqualTo(lines)));
  }

  @Test
  void a_pdf_file_that_was_cut_or_shuffled_is_whole_or_refused() {
    byte[] sound = sample(FileFormat.PDF);
    List<Line> lines = Reading.raw(FileFormat.PDF, sound).lines();

    forAll(
        sound,
        (harm, bytes) -> {
          Optional<List<Line>> read = lines(FileFormat.PDF, bytes);
          if (harm == Harm.CUT) {
            read.ifPresent(l -> assertThat(l).isEqualTo(lines));
          }
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"MARKDOWN", "TEXT", "CSV", "HTML"})
  void a_text_file_with_harm_is_read_or_refused(FileFormat format) {
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      byte[] sound = sample(format, Charset.forName(charset));
      forAll(
          sound,
          (harm, bytes) ->
              lines(format, bytes)
                  .ifPresent(l ->
                      assertThatCode(() -> TextCleaning.clean(l, format.layout()))
                          .doesNotThrowAnyException()));
    }
  }

  /** Cleaning has no process of its own to be stopped in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "一",
        " ",
        "　",
        "(",
        "（",
        "(a",
        "军(jūn",
        "第",
        "第一条",
        "，",
        "å†›",
        "鍐涗汉",
        "首页 > ",
        "《",
        "1",
        "\u200b",
        "a",
        "甲 乙 ",
        "第一",
        "、",
        "—",
        "責",
        "\ufffd",
        "[【",
        "浏览次数：",
        "国\n",
        "一二三四五六七八九十一二三四五六七八九十一二\n",
        "# ",
        "\u00c3"
      })
  void a_text_of_the_same_over_and_over_takes_no_time(String piece) throws IOException {
    String text = piece.repeat(500_000 / piece.length());
    Path file = Files.writeString(folder.resolve("a.txt"), text);

    ReadResult result =
        assertTimeoutPreemptively(LONG, () -> ForeignReader.read(file, Limits.standard()));

    assertThat(result).isNotNull();
  }

  private interface Check {
    void on(Harm harm, byte[] bytes);
  }

  private static void forAll(byte[] sound, Check check) {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          for (Harm harm : Harm.values()) {
            Random random = new Random(harm.name().hashCode());
            for (int i = 0; i < ROUNDS; i++) {
              check.on(harm, harm.done(sound, random));
            }
          }
        });
  }

  private static Optional<List<Line>> lines(FileFormat format, byte[] bytes) {
    try {
      ByteBuffer file = ByteBuffer.wrap(bytes);
      return Optional.of(ReaderProcess.read(format, file, Limits.standard()).lines());
    } catch (ReadFaultException refused) {
      assertThat(refused.fault().kind().sentence()).isNotBlank();
      return Optional.empty();
    }
  }

  private static byte[] sample(FileFormat format) {
    return switch (format) {
      case DOCX -> OfficeFiles.docx(Regulation.LINES);
      case XLSX -> OfficeFiles.xlsx("表", Regulation.LINES.stream().map(List::of).toList());
      case PDF ->
          PdfFiles.pdf(List.of(Regulation.LINES.subList(0, 9), Regulation.LINES.subList(9, 18)));
      default -> throw new IllegalArgumentException(format.name());
    };
  }

  private static byte[] sample(FileFormat format, Charset charset) {
    String text =
        switch (format) {
          case HTML -> "<html><body><h1>" + Regulation.TEXT.replace("\n", "</h1><p>") + "</body>";
          case CSV -> "\"" + Regulation.TEXT.replace("\n", "\",\"\n\"") + "\"";
          default -> Regulation.TEXT;
        };
    return text.getBytes(charset);
  }
}
