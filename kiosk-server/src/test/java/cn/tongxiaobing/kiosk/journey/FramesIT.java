package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may show these pages inside a page of their own, and what such a page can say to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramesIT {

  private static final String LAUNCH = "tongxiaobing-chat .launch";

  /** What is neither of the two messages, however like it. */
  private static final List<String> MALFORMED =
      List.of(
          "null",
          "undefined",
          "0",
          "''",
          "'tongxiaobing:fold'",
          "'tongxiaobing:opened'",
          "[]",
          "['tongxiaobing:fold']",
          "{}",
          "{ name: '' }",
          "{ name: 'tongxiaobing:fold ' }",
          "{ name: 'TONGXIAOBING:FOLD' }",
          "{ name: ['tongxiaobing:opened'] }",
          "{ type: 'tongxiaobing:fold' }",
          "{ data: { name: 'tongxiaobing:fold' } }",
          "{ name: 'tongxiaobing:ask', question: '部队番号' }",
          "{ name: '<img src=x onerror=alert(1)>' }",
          "JSON.parse('{\"__proto__\": {\"name\": \"tongxiaobing:fold\"}}')",
          "new Array(100000).fill('tongxiaobing:fold')",
          "new Uint8Array(1 << 20)");

  private ForeignSite listed;
  private ForeignSite stranger;
  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    listed = new ForeignSite();
    stranger = new ForeignSite();
    hall = Hall.open("widget.origins = " + listed.origin());
  }

  @AfterAll
  void close() throws IOException {
    listed.close();
    stranger.close();
    if (hall != null) {
      hall.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/kiosk#/sign-up", "/console", "/chat"})
  void p07_what_a_stranger_frames_stays_blank(String path) {
    staysBlank(stranger, path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/kiosk#/sign-up", "/console"})
  void p07_a_listed_site_frames_the_chat_and_no_form(String path) {
    staysBlank(listed, path);
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.page();
      page.navigate(listed.framing(screen.address() + "/chat?host=" + listed.origin()));
      page.frameLocator("iframe").locator(".welcome-tile").first().waitFor();
    }
  }

  private void staysBlank(ForeignSite site, String path) {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.page();
      page.navigate(site.framing(screen.address() + path));
      page.waitForLoadState();
      assertThat(page.frames().getLast().url())
          .as("the browser's own page")
          .startsWith("chrome-error:");
      assertThat(screen.complaints()).anyMatch(said -> said.contains("frame-ancestors"));
    }
  }

  /**
   * The page that shows the chat is listed: it may say one thing, and everything else is nothing.
   */
  @Test
  void p08_the_chat_does_nothing_on_a_message_that_it_does_not_know() {
    try (Screen screen = hall.screen(1280, 800)) {
      Page page = opened(screen);
      FrameLocator chat = page.frameLocator("iframe");
      chat.locator(".chat-field").focus();
      String before = state(chat);
      for (String message : MALFORMED) {
        page.evaluate(
            "office => document.querySelector('tongxiaobing-chat').shadowRoot.querySelector('iframe')"
                + ".contentWindow.postMessage("
                + message
                + ", office)",
            screen.address());
      }
      assertThat(settled(chat)).isEqualTo(before);
      assertThat(chat.locator(".chat-field:focus").count()).isOne();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  /** The widget hears its own chat alone: not its page, and not whoever opened its page. */
  @Test
  void p08_the_widget_does_nothing_on_a_message_of_anybody_but_its_chat() {
    try (Screen screen = hall.screen(1280, 800)) {
      Page outside = screen.page();
      outside.navigate(stranger.framing("about:blank"));
      String address = listed.showing(screen.address());
      Page page =
          outside.waitForPopup(
              () -> outside.evaluate("address => { globalThis.shown = open(address); }", address));
      page.waitForSelector(LAUNCH);
      page.locator(LAUNCH).click();
      page.frameLocator("iframe").locator(".welcome-tile").first().waitFor();

      String fold = "{ name: 'tongxiaobing:fold' }";
      outside.evaluate("() => shown.postMessage(" + fold + ", '*')");
      page.evaluate("() => postMessage(" + fold + ", '*')");
      for (String message : MALFORMED) {
        outside.evaluate("() => shown.postMessage(" + message + ", '*')");
        page.evaluate("() => postMessage(" + message + ", '*')");
      }
      heardAll(page);
      assertThat(page.locator("tongxiaobing-chat dialog[open]").count()).isOne();
      page.frameLocator("iframe").locator("chat-header [aria-label=收起]").click();
      page.locator(LAUNCH).waitFor();
      assertThat(page.locator("tongxiaobing-chat dialog[open]").count()).isZero();
    }
  }

  private Page opened(Screen screen) {
    Page page = screen.visit(listed.showing(screen.address()));
    page.locator(LAUNCH).click();
    FrameLocator chat = page.frameLocator("iframe");
    chat.locator(".welcome-tile").first().waitFor();
    chat.locator("h1:focus").waitFor();
    return page;
  }

  private static String state(FrameLocator chat) {
    return (String) chat.locator("body").evaluate("body => location.href + body.innerHTML");
  }

  /** After every message that was sent before it: messages come in their order. */
  private static String settled(FrameLocator chat) {
    chat.locator("body")
        .evaluate(
            "() => new Promise(done => { addEventListener('message', done, { once: true }); postMessage('last', '*'); })");
    return state(chat);
  }

  private static void heardAll(Page page) {
    page.evaluate(
        "() => new Promise(done => { const hear = ({ data }) => data === 'last' && done();"
            + " addEventListener('message', hear); postMessage('last', '*'); })");
  }
}
