package cn.tongxiaobing.kiosk.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.Change;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told differently by one library than by another. */
class ChangesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place PLACE = new Place("140200");
  private static final Library SHIPPED = Library.shipped();

  private static Library with(String conclusion, String... questions) {
    Section card =
        new Section(
            "q-1",
            "体检站哪天开门",
            conclusion,
            "",
            "",
            Optional.empty(),
            List.of(),
            List.of(questions),
            List.of(),
            Section.Verdict.INFORMATION,
            Section.Certainty.NOTICE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            10 + questions.length);
    Guide guide = new Guide("own-1", "体检站开放通知", Topic.PROCESS, PLACE, DAY, List.of(card));
    return SHIPPED.with(SHIPPED.register(), List.of(guide), SHIPPED.rules());
  }

  private static Library law(String from, String second) {
    List<Article> articles =
        List.of(article(1, "为了样例，制定本办法。"), article(2, second), article(3, "自公布之日起施行。"));
    return SHIPPED.with(
        List.of(
            new Edition(
                "text-23019cd1cb8a",
                "平泉县交通补助办法",
                LocalDate.parse(from),
                "平泉县人民政府",
                "",
                PLACE,
                articles)));
  }

  private static Article article(int number, String text) {
    return new Article(
        ArticleNumber.of(number),
        List.of(),
        List.of(new Article.Paragraph(text, List.of())),
        number);
  }

  private static List<Change> between(Library before, Library after) {
    return Changes.between(before, DAY, after, DAY, "p7");
  }

  @Test
  void a_card_that_says_something_else_is_one_change_and_more_wordings_are_none() {
    Library before = with("每周一开门。", "体检站几点开门");

    assertThat(between(before, with("每周一开门。", "体检站几点开门", "体检站开门吗"))).isEmpty();
    assertThat(between(before, with("每周二开门。", "体检站几点开门")))
        .containsExactly(
            new Change(
                "p7-0",
                Change.Kind.REPLACED,
                "体检站开放通知",
                "140200",
                List.of("process"),
                List.of("own-1#q-1")));
  }

  @Test
  void what_comes_and_goes_is_added_and_withdrawn() {
    Library own = with("每周一开门。");

    assertThat(between(SHIPPED, own)).extracting(Change::kind).containsExactly(Change.Kind.ADDED);
    assertThat(between(own, SHIPPED))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.WITHDRAWN);
    assertThat(between(own, own)).isEmpty();
  }

  @Test
  void of_a_new_edition_only_the_articles_that_say_something_else_are_told() {
    Library before = law("2025-03-01", "每人每天补助二十三元。");

    List<Change> changes = between(before, law("2026-11-01", "每人每天补助三十元。"));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.REPLACED);
    assertThat(changes.getFirst().title()).isEqualTo("《平泉县交通补助办法》");
    assertThat(changes.getFirst().topics())
        .containsExactly("text-23019cd1cb8a/2", "text-23019cd1cb8a/whole");
  }

  @Test
  void an_edition_that_does_not_hold_yet_changes_nothing() {
    Library before = law("2025-03-01", "每人每天补助二十三元。");
    Library after = before.with(law("2027-01-01", "每人每天补助三十元。").editions());

    assertThat(between(before, after)).isEmpty();
    LocalDate eve = LocalDate.of(2026, 12, 31);
    assertThat(Changes.between(after, eve, after, eve.plusDays(1), "d"))
        .extracting(Change::topics)
        .contains(
            List.of("text-23019cd1cb8a/2", "text-23019cd1cb8a/whole"),
            List.of("computed/military-service-law/20")); // ages are counted in another year
  }

  @Test
  void the_text_of_a_law_that_is_known_by_name_already_is_no_change() {
    Edition text =
        new Edition(
            "military-service-law",
            "中华人民共和国兵役法",
            LocalDate.of(2021, 10, 1),
            "",
            "",
            Place.NATION,
            List.of(article(1, "样例。")));

    assertThat(between(SHIPPED, SHIPPED.with(List.of(text)))).isEmpty();
    assertThat(between(SHIPPED.with(List.of(text)), SHIPPED)).isEmpty();
  }
}
