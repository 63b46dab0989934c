package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that an auditor reads says what the code does. */
class CryptoInventoryTest {

  private static final Path PAGE = Path.of("..", "docs", "crypto-inventory.md");
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Names that the Java platform is asked for, and classes of Bouncy Castle that compute. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("getInstance\\(\"([^\"]+)\"\\)"),
          Pattern.compile("new SecretKeySpec\\(\\w+, \"([^\"]+)\"\\)"),
          Pattern.compile(
              "import org\\.bouncycastle\\.crypto\\.(?:digests|engines|generators|macs|modes|signers|agreement)"
                  + "\\.((?!GCMModeCipher)\\w+);"),
          Pattern.compile("new (SecureRandom)\\(\\)"));

  @Test
  void x06_the_inventory_names_the_algorithms_of_the_code_and_no_others() throws IOException {
    assertThat(matches(List.of(Pattern.compile("^\\| `([^`]+)` \\|")), table(0)))
        .isEqualTo(matches(NAMES, sources()))
        .contains("AES/GCM/NoPadding", "SM4Engine", "Ed25519");
  }

  @Test
  void the_inventory_names_every_use_of_a_key() throws IOException {
    assertThat(matches(List.of(Pattern.compile("`([a-z]+)`")), firstCells(table(1))))
        .isEqualTo(
            Arrays.stream(Key.Use.values())
                .map(Key.Use::label)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The lines of the n-th table of the page. */
  private static List<String> table(int n) throws IOException {
    String page = Files.readString(PAGE);
    List<String> tables =
        Stream.of(page.split("\n\n")).map(String::strip).filter(b -> b.startsWith("|")).toList();
    return tables.get(n).lines().toList();
  }

  private static List<String> firstCells(List<String> lines) {
    return lines.stream().map(line -> line.split("\\|", -1)[1]).toList();
  }

  private static List<String> sources() throws IOException {
    Path folder = SOURCES.resolve(Keys.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(CryptoInventoryTest::lines).toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> matches(List<Pattern> patterns, List<String> lines) {
    return lines.stream()
        .flatMap(line -> patterns.stream().map(p -> p.matcher(line)))
        .flatMap(Matcher::results)
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
