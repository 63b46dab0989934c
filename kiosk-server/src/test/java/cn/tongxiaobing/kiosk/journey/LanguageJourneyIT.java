package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Labels in the language of the visitor; what holds stays in the words it was decided in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageJourneyIT {

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open();
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  @Test
  void labels_turn_english_and_policy_stays_chinese() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("language-choice button[lang=en]").click();
      page.waitForSelector("[data-action=home]:has-text('Home')");
      assertThat(page.title()).startsWith("Home");
      assertThat(page.locator("language-choice").innerText()).contains("original Chinese");
      screen.ask("近视做过手术还能当兵吗");
      assertThat(page.locator("article.answer table").innerText()).contains("不满半年");
      assertThat(page.locator("article.answer").innerText()).contains("policy library as of");
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void the_next_visitor_finds_chinese_again() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("language-choice button[lang=zh-Hant]").click();
      page.waitForSelector("[data-action=leave]:has-text('結束並清除')");
      page.locator("[data-action=leave]").click();
      page.waitForSelector("[data-action=leave]:has-text('结束并清除')");
      assertThat(page.locator("language-choice button[aria-pressed=true]").innerText())
          .isEqualTo("中文");
    }
  }
}
