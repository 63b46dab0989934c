package cn.tongxiaobing.kiosk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people ask most, reviewed by hand: {@code hot-questions.txt}, one on a line. */
public final class HotQuestions {

  public static final List<String> ALL = read();

  private HotQuestions() {}

  private static List<String> read() {
    try (InputStream in =
        Objects.requireNonNull(HotQuestions.class.getResourceAsStream("/hot-questions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("hot-questions.txt cannot be read", e);
    }
  }
}
