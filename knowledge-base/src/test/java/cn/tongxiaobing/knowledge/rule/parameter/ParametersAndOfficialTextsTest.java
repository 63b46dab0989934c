package cn.tongxiaobing.knowledge.rule.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Numeral;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every number against the article that sets it. The texts do not ship, so this is skipped on a
 * machine without them.
 */
class ParametersAndOfficialTextsTest {

  private static final List<Edition> EDITIONS = new ArrayList<>();

  @BeforeAll
  static void read_every_text() throws IOException {
    StatuteReader reader = new StatuteReader(ShippedRules.REGISTER);
    try (Stream<Path> files = Files.walk(Workspace.shared("official-texts"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (!file.endsWith("README.md")) {
          reader
              .read(file.getFileName().toString(), Files.readString(file), new Problems())
              .ifPresent(EDITIONS::add);
        }
      }
    }
  }

  @Test
  void every_number_stands_in_an_article_that_its_value_cites() {
    int checked = 0;
    for (Parameter<Object> parameter : ShippedRules.RULES.parameters().all()) {
      for (DatedValue<Object> value : parameter.values()) {
        List<LegalReference> articles =
            value.references().stream().filter(r -> r.edition().isPresent()).toList();
        String text = String.join("\n", articles.stream().map(r -> text(parameter, r)).toList());
        boolean allFromArticles = articles.size() == value.references().size();
        for (int number : allFromArticles ? numbers(value.value()) : List.<Integer>of()) {
          assertThat(says(text, number))
              .as("%s %s: %s is not in %s", parameter.name(), value.from(), number, text)
              .isTrue();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static String text(Parameter<?> parameter, LegalReference reference) {
    Optional<Article> article =
        EDITIONS.stream()
            .filter(e -> e.documentId().equals(reference.rule().documentId()))
            .filter(e -> e.effectiveFrom().equals(reference.edition().orElseThrow()))
            .findFirst()
            .flatMap(e -> e.article(reference.rule().article().orElseThrow()));
    assertThat(article).as("%s cites %s", parameter.name(), reference).isPresent();
    return article.orElseThrow().text();
  }

  private static boolean says(String text, int number) {
    String written = number < 10_000 ? Numeral.format(number) : number / 10_000 + "万";
    return text.matches("(?s).*(?<![0-9])" + number + "(?![0-9]).*")
        || text.contains(written)
        || (number == 2 && text.contains("两"))
        || (number == 1 && text.contains("1"));
  }

  private static List<Integer> numbers(Object value) {
    return switch (value) {
      case Table<?> table ->
          table.rows().values().stream().flatMap(v -> numbers(v).stream()).toList();
      case Span span -> List.of(span.length());
      case Money money -> List.of(money.yuan().intValue());
      case java.math.BigDecimal number -> List.of(number.intValueExact());
      default -> List.of();
    };
  }
}
