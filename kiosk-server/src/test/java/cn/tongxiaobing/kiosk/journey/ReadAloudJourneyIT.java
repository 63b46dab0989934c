package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An answer is read aloud by a machine that can. Chromium without a screen has no voices, so the
 * page gets one that takes note of what it is told to say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAloudJourneyIT {

  private static final String SURGERY = "近视做过手术还能当兵吗";

  /** What is said goes to the console, which outlives the page that a wipe leaves. */
  private static final String VOICE =
      """
      class Voice extends EventTarget {
        getVoices() { return [{ lang: "en-US", name: "Plain" }, { lang: "zh-CN", name: "Native" }]; }
        speak(speech) { console.info("spoken", speech.voice.name, speech.text); }
        cancel() { console.info("cancelled"); }
        pause() { console.info("paused"); }
        resume() { console.info("resumed"); }
      }
      globalThis.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
      };
      Object.defineProperty(globalThis, "speechSynthesis", { value: new Voice() });
      """;

  private static final String NO_VOICE =
      "Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined });";

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
  void a_kiosk_says_the_speech_of_the_answer_and_stops_at_the_button_and_at_the_wipe() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      page.addInitScript(VOICE);
      Heard heard = new Heard(page);
      screen.open("/kiosk");
      Response response =
          page.waitForResponse(each -> each.url().endsWith("/ask"), () -> screen.ask(SURGERY));
      String speech = speechOf(page, response);
      Locator read = page.locator("[data-action=read]");
      assertThat(read.innerText()).contains("朗读");
      read.press("Enter");
      assertThat(heard.last()).isEqualTo("spoken Native " + speech);
      assertThat(read.innerText()).contains("停一下");
      read.press("Enter");
      assertThat(heard.last()).isEqualTo("paused");
      read.press("Enter");
      assertThat(heard.last()).isEqualTo("resumed");

      page.locator("[data-action=leave]").press("Enter");
      heard.clear();
      FillingIn.press(page, "清除，回到首页");
      page.waitForURL(address -> !address.contains("q="));
      page.waitForSelector("home-screen");
      assertThat(heard.all()).contains("cancelled").noneMatch(each -> each.startsWith("spoken"));
    }
  }

  @Test
  void a_chat_says_the_speech_of_the_last_answer_and_is_silent_once_it_is_cleared() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.page();
      page.addInitScript(VOICE);
      Heard heard = new Heard(page);
      screen.open("/chat");
      assertThat(page.locator(".chat-menu").textContent()).doesNotContain("念最近的回答");
      page.locator(".chat-field").fill(SURGERY);
      Response response =
          page.waitForResponse(
              each -> each.url().endsWith("/ask"),
              () -> page.locator(".chat-field").press("Enter"));
      page.waitForSelector("article.answer");
      String speech = speechOf(page, response);
      choose(page, "念最近的回答");
      assertThat(heard.last()).isEqualTo("spoken Native " + speech);
      choose(page, "停一停");
      assertThat(heard.last()).isEqualTo("paused");
      heard.clear();
      choose(page, "清除对话");
      assertThat(heard.all()).contains("cancelled");
      assertThat(page.locator(".chat-menu").textContent()).doesNotContain("念最近的回答", "接着念");
    }
  }

  @Test
  void where_there_is_no_voice_nothing_offers_to_read() {
    try (Screen kiosk = hall.screen(1080, 1920);
        Screen phone = hall.screen(375, 812)) {
      kiosk.page().addInitScript(NO_VOICE);
      kiosk.open("/kiosk");
      kiosk.ask(SURGERY);
      assertThat(kiosk.page().locator("[data-action=leave]").count()).isOne();
      assertThat(kiosk.page().locator("[data-action=read]").count()).isZero();
      assertThat(kiosk.complaints()).isEmpty();

      Page chat = phone.page();
      chat.addInitScript(NO_VOICE);
      phone.open("/chat#/?q=" + SURGERY);
      chat.waitForSelector("article.answer");
      assertThat(chat.locator(".chat-menu").textContent()).contains("清除对话").doesNotContain("念");
      assertThat(phone.complaints()).isEmpty();
    }
  }

  private static void choose(Page page, String entry) {
    page.locator("[popovertarget]").press("Enter");
    page.locator(".chat-entry")
        .filter(new Locator.FilterOptions().setHasText(entry))
        .press("Enter");
  }

  private static String speechOf(Page page, Response response) {
    Object speech = page.evaluate("text => JSON.parse(text).speech", response.text());
    assertThat(speech.toString()).isNotBlank();
    return speech.toString();
  }
}
