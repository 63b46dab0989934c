package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Numeral;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reader and our cards against the real texts of the law. They do not ship, so these tests are
 * skipped on a machine without them.
 */
class OfficialTextsTest {

  private static final Pattern TABLE_ROW =
      Pattern.compile("\\| ([^|]+) \\|(?: [^|]+ \\| [^|]+ \\|)? (\\d+) \\|.*");
  private static final Pattern PARAGRAPH = Pattern.compile("第([一二三四五六七八九十]{1,3})款");
  private static final Pattern ITEM = Pattern.compile("第[（(]([一二三四五六七八九十]{1,3})[）)]项");

  private static final Library LIBRARY = Library.shipped();
  private static final Problems PROBLEMS = new Problems();
  private static final Map<String, Edition> BY_FILE = new TreeMap<>();

  @BeforeAll
  static void read_every_text() throws IOException {
    Path folder = Workspace.shared("official-texts");
    StatuteReader reader = new StatuteReader(LIBRARY.register());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("README.md")) {
          reader
              .read(name, Files.readString(file), PROBLEMS)
              .ifPresent(e -> BY_FILE.put(name.substring(0, name.length() - 3), e));
        }
      }
    }
  }

  @Test
  void every_text_reads_without_a_problem() {
    assertThat(PROBLEMS.all()).isEmpty();
    assertThat(BY_FILE).hasSizeGreaterThanOrEqualTo(55);
  }

  @Test
  void the_conscription_regulations_of_2023_have_exactly_74_articles() {
    Edition edition = text("征兵工作条例（2023年修订）");

    assertThat(edition.articles())
        .extracting(Article::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 74).mapToObj(ArticleNumber::of).toList());
    assertThat(edition.effectiveFrom()).isEqualTo("2023-05-01");
    assertThat(edition.documentNumber()).isEqualTo("国务院、中央军委令第759号");
  }

  @Test
  void every_text_has_as_many_articles_as_its_list_says() {
    Map<String, Integer> listed = new TreeMap<>();
    String list = Workspace.text(Workspace.shared("official-texts/README.md"));
    for (String line : list.lines().toList()) {
      Matcher row = TABLE_ROW.matcher(line);
      if (row.matches()) {
        listed.put(row.group(1), Integer.parseInt(row.group(2)));
      }
    }
    Map<String, Integer> read = new TreeMap<>();
    listed.keySet().forEach(file -> read.put(file, text(file).articles().size()));

    assertThat(listed).hasSizeGreaterThanOrEqualTo(54);
    assertThat(read).isEqualTo(listed);
  }

  @Test
  void every_text_is_known_to_the_register_with_its_day() {
    assertThat(BY_FILE.values())
        .allSatisfy(edition ->
            assertThat(LIBRARY.register().byId(edition.documentId()))
                .as(edition.title())
                .get()
                .extracting(PolicyDocument::editions)
                .asInstanceOf(
                    org.assertj.core.api.InstanceOfAssertFactories.list(
                        PolicyDocument.EditionDate.class))
                .extracting(PolicyDocument.EditionDate::effectiveFrom)
                .contains(edition.effectiveFrom()));
  }

  @Test
  void an_article_holds_its_own_words_and_no_heading() {
    Article twenty = text("中华人民共和国兵役法（2021年修订）").article(ArticleNumber.of(20)).orElseThrow();

    assertThat(twenty.text()).startsWith("年满十八周岁的男性公民，应当被征集服现役；");
    assertThat(twenty.headings()).hasSize(1);
    assertThat(BY_FILE.values())
        .flatExtracting(Edition::articles)
        .allSatisfy(article ->
            assertThat(article.text()).isNotBlank().doesNotContainPattern("(?m)^#|^第.{1,4}章 "));
  }

  /** A card that names an article which is not there would send a person to nothing. */
  @Test
  void every_article_that_a_card_stands_on_exists_in_the_edition_in_force() {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> checked = new HashMap<>();
    for (Guide guide : LIBRARY.guides()) {
      for (Section section : guide.sections()) {
        for (Reference reference : section.basis()) {
          PolicyDocument document = LIBRARY.register().byId(reference.documentId()).orElseThrow();
          textInForce(document, guide)
              .ifPresent(edition -> {
                checked.merge(document.id(), 1, Integer::sum);
                fault(edition, reference)
                    .map(f -> guide.id() + "#" + section.id() + " " + edition.title() + f)
                    .ifPresent(wrong::add);
              });
        }
      }
    }
    assertThat(checked.values().stream().mapToInt(n -> n).sum()).isGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  private static Optional<Edition> textInForce(PolicyDocument document, Guide guide) {
    return document
        .inForceOn(guide.checkedOn())
        .flatMap(date ->
            BY_FILE.values().stream()
                .filter(e -> e.documentId().equals(document.id()))
                .filter(e -> e.effectiveFrom().equals(date.effectiveFrom()))
                .findFirst());
  }

  /** What of a reference is not in the text: the article, the paragraph or the item. */
  private static Optional<String> fault(Edition edition, Reference reference) {
    if (reference.article().isEmpty()) {
      return Optional.empty();
    }
    String named = reference.article().get() + reference.detail();
    Optional<Article> article = edition.article(reference.article().get());
    if (article.isEmpty()) {
      return Optional.of("没有" + named);
    }
    List<Article.Paragraph> paragraphs = article.get().paragraphs();
    Matcher paragraph = PARAGRAPH.matcher(reference.detail());
    List<Article.Paragraph> meant = paragraphs;
    if (paragraph.find()) {
      int number = Numeral.parse(paragraph.group(1)).orElseThrow();
      if (number > paragraphs.size()) {
        return Optional.of(named + "：只有 " + paragraphs.size() + " 款");
      }
      meant = List.of(paragraphs.get(number - 1));
    }
    Matcher item = ITEM.matcher(reference.detail());
    List<String> items = meant.stream().flatMap(p -> p.items().stream()).toList();
    while (item.find()) {
      String mark = item.group(1);
      if (items.stream()
          .noneMatch(i -> i.startsWith("（" + mark + "）") || i.startsWith("(" + mark + ")"))) {
        return Optional.of(named + "：没有第（" + mark + "）项");
      }
    }
    return Optional.empty();
  }

  private static Edition text(String file) {
    return Optional.ofNullable(BY_FILE.get(file))
        .orElseThrow(() -> new AssertionError(file + " was not read: " + PROBLEMS.all()));
  }
}
