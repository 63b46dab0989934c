package cn.tongxiaobing.kiosk.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in files, however they are written there, as {@code grep -a} does. */
public final class Canaries {

  private Canaries() {}

  /** Each of the words that is found below {@code folder}, with the file it is in. */
  public static List<String> in(Path folder, List<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(folder)) {
      String content = new String(Files.readAllBytes(file), ISO_8859_1);
      words.stream()
          .filter(word -> forms(word).stream().anyMatch(content::contains))
          .forEach(word -> found.add(word + " in " + file));
    }
    return found;
  }

  /** All files below {@code folder}, without the ballast, which is zeros. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(f -> !f.endsWith("ballast")).toList();
    }
  }

  /** The ways in which a text may lie in a file, byte for byte. */
  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"))) {
      forms.add(new String(text.getBytes(charset), ISO_8859_1));
    }
    byte[] plain = text.getBytes(UTF_8);
    forms.add(HexFormat.of().formatHex(plain));
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(plain).substring(0, 6));
    return forms;
  }
}
