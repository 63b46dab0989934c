package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a machine in a hall must not keep, show or open: the rows K of the threat model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicMachineIT {

  private static final String NAME = "金丝雀";
  private static final String PHONE = "13900007531";
  private static final String QUESTION = "近视做过手术还能当兵吗";
  private static final String[] CANARIES = {NAME, "%E9%87%91%E4%B8%9D", PHONE};
  private static final int BEYOND_ANY_PATIENCE = 125_000;

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
  void k01_who_walks_away_leaves_nothing_and_who_stays_may_stay_as_long_as_they_like() {
    try (Screen screen = hall.screen(1080, 1920)) {
      screen.page().clock().install();
      Page page = screen.open("/kiosk");
      screen.ask(NAME + PHONE + QUESTION);
      for (int time = 0; time < 12; time++) {
        page.clock().runFor(62_000);
        page.waitForSelector("leave-dialog dialog[open]");
        page.locator("leave-dialog [data-safe]").press("Enter");
        page.waitForCondition(() -> !page.locator("leave-dialog dialog").isVisible());
      }
      assertThat(page.content()).contains(NAME);
      fillName(page);
      page.clock().runFor(BEYOND_ANY_PATIENCE);
      assertThatNothingIsLeft(page);
    }
  }

  @Test
  void k02_the_way_back_leads_to_nobody() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      screen.ask(NAME + QUESTION);
      fillName(page);
      end(page);
      assertThatNothingIsLeft(page);
      for (int step = 0; step < 5; step++) {
        page.goBack();
        assertThat(page.content()).doesNotContain(CANARIES);
        assertThat(page.url()).doesNotContain(CANARIES);
        assertThat(
                page.evaluate(
                    "() => [...document.querySelectorAll('input')].map(e => e.value).join('')"))
            .isEqualTo("");
      }
    }
  }

  @Test
  void k03_no_field_and_no_keyboard_learns_a_name() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      page.waitForSelector("[data-field=name] input");
      assertThat(openFields(page)).isEmpty();
      screen.open("/kiosk#/flow/can-i-enlist?a=sex:man,schooling:bachelor_in-school");
      page.waitForSelector("flow-fields input");
      assertThat(openFields(page)).isEmpty();
      page.navigate(screen.address() + "/kiosk");
      page.reload();
      List<String> before = candidates(page, "jinsique");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForSelector("article.answer");
      end(page);
      assertThat(openFields(page)).isEmpty();
      assertThat(candidates(page, "jinsique")).isEqualTo(before).isNotEmpty();
    }
  }

  @Test
  void k04_no_address_no_title_and_no_referrer_tells_who_signs_up() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      List<String> told = new ArrayList<>();
      page.onRequest(request -> {
        told.add(request.url());
        told.add(String.valueOf(request.headers().get("referer")));
      });
      page.onFrameNavigated(frame -> told.add(frame.url()));
      screen.open("/kiosk");
      page.locator("ask-box:visible input").pressSequentially(PHONE);
      fillName(page);
      page.locator("main button:has-text('下一步')").last().press("Enter");
      page.waitForSelector("[data-field=education], .faults, .field-error");
      told.add(page.title() + page.url() + page.evaluate("() => JSON.stringify(history.state)"));
      assertThat(told).hasSizeGreaterThan(10);
      assertThat(String.join("\n", told)).doesNotContain(CANARIES).doesNotContain("39000");
    }
  }

  @Test
  void k05_no_menu_no_dragging_no_clipboard_on_any_screen() {
    List<String> screens =
        List.of("", "#/topic/students", "#/sign-up", "#/benefits", "#/flow/can-i-enlist");
    try (Screen screen = hall.screen(1080, 1920)) {
      for (String path : screens) {
        Page page = screen.open("/kiosk" + path);
        assertThat(
                page.evaluate(
                    """
                    () => ['contextmenu', 'dragstart', 'dragover', 'drop'].filter(type => {
                      const event = new Event(type, { bubbles: true, cancelable: true });
                      document.querySelector('h1').dispatchEvent(event);
                      return !event.defaultPrevented;
                    })
                    """))
            .as(path)
            .isEqualTo(List.of());
        assertThat(
                page.evaluate(
                    "() => navigator.clipboard.readText().then(() => 'read', () => 'refused')"))
            .isEqualTo("refused");
      }
    }
  }

  /** Those that a page gets to see; the shell around the browser stops the others. */
  @Test
  void k06_the_keys_of_the_browser_do_nothing() {
    List<String> keys =
        List.of(
            "Control+p",
            "Control+o",
            "Control+s",
            "Control+n",
            "Control+t",
            "Control+w",
            "Control+j",
            "Control+u",
            "Control+f",
            "F1",
            "F3",
            "F5",
            "F11",
            "F12",
            "Alt+ArrowLeft");
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.evaluate(
          "() => { globalThis.leaked = []; addEventListener('keydown', e =>"
              + " e.defaultPrevented || /^(Control|Alt)$/.test(e.key) || leaked.push(e.key)); }");
      String before = page.url();
      keys.forEach(page.keyboard()::press);
      assertThat(page.evaluate("() => leaked")).isEqualTo(List.of());
      assertThat(page.url()).isEqualTo(before);
      assertThat(page.context().pages()).hasSize(1);
    }
  }

  @Test
  void k08_no_kind_of_link_in_a_text_leads_anywhere() {
    String links =
        "http://evil.example https://evil.example javascript:alert(1) data:text/html,x file:///etc/passwd"
            + " tel:123 weixin://x intent://x //evil.example <a href=https://evil.example target=_blank>x</a>"
            + " <form action=https://evil.example><button>x</button></form>"
            + " <meta http-equiv=refresh content=0;url=https://evil.example>";
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      page.route("**/api/v1/ask", route -> withText(route, links));
      screen.open("/kiosk");
      screen.ask(QUESTION);
      String before = page.url();
      Locator notes = page.locator("article.answer .notes li");
      assertThat(notes.allInnerTexts().toString()).contains("<form", "javascript:", "<meta");
      for (int i = 0; i < notes.count(); i++) {
        notes.nth(i).click(new Locator.ClickOptions().setForce(true));
      }
      assertThat(page.locator("article.answer :is(form, meta, iframe)").count()).isZero();
      assertThat(page.locator("a[href]:not(.skip-link):visible").count()).isEqualTo(0);
      assertThat(page.url()).isEqualTo(before);
      assertThat(page.context().pages()).hasSize(1);
      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void k13_nothing_of_a_person_is_read_to_the_room() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      page.addInitScript(
          """
          globalThis.spoken = [];
          globalThis.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) { super(); this.text = text; }
          };
          Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
            getVoices: () => [{ lang: 'zh-CN' }], speak: each => spoken.push(each.text),
            cancel() {}, pause() {}, resume() {} }) });
          """);
      screen.open("/kiosk");
      screen.ask("我叫" + NAME + "，电话" + PHONE + "，" + QUESTION);
      page.locator("[data-action=read]").press("Enter");
      fillName(page);
      page.locator("[data-action=read]").press("Enter");
      List<?> spoken = (List<?>) page.evaluate("() => spoken");
      assertThat(spoken).isNotEmpty();
      assertThat(spoken.toString()).contains("手术").doesNotContain(NAME);
      for (int at = 0; at + 4 <= PHONE.length(); at++) {
        assertThat(spoken.toString()).doesNotContain(PHONE.substring(at, at + 4));
      }
    }
  }

  @Test
  void who_sits_reaches_everything_below_the_scenery_and_the_next_visitor_stands() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.waitForSelector("topic-tiles a");
      page.locator("[data-action=care]").click();
      page.locator("[data-action=seat]").press("Enter");
      Object highest =
          page.evaluate(
              "() => Math.min(...[...document.querySelectorAll('main :is(a, button, input)')]"
                  + ".filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top))");
      assertThat(((Number) highest).intValue()).isGreaterThanOrEqualTo(720);
      end(page);
      page.waitForSelector("[data-action=care]:has-text('关怀版')");
      assertThat(page.locator("[data-action=seat]").count()).isZero();
      assertThat(page.locator("main").boundingBox().y).isLessThan(200);
    }
  }

  private static void fillName(Page page) {
    page.evaluate("() => { location.hash = '#/sign-up'; }");
    page.waitForSelector("[data-field=name] input");
    page.locator("[data-field=name] input").fill(NAME);
    page.locator("[data-field=phone] input").fill(PHONE);
  }

  private static void end(Page page) {
    page.locator("[data-action=leave]").press("Enter");
    page.locator("leave-dialog button:has-text('清除，回到首页')").press("Enter");
    page.waitForSelector("home-screen");
    page.waitForCondition(() -> page.url().endsWith("/kiosk"));
  }

  private static void assertThatNothingIsLeft(Page page) {
    page.waitForSelector("home-screen");
    page.waitForFunction(
        "name => !document.documentElement.outerHTML.includes(name) && location.hash.length < 3",
        NAME);
    Object kept =
        page.evaluate(
            "async () => JSON.stringify([location.href, history.state, {...localStorage},"
                + " {...sessionStorage}, document.cookie, await indexedDB.databases(), await caches.keys(),"
                + " [...document.querySelectorAll('input')].map(e => e.value)])");
    assertThat(kept.toString()).doesNotContain(CANARIES).contains("\"\",[],[]");
  }

  private static List<?> openFields(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea')]
              .filter(e => e.autocomplete !== 'off' || e.getAttribute('spellcheck') !== 'false')
              .map(e => e.outerHTML.slice(0, 120))
            """);
  }

  private static List<String> candidates(Page page, String letters) {
    page.locator("ask-box:visible input").click();
    page.waitForSelector(".ime-key");
    page.keyboard().type(letters);
    page.waitForSelector(".ime-candidate");
    return page.locator(".ime-candidate").allInnerTexts();
  }

  private static void withText(Route route, String text) {
    String answer = route.fetch().text();
    String notes = "\"notes\":[\"" + text.replace("\"", "'") + "\"";
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                answer.replaceFirst(
                    "\"notes\":\\[(\"[^\"]*\")?",
                    java.util.regex.Matcher.quoteReplacement(notes))));
  }
}
