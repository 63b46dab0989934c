package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation on somebody's own phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatJourneyIT {

  private static final String AGE = "大专毕业23岁能当兵吗";
  private static final int TARGET = 44;

  /** Keeps a number on one line; nobody sees it. */
  private static final String JOINER = "\u2060";

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall =
        Hall.open(
            """
            office.name = 云冈区征兵办公室
            office.phone = 0352-1234567
            office.hours = 周一至周五 8:30—12:00
            """);
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"375,812", "320,640", "768,1024", "1280,800"})
  void asks_reads_the_answer_and_its_source_and_comes_back(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/chat");
      ask(page, AGE);
      Locator answer = page.locator("article.answer");
      assertThat(answer.locator("h2").innerText()).contains("24");
      assertThat(answer.locator("tr.own").innerText()).contains("您的情况");
      assertThat(page.locator("[aria-live=polite]").textContent()).contains("24");
      answer.locator("button.source").first().press("Enter");
      assertThat(page.locator("source-sheet dialog h2").innerText()).contains("兵役法");
      page.goBack();
      page.waitForCondition(() -> !page.locator("source-sheet dialog").isVisible());
      assertThat(page.url()).contains("/chat");
      assertThat(answer.isVisible()).isTrue();
      assertThat(screen.requestsElsewhere()).isEmpty();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void goes_on_from_what_was_said_unless_that_is_taken_away() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      ask(page, "优待证在哪里办理");
      ask(page, "要钱吗");
      Locator taken = page.locator(".context-chip");
      String before = page.locator("article.answer h2").last().innerText();
      taken.press("Enter");
      page.waitForCondition(() -> taken.count() == 0);
      page.waitForCondition(() -> page.locator("article.answer").count() == 2);
      assertThat(page.locator("article.answer h2").last().innerText()).isNotEqualTo(before);
      assertThat(page.locator("chat-bubble[mine]").count()).isEqualTo(2);
    }
  }

  @Test
  void chooses_where_the_answer_asks_back() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      ask(page, "我做过激光手术，还能当兵吗");
      Locator choice = page.locator(".choices-of button").first();
      String label = choice.innerText();
      choice.press("Enter");
      page.waitForCondition(() -> page.locator("article.answer").count() == 2);
      assertThat(page.locator("chat-bubble[mine]").last().innerText()).contains(label);
      assertThat(page.locator("article.answer h2").last().innerText().replaceAll("\\s", ""))
          .contains(label.replaceAll("\\s", ""));
    }
  }

  @Test
  void changes_an_earlier_answer_of_a_flow_and_keeps_the_others() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      page.locator(".welcome-tile").first().press("Enter");
      page.locator(".flow-choice").filter(saying("男青年")).press("Enter");
      page.locator(".flow-option").filter(saying("大专")).click();
      page.locator(".flow-option").filter(saying("已毕业")).click();
      page.locator("flow-question button[type=submit]").press("Enter");
      page.waitForCondition(() -> page.locator(".given").count() == 2);
      page.locator("flow-question input[type=date]").fill("2004-05-06");
      page.locator("flow-question button[type=submit]").press("Enter");
      page.waitForCondition(() -> page.locator(".given").count() == 3);

      page.locator(".given").nth(1).press("Enter");
      page.waitForCondition(() -> page.locator(".given").count() == 1);
      assertThat(page.locator(".flow-option:has(:checked)").allInnerTexts())
          .containsExactly("大专", "已毕业");
      page.locator(".flow-option").filter(saying("本科")).click();
      page.locator("flow-question button[type=submit]").press("Enter");

      page.waitForCondition(() -> page.locator(".given").count() == 3);
      assertThat(page.locator(".given .bubble").allInnerTexts().toString())
          .contains("男青年", "本科", "2004");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void sends_to_a_person_with_phone_and_hours() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      ask(page, "县里给入伍的新兵家里送几袋大米");
      Locator answer = page.locator("article.answer");
      assertThat(answer.innerText().replace(JOINER, ""))
          .contains("没有把握", "0352-1234567", "8:30—12:00");
      assertThat(answer.locator("a[href^='tel:']").getAttribute("href"))
          .isEqualTo("tel:03521234567");
    }
  }

  @Test
  void asks_what_its_address_asks() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat#/?q=%E4%BC%98%E5%BE%85%E9%87%91%E7%94%B1%E8%B0%81%E5%8F%91");
      page.waitForSelector("article.answer");
      assertThat(page.locator("chat-bubble[mine]").innerText()).contains("优待金由谁发");
    }
  }

  @Test
  void keeps_nothing_over_a_reload_and_clears_on_request() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      ask(page, "我叫金丝雀近视能当兵吗");
      page.locator("[popovertarget]").press("Enter");
      page.locator(".chat-entry").filter(saying("清除对话")).press("Enter");
      page.waitForCondition(() -> page.locator("article.answer").count() == 0);
      assertThat(page.content()).doesNotContain("金丝雀");

      ask(page, "我叫金丝雀近视能当兵吗");
      Object kept =
          page.evaluate(
              "() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie, history.state])");
      assertThat(kept.toString()).doesNotContain("金丝雀", "%E9%87%91");
      page.reload();
      page.waitForSelector(".welcome-tile");
      assertThat(page.content()).doesNotContain("金丝雀");
    }
  }

  @Test
  void tells_when_the_server_is_lost_and_goes_on_when_it_is_back() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      page.waitForSelector(".welcome-tile");
      page.context().setOffline(true);
      page.locator(".chat-field").fill(AGE);
      page.locator(".chat-field").press("Enter");
      page.waitForSelector("chat-answer trouble-card");
      page.waitForSelector("status-banner .banner");
      page.context().setOffline(false);
      page.waitForSelector("article.answer", new Page.WaitForSelectorOptions().setTimeout(30_000));
      assertThat(page.locator("status-banner .banner").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"375,340", "812,375"})
  void the_field_stays_in_sight_above_a_keyboard_and_on_a_phone_held_sideways(
      int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/chat");
      ask(page, AGE);
      BoundingBox field = page.locator(".chat-field").boundingBox();
      BoundingBox verdict = page.locator("article.answer h2").boundingBox();
      assertThat(field.y + field.height).isLessThanOrEqualTo(height);
      assertThat(verdict.y).isBetween(0.0, field.y);
    }
  }

  @ParameterizedTest
  @CsvSource({"375,812", "320,640", "430,932"})
  void every_target_is_large_enough_and_nothing_is_scrolled_sideways(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/chat");
      page.waitForSelector(".welcome-tile");
      assertThat(smallTargets(page)).isEmpty();
      ask(page, AGE);
      page.locator(".feedback-pill").filter(saying("不对")).press("Enter");
      page.locator(".feedback-pill").filter(saying("过时了")).waitFor();
      assertThat(smallTargets(page)).isEmpty();
      page.locator(".welcome-tile").first().press("Enter");
      page.waitForSelector("flow-question");
      assertThat(smallTargets(page)).isEmpty();
      assertThat(
              page.evaluate(
                  """
                  () => [document.documentElement, document.querySelector('.log')]
                    .every(e => e.scrollWidth <= e.clientWidth)
                  """))
          .isEqualTo(true);
    }
  }

  private static void ask(Page page, String question) {
    int before = page.locator("article.answer").count();
    page.locator(".chat-field").fill(question);
    page.locator(".chat-field").press("Enter");
    page.waitForCondition(() -> page.locator("article.answer").count() > before);
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** Visible buttons, links and fields that are too small; an option is as large as its label. */
  static List<?> smallTargets(Page page) {
    Object small =
        page.evaluate(
            """
            least => [...document.querySelectorAll('button, a[href], summary, label, input[type=text]')]
              .filter(e => e.checkVisibility() && !e.matches('.skip-link, .cites, .flow-field > label, .field-label'))
              .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
              .filter(([, r]) => r.width > 0 && (r.width < least - 0.5 || r.height < least - 0.5))
              .map(([html, r]) => `${Math.round(r.width)}x${Math.round(r.height)} ${html}`)
            """,
            TARGET);
    return (List<?>) small;
  }
}
