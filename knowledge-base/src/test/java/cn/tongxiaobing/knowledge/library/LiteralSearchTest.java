package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.LiteralSearch.Found;
import cn.tongxiaobing.knowledge.testing.OfficialLibrary;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that stand in an article are found in it, each time. */
class LiteralSearchTest {

  private static final LiteralSearch SMALL = new LiteralSearch(SmallLibrary.withTexts().passages());
  private static final LocalDate TODAY = SmallLibrary.TODAY;

  @Test
  void an_article_is_found_by_words_in_it_with_the_sentence_they_stand_in() {
    assertThat(SMALL.find("经常居住地", TODAY, Place.NATION))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.passage().id()).isEqualTo("conscription-regulations/2023-05-01/12");
          assertThat(found.excerpt()).isEqualTo("应征公民可以在经常居住地应征。");
        });
  }

  @Test
  void other_script_width_and_blanks_are_the_same_words() {
    assertThat(SMALL.find("經常居住地", TODAY, Place.NATION)).hasSize(1);
    assertThat(SMALL.find(" ２０２３年５月１日 ", TODAY, Place.NATION)).hasSize(1);
  }

  @Test
  void only_what_is_in_force_on_the_day_is_found() {
    assertThat(SMALL.find("二十周岁", LocalDate.of(2023, 4, 30), Place.NATION)).hasSize(1);
    assertThat(SMALL.find("二十周岁", LocalDate.of(2023, 5, 1), Place.NATION)).isEmpty();
  }

  @Test
  void articles_with_the_words_most_often_come_first() {
    List<Found> found = SMALL.find("征兵", TODAY, Place.NATION);

    assertThat(found).hasSizeGreaterThan(3);
    assertThat(found).extracting(Found::times).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void a_synonym_is_another_word_and_blanks_are_none() {
    assertThat(SMALL.find("当兵", TODAY, Place.NATION)).isEmpty();
    assertThat(SMALL.find("  ", TODAY, Place.NATION)).isEmpty();
  }

  /** For every term of the domain and every article of the law. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2022-06-01", "2024-09-30"})
  void every_article_that_contains_a_term_is_found_by_it(LocalDate day) {
    Library library = OfficialLibrary.library();
    LiteralSearch search = new LiteralSearch(library.passages());
    List<Passage.OfStatute> inForce =
        library.passages().stream()
            .filter(Passage.OfStatute.class::isInstance)
            .map(Passage.OfStatute.class::cast)
            .filter(
                p -> library.textInForce(p.document(), day).filter(p.edition()::equals).isPresent())
            .toList();
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (String term : terms()) {
      Set<String> expected =
          inForce.stream()
              .filter(p -> p.text().toLowerCase(Locale.ROOT).contains(term))
              .map(Passage::id)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> got =
          search.find(term, day, Place.NATION).stream()
              .map(f -> f.passage().id())
              .collect(Collectors.toCollection(TreeSet::new));
      found += got.size();
      if (!got.containsAll(expected)) {
        wrong.add(term);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(4_000);
  }

  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    String file = "knowledge-base/src/main/resources/library/terms/synonyms.txt";
    Workspace.text(file)
        .lines()
        .map(line -> line.replaceFirst("#.*", ""))
        .flatMap(line -> List.of(line.split("[,，]|=>")).stream())
        .map(ChineseText::normalize)
        .filter(term -> !term.isEmpty())
        .forEach(terms::add);
    assertThat(terms).hasSizeGreaterThan(500);
    return terms;
  }
}
