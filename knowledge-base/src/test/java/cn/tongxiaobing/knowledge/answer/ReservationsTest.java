package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.ArticleParser;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.document.Standing;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryFiles;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * What is said beside an answer when its rules have gone on: over the small library, whose card on
 * age was checked in 2026 and rests on 《征兵工作条例》第二条, "征集年满十八周岁至二十二周岁的公民。".
 */
class ReservationsTest {

  private static final LocalDate NEW_EDITION = LocalDate.of(2027, 5, 1);
  private static final String SAME_RULE = "征集年满十八周岁至二十二周岁的公民。";

  @Test
  void a_card_whose_rules_stand_is_certain_and_nothing_is_said() {
    Answer.Answered answer = card(SmallLibrary.withTexts(), SmallLibrary.TODAY);

    assertThat(answer.certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(notes(answer)).doesNotContain("依据已有新版", "核对到");
  }

  @Test
  void a_reworded_article_makes_the_card_doubtful_from_its_first_day() {
    Library library = with("第一条 为了规范征兵工作，制定本条例。\n第二条 征集年满十八周岁至二十四周岁的公民。");

    Answer.Answered before = card(library, NEW_EDITION.minusDays(1));
    Answer.Answered after = card(library, NEW_EDITION);

    assertThat(before.certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(notes(before)).doesNotContain("依据已有新版");
    assertThat(after.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(after)).contains("依据已有新版：《征兵工作条例》新版 2027年5月1日起施行，第二条有改动。", "以新条文为准");
    assertThat(regulation(after).quote()).contains("二十四周岁");
  }

  @Test
  void an_article_that_only_moved_is_cited_under_its_new_number_and_stays_certain() {
    Library library = with("第一条 为了规范征兵工作，制定本条例。\n第二条 征兵工作坚持依法办理、公开公正。\n第三条 " + SAME_RULE);

    Answer.Answered answer = card(library, NEW_EDITION);

    assertThat(answer.certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(notes(answer)).doesNotContain("依据已有新版");
    assertThat(regulation(answer).article()).isEqualTo("第三条");
    assertThat(regulation(answer).edition()).isEqualTo("2027-05-01");
    assertThat(regulation(answer).quote()).isEqualTo(SAME_RULE);
    assertThat(regulation(answer).href()).endsWith("/2027-05-01/3");
  }

  @Test
  void an_article_that_is_gone_is_cited_as_it_was_and_called_superseded() {
    Library library = with("第一条 为了规范征兵工作，制定本条例。\n第二条 兵役证件的样式由国防部规定。");

    Answer.Answered answer = card(library, NEW_EDITION);

    assertThat(answer.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(answer)).contains("原第二条没有了");
    assertThat(regulation(answer).edition()).isEqualTo("2023-05-01");
    assertThat(regulation(answer).standing()).isEqualTo(Standing.SUPERSEDED);
  }

  /** The register says that there is a new edition; nobody has imported it. */
  @Test
  void an_edition_that_is_not_loaded_cannot_be_vouched_for() {
    Library library =
        register(
            "effective-from: 2023-05-01",
            "effective-from: 2023-05-01\n    - effective-from: 2027-05-01");

    Answer.Answered answer = card(library, NEW_EDITION);

    assertThat(answer.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(answer)).contains("依据已有新版", "2027年5月1日", "还看不到");
  }

  @Test
  void a_card_on_a_repealed_document_says_so_and_names_the_successor() {
    Library library =
        register(
            "  title: 征兵工作条例",
            "  title: 征兵工作条例\n  repealed-on: 2027-05-01\n  replaced-by: military-service-law");

    Answer.Answered answer = card(library, NEW_EDITION);

    assertThat(answer.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(answer)).contains("《征兵工作条例》已于 2027年5月1日废止。现在看《兵役法》。");
    assertThat(card(library, NEW_EDITION.minusDays(1)).certainty()).isEqualTo(Certainty.STATUTE);
  }

  @Test
  void a_local_card_older_than_the_national_rule_gives_way_to_it() {
    SortedMap<String, String> files = SmallLibrary.files();
    files.compute(
        "documents/guides/service-pay.md",
        (name, text) -> text == null ? "" : text.replace("\"000000\"", "\"140200\""));
    Library library =
        LibraryFiles.read(files)
            .with(SmallLibrary.withTexts().editions())
            .with(List.of(edition("第一条 为了规范征兵工作，制定本条例。\n第二条 征集年满十八周岁至二十四周岁的公民。")));

    Answer.Answered answer = card(library, NEW_EDITION);

    assertThat(answer.level()).isEqualTo(new Place("140200"));
    assertThat(notes(answer)).contains("这是地方的规定，早于国家的新规定，两者不一致的以国家规定为准");
  }

  @Test
  void in_a_later_year_a_card_says_when_it_was_checked_and_a_notice_is_no_longer_certain() {
    LocalDate later = LocalDate.of(2027, 1, 1);
    Library library = SmallLibrary.withTexts();

    assertThat(card(library, later).certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(notes(card(library, later))).contains("这条核对到 2026年11月22日");
    Answer.Answered notice = card(library, later, "eyesight#glasses");
    assertThat(notice.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(notice)).contains("这是 2026年 公告的口径，2027年 的以当年公告为准。");
    assertThat(card(library, SmallLibrary.TODAY, "eyesight#glasses").certainty())
        .isEqualTo(Certainty.NOTICE);
  }

  @Test
  void a_local_text_older_than_the_national_one_it_was_made_by_is_no_longer_certain() {
    Answer.Answered older = local(LocalDate.of(2022, 1, 1));
    Answer.Answered younger = local(LocalDate.of(2024, 1, 1));

    assertThat(older.level()).isEqualTo(new Place("140200"));
    assertThat(older.certainty()).isEqualTo(Certainty.ASK);
    assertThat(notes(older)).contains("2022年1月1日起施行的地方规定", "《征兵工作条例》2023年5月1日起有了新版", "以国家规定为准");
    assertThat(younger.certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(younger.statement().notes()).isEmpty();
  }

  private static Answer.Answered local(LocalDate from) {
    String text =
        """
        ---
        title: 大同市征兵办法
        effective-from: %s
        place: "140200"
        ---
        第一条 根据《征兵工作条例》，制定本办法。
        第二条 应征青年到体检站的车费，每人每次补助。
        """
            .formatted(from);
    Problems problems = new Problems();
    Edition local =
        new StatuteReader(SmallLibrary.guides().register())
            .read("local.md", text, problems)
            .orElseThrow();
    Library library = SmallLibrary.withTexts().with(List.of(local));
    PolicyDocument document = library.register().byName("大同市征兵办法").orElseThrow();
    Article article = local.article(ArticleNumber.of(2)).orElseThrow();
    return composer(library)
        .fromArticle(
            new Passage.OfStatute(document, local, article),
            question(SmallLibrary.TODAY),
            true,
            List.of(),
            1);
  }

  private static Library with(String newer) {
    return SmallLibrary.withTexts().with(List.of(edition(newer)));
  }

  private static Library register(String right, String changed) {
    SortedMap<String, String> files = SmallLibrary.files();
    files.compute(
        "documents/register/documents.yaml",
        (name, text) -> text == null ? "" : text.replace(right, changed));
    return LibraryFiles.read(files).with(SmallLibrary.withTexts().editions());
  }

  private static Edition edition(String text) {
    return new Edition(
        "conscription-regulations", "征兵工作条例", NEW_EDITION, "", "", Place.NATION, articles(text));
  }

  private static List<Article> articles(String text) {
    Problems problems = new Problems();
    List<Article> articles = ArticleParser.parse("made-up.md", text.lines().toList(), 1, problems);
    assertThat(problems.all()).isEmpty();
    return articles;
  }

  private static Answer.Answered card(Library library, LocalDate day) {
    return card(library, day, "service-pay#age");
  }

  private static Answer.Answered card(Library library, LocalDate day, String id) {
    Passage passage =
        library.passages().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    return composer(library).fromGuide((Passage.OfGuide) passage, question(day), List.of(), 1);
  }

  private static Composer composer(Library library) {
    return new Composer(library, new RuleHistory(library));
  }

  private static Question question(LocalDate day) {
    return new Question("多大岁数可以当兵", day, SmallLibrary.IN_DATONG);
  }

  private static Citation regulation(Answer.Answered answer) {
    return answer.citations().stream()
        .filter(c -> c.documentId().equals("conscription-regulations"))
        .findFirst()
        .orElseThrow();
  }

  private static String notes(Answer.Answered answer) {
    return String.join("\n", answer.statement().notes());
  }
}
