package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking a question and reading the answer, on every kind of screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskJourneyIT {

  private static final String SURGERY = "近视做过手术还能当兵吗";

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open("server.address = https://xiaobing.example.gov.cn\n");
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1080,1920", "1920,1080", "375,812", "320,640"})
  void types_a_question_and_reads_the_answer_with_its_rule(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/");
      assertThat(page.url()).startsWith(screen.address() + "/kiosk");
      screen.ask(SURGERY);
      Locator answer = page.locator("article.answer");
      assertThat(answer.locator("h2").innerText()).contains("6");
      assertThat(answer.locator("table").innerText()).contains("不满半年");
      assertThat(page.locator("main").innerText()).contains("《应征公民体格检查标准》").contains("政策库回答");
      assertThat(screen.requestsElsewhere()).isEmpty();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1080,1920", "1920,1080"})
  void asks_reads_the_answer_opens_its_source_and_says_whether_it_was_right(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.page();
      List<String> said = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().endsWith("/api/v1/feedback")) {
          said.add(String.valueOf(request.postData()));
        }
      });
      screen.open("/kiosk");
      screen.ask(SURGERY);
      if (page.locator("source-panel:visible").count() == 0) {
        page.locator("source-list button:visible").first().press("Enter");
      }
      page.waitForSelector("source-panel:visible, source-sheet dialog[open]");
      if (page.locator("source-sheet dialog[open]").count() > 0) {
        page.keyboard().press("Escape");
        page.waitForCondition(() -> !page.locator("source-sheet dialog").isVisible());
      }
      page.locator(".feedback-pill:has-text('不对')").press("Enter");
      page.locator(".feedback-pill:has-text('过时了')").press("Enter");
      page.waitForSelector("feedback-bar:has-text('谢谢')");
      assertThat(page.locator(".feedback-pill:has-text('不对')").count()).isZero();
      page.locator("[data-action=care]").click();
      assertThat(page.locator("feedback-bar").innerText()).contains("谢谢");
      assertThat(said).hasSize(1);
      assertThat(said.getFirst()).contains(SURGERY, "\"helpful\":false", "\"outdated\"");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1080,1920,80", "1920,1080,80", "375,812,44", "320,640,44"})
  void what_one_taps_to_say_whether_it_was_right_is_large_enough(int width, int height, int least) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/kiosk");
      screen.ask(SURGERY);
      Locator pills = page.locator(".feedback-pill:visible");
      assertLargeEnough(pills, 2, least);
      page.locator(".feedback-pill:has-text('不对')").press("Enter");
      page.waitForSelector(".feedback-pill:has-text('过时了')");
      assertLargeEnough(pills, 5, least);
    }
  }

  private static void assertLargeEnough(Locator targets, int howMany, int least) {
    assertThat(targets.count()).isGreaterThanOrEqualTo(howMany);
    for (Locator target : targets.all()) {
      BoundingBox box = target.boundingBox();
      assertThat(Math.min(box.width, box.height))
          .as(target.innerText())
          .isGreaterThanOrEqualTo(least - 0.5);
    }
  }

  @Test
  void an_answer_is_taken_along_on_a_phone() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      screen.ask("我叫金丝雀" + SURGERY);
      page.locator(".take").press("Enter");
      page.waitForSelector(".taking-qr path");
      assertThat(page.locator(".taking").innerText()).contains("手术").doesNotContain("金丝雀");
      Locator code = page.locator(".taking-qr");
      assertThat(code.boundingBox().width).isGreaterThanOrEqualTo(280);
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      page.keyboard().press("Escape");
      page.waitForCondition(() -> !page.locator(".taking").isVisible());
      assertThat(page.locator(".taking-qr").count()).isZero();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void reaches_an_answer_by_tapping_alone() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("topic-tiles a:has-text(\"应征条件\")").click();
      page.waitForSelector("topic-screen question-list");
      page.locator("topic-screen question-list button, topic-screen question-list a")
          .first()
          .click();
      page.waitForSelector("article.answer");
      assertThat(page.locator("article.answer h2").innerText()).isNotBlank();
    }
  }

  @Test
  void opens_the_rule_beside_a_landscape_answer() {
    try (Screen screen = hall.screen(1920, 1080)) {
      Page page = screen.open("/kiosk");
      screen.ask("大专毕业多大年龄能当兵");
      page.waitForSelector("source-panel:visible");
      assertThat(page.locator("source-panel").innerText()).contains("兵役法").contains("第二十条");
    }
  }

  @Test
  void says_that_it_is_not_sure_and_whom_to_ask() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      screen.ask("县里给入伍的新兵家里送几袋大米");
      String said = page.locator("main").innerText();
      assertThat(said).containsAnyOf("没有把握", "不在我能回答的范围");
      assertThat(page.locator("article.answer table").count()).isZero();
      assertThat(page.locator("article.answer .answer-sources").count()).isZero();
    }
  }

  @Test
  void leaves_nothing_behind_when_the_visit_is_ended() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      screen.ask("我叫金丝雀近视能当兵吗");
      page.locator("[data-action=leave]").click();
      Locator wipe =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("清除，回到首页"));
      wipe.click();
      page.waitForSelector("home-screen");
      page.waitForFunction("() => !document.documentElement.outerHTML.includes('金丝雀')");
      Object kept =
          page.evaluate(
              "() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie])");
      assertThat(kept.toString()).doesNotContain("金丝雀", "%E9%87%91");
      page.goBack();
      assertThat(page.content()).doesNotContain("金丝雀");
      assertThat(page.url()).doesNotContain("%E9%87%91");
    }
  }

  @Test
  void tells_when_the_server_is_lost_and_goes_on_when_it_is_back() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.context().setOffline(true);
      page.locator("ask-box:visible input").fill(SURGERY);
      page.locator("ask-box:visible input").press("Enter");
      page.waitForSelector("trouble-card, status-banner :visible");
      page.context().setOffline(false);
      page.waitForSelector("article.answer", new Page.WaitForSelectorOptions().setTimeout(30_000));
    }
  }
}
