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

  @Test
  void a_chat_changes_its_labels_and_keeps_what_was_said_and_what_is_being_written() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat#/?q=%E8%BF%91%E8%A7%86%E8%83%BD%E5%BD%93%E5%85%B5%E5%90%97");
      page.waitForSelector("article.answer");
      String headline = page.locator("article.answer h2").innerText();
      page.locator(".chat-field").fill("要钱吗");
      page.locator("[popovertarget]").press("Enter");
      page.locator("language-choice button[lang=en]").press("Enter");
      page.waitForSelector(".feedback-pill:has-text('Helpful')");
      assertThat(page.locator("article.answer h2").innerText()).contains(headline.substring(2));
      assertThat(page.locator(".chat-field").inputValue()).isEqualTo("要钱吗");
      assertThat(page.locator(".chat-send").innerText()).isEqualTo("Send");
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      assertThat(screen.complaints()).isEmpty();
    }
  }
}
