package cn.tongxiaobing.knowledge.search;

import static cn.tongxiaobing.knowledge.testing.SmallLibrary.IN_DATONG;
import static cn.tongxiaobing.knowledge.testing.SmallLibrary.IN_TAIYUAN;
import static cn.tongxiaobing.knowledge.testing.SmallLibrary.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.Model;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the small library: five cards, three editions of two statutes. */
class PassageSearchTest {

  private static final String SURGERY = "eyesight#after-surgery";
  private static final String AGE = "service-pay#age";
  private static final String BUSES = "datong-buses#buses";

  @TempDir private static Path folder;
  private static PassageIndex index;
  private static PassageSearch search;

  @BeforeAll
  static void open_the_index() throws IOException {
    Library library = SmallLibrary.withTexts();
    List<Passage> passages = library.passages();
    VectorFile vectors = new VectorFile(Model.encoder().version());
    index =
        PassageIndex.open(
            folder, List.of(passages), library.synonyms(), texts -> vectors, Model.encoder());
    search = new PassageSearch(index, passages, library.synonyms(), Model.encoder());
  }

  @AfterAll
  static void close_the_index() throws IOException {
    index.close();
  }

  /** How a library is cut into parts must not be heard in an answer. */
  @ParameterizedTest
  @ValueSource(strings = {"近视做过手术还能当兵吗", "兵役登记", "zbtj", "老兵坐公交车免费吗", "第二十条"})
  void the_same_is_found_in_one_part_and_in_many(String question, @TempDir Path other)
      throws IOException {
    Library library = SmallLibrary.withTexts();
    List<Passage> passages = library.passages();
    List<List<Passage>> one = passages.stream().map(List::of).toList();
    try (PassageIndex parts =
        PassageIndex.open(
            other,
            one,
            library.synonyms(),
            texts -> new VectorFile(Model.encoder().version()),
            Model.encoder())) {
      PassageSearch many = new PassageSearch(parts, passages, library.synonyms(), Model.encoder());

      assertThat(many.search(question, TODAY, IN_DATONG))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(search.search(question, TODAY, IN_DATONG));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "近视做过手术还能当兵吗, eyesight#after-surgery",
    "我去年做的激光手术，今年能入伍吗, eyesight#after-surgery",
    "戴眼镜可以参军不, eyesight#glasses",
    "入伍以后每个月发多少钱, service-pay#allowance",
    "今年二十三了还能当兵吗, service-pay#age",
    "老兵坐公交车免费吗, datong-buses#buses"
  })
  void a_question_in_everyday_words_finds_its_card(String question, String card) {
    assertThat(best(question)).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource({
    "近視做過手術還能當兵嗎, eyesight#after-surgery",
    "多大歲數可以當兵, service-pay#age",
    "退伍軍人坐公交車要錢嗎, datong-buses#buses",
    "２３岁还能参军吗？, service-pay#age",
    "近视　做过\u200B手术　还能　当兵　吗, eyesight#after-surgery"
  })
  void a_question_in_traditional_or_full_width_characters_finds_the_same_card(
      String question, String card) {
    assertThat(best(question)).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource({
    "jinshishoushunengdangbingma, eyesight#after-surgery",
    "jin shi shou shu neng dang bing ma, eyesight#after-surgery",
    "JINSHI SHOUSHU, eyesight#after-surgery",
    "dangbingdenianlingxianzhi, service-pay#age",
    "yiwubingjintie, service-pay#allowance",
    "daiyanjing, eyesight#glasses"
  })
  void a_question_typed_in_pinyin_finds_its_card(String question, String card) {
    assertThat(best(question)).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource({"nlxz, service-pay#age", "ywbjt, service-pay#allowance", "dyjndb, eyesight#glasses"})
  void a_question_typed_in_first_letters_finds_its_card(String letters, String card) {
    assertThat(best(letters)).isEqualTo(card);
  }

  @Test
  void first_letters_of_nothing_find_nothing() {
    assertThat(guides("xqkvwm", TODAY, IN_DATONG)).isEmpty();
  }

  @Test
  void a_card_of_a_city_is_seen_in_the_city_and_its_districts_only() {
    String question = "退伍军人坐公交车要钱吗";

    assertThat(guides(question, TODAY, IN_DATONG)).first().isEqualTo(BUSES);
    assertThat(guides(question, TODAY, new Place("140200"))).first().isEqualTo(BUSES);
    assertThat(guides(question, TODAY, IN_TAIYUAN)).doesNotContain(BUSES);
    assertThat(guides(question, TODAY, new Place("140000"))).doesNotContain(BUSES);
    assertThat(guides(question, TODAY, new Place("130000"))).doesNotContain(BUSES);
    assertThat(guides(question, TODAY, Place.NATION)).doesNotContain(BUSES);
  }

  @Test
  void a_card_of_the_nation_is_seen_everywhere() {
    for (Place place : List.of(IN_DATONG, IN_TAIYUAN, Place.NATION, new Place("650000"))) {
      assertThat(guides("近视做过手术还能当兵吗", TODAY, place)).first().isEqualTo(SURGERY);
    }
  }

  @Test
  void a_card_holds_from_the_day_on_which_the_last_of_its_rules_took_effect() {
    LocalDate first = LocalDate.of(2023, 5, 1);

    assertThat(guides("当兵的年龄限制", first, IN_DATONG)).first().isEqualTo(AGE);
    assertThat(guides("当兵的年龄限制", first.minusDays(1), IN_DATONG)).doesNotContain(AGE);
  }

  @Test
  void an_article_is_seen_from_its_first_day_to_its_last() {
    String question = "征集年满十八周岁的公民";
    String old = "conscription-regulations/2001-09-05/2";
    String current = "conscription-regulations/2023-05-01/2";
    LocalDate turn = LocalDate.of(2023, 5, 1);

    assertThat(all(question, turn.minusDays(1))).contains(old).doesNotContain(current);
    assertThat(all(question, turn)).contains(current).doesNotContain(old);
    assertThat(all(question, LocalDate.of(2001, 9, 4)))
        .noneMatch(id -> id.startsWith("conscription-regulations"));
  }

  @Test
  void every_score_lies_between_nought_and_one() {
    assertThat(search.search("近视做过手术还能当兵吗", TODAY, IN_DATONG))
        .flatExtracting(hit -> hit.scores().values())
        .isNotEmpty()
        .allMatch(score -> score >= 0 && score <= 1);
  }

  @Test
  void a_question_asked_again_finds_the_same() {
    assertThat(search.search("当兵的年龄限制", TODAY, IN_DATONG))
        .containsExactlyInAnyOrderElementsOf(search.search("当兵的年龄限制", TODAY, IN_DATONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "？！", "的了吗", "\u200B", "😀😀", "*:* AND (", "zzzzzz", "\"", "[1 TO 2]"})
  void a_question_that_says_nothing_does_no_harm(String question) {
    assertThatCode(() -> search.search(question, TODAY, IN_DATONG)).doesNotThrowAnyException();
  }

  @Test
  void a_long_question_does_no_harm() {
    Random random = new Random(20261122);
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 500).forEach(i -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000)));

    assertThatCode(() -> search.search(text.toString(), TODAY, IN_DATONG))
        .doesNotThrowAnyException();
  }

  @Test
  void several_people_may_ask_at_once() throws Exception {
    List<String> questions = List.of("近视做过手术还能当兵吗", "当兵的年龄限制", "义务兵津贴标准是多少");
    List<String> alone = questions.stream().map(PassageSearchTest::best).toList();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<String>> together =
          IntStream.range(0, 60)
              .mapToObj(i -> people.submit(() -> best(questions.get(i % questions.size()))))
              .toList();
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % questions.size()));
      }
    }
  }

  private static String best(String question) {
    List<String> found = guides(question, TODAY, IN_DATONG);
    return found.isEmpty() ? "nothing" : found.getFirst();
  }

  private static List<String> guides(String question, LocalDate day, Place place) {
    return Fusion.guides(search.search(question, day, place)).stream()
        .map(ranked -> ranked.hit().passageId())
        .filter(id -> id.contains("#"))
        .toList();
  }

  private static List<String> all(String question, LocalDate day) {
    return search.search(question, day, IN_DATONG).stream().map(Hit::passageId).toList();
  }
}
