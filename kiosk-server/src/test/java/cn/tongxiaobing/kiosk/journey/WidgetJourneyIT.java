package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat over a page of another site, which does all it can to be in the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetJourneyIT {

  private static final String LAUNCH = "tongxiaobing-chat .launch";
  private static final int FURTHER_DOWN = 1200;

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
  @CsvSource({"375,812", "1280,800"})
  void opens_over_a_hostile_page_and_gives_it_back_as_it_was(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.visit(listed.showing(screen.address()));
      page.evaluate("y => scrollTo(0, y)", FURTHER_DOWN);
      Locator launch = page.locator(LAUNCH);
      assertThat(launch.getAttribute("aria-expanded")).isEqualTo("false");
      BoundingBox target = launch.boundingBox();
      assertThat(Math.min(target.width, target.height)).isGreaterThanOrEqualTo(44);
      launch.click();

      FrameLocator chat = page.frameLocator("iframe");
      chat.locator(".welcome-tile").first().waitFor();
      BoundingBox over = page.locator("tongxiaobing-chat dialog").boundingBox();
      assertThat(over.width >= width || over.width == 400).isTrue();
      chat.locator(".chat-field").fill("优待金由谁发");
      chat.locator(".chat-send").click();
      chat.locator("article.answer").waitFor();
      chat.locator("chat-header [aria-label=收起]").click();

      launch.waitFor();
      assertThat(page.evaluate("() => scrollY")).isEqualTo(FURTHER_DOWN);
      assertThat(focused(page)).isEqualTo("launch");
      assertThat(launch.getAttribute("aria-expanded")).isEqualTo("false");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void keeps_the_conversation_while_it_is_folded_away() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.visit(listed.showing(screen.address()));
      page.locator(LAUNCH).click();
      FrameLocator chat = page.frameLocator("iframe");
      chat.locator(".welcome-tile").first().waitFor();
      chat.locator(".chat-field").fill("优待金由谁发");
      chat.locator(".chat-field").press("Enter");
      chat.locator("article.answer").waitFor();
      chat.locator("chat-header [aria-label=收起]").click();
      page.locator(LAUNCH).click();
      assertThat(chat.locator("article.answer").isVisible()).isTrue();
    }
  }

  @Test
  void is_opened_and_closed_from_the_keyboard() {
    try (Screen screen = hall.screen(1280, 800)) {
      Page page = screen.visit(listed.showing(screen.address()));
      page.locator(LAUNCH).focus();
      page.keyboard().press("Enter");
      FrameLocator chat = page.frameLocator("iframe");
      chat.locator(".welcome-tile").first().waitFor();
      chat.locator("h1:focus").waitFor();
      assertThat(page.locator("tongxiaobing-chat dialog").getAttribute("aria-label")).isNotBlank();
      page.keyboard().press("Escape");
      page.locator(LAUNCH).waitFor();
      assertThat(focused(page)).isEqualTo("launch");
    }
  }

  @Test
  void loads_nothing_of_the_chat_before_it_is_opened() {
    try (Screen screen = hall.screen(375, 812)) {
      screen.visit(listed.showing(screen.address()));
      assertThat(screen.requests()).filteredOn(r -> r.startsWith(screen.address())).hasSize(1);
    }
  }

  @Test
  void the_form_of_the_sign_up_opens_in_a_page_of_its_own() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.visit(listed.showing(screen.address()));
      page.locator(LAUNCH).click();
      FrameLocator chat = page.frameLocator("iframe");
      chat.locator(".welcome-tile")
          .filter(new Locator.FilterOptions().setHasText("我要预报名"))
          .press("Enter");
      Locator door = chat.locator("sign-up-talk a.primary");
      door.waitFor();
      assertThat(door.getAttribute("target")).isEqualTo("_blank");
      assertThat(chat.locator("sign-up-talk").innerText()).contains("表单在新页面里填");
      assertThat(chat.locator("sign-up-course").count()).isZero();
    }
  }

  @Test
  void who_was_faster_than_the_page_keeps_their_place_in_it() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.visit(listed.showing(screen.address()));
      page.locator(LAUNCH).click();
      FrameLocator chat = page.frameLocator("iframe");
      Locator tile = chat.locator(".welcome-tile").first();
      tile.focus();

      tile.evaluate(
          """
          tile => new Promise((heard) => {
            addEventListener("message", () => setTimeout(heard), { once: true });
            dispatchEvent(new MessageEvent("message", {
              source: parent,
              origin: new URLSearchParams(location.search).get("host"),
              data: { name: "tongxiaobing:opened" },
            }));
          })
          """);

      assertThat(tile.evaluate("tile => tile === document.activeElement")).isEqualTo(true);
    }
  }

  @Test
  void a_site_that_is_not_listed_gets_no_widget() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.page();
      page.navigate(stranger.showing(screen.address()));
      page.waitForLoadState();
      assertThat(page.locator("tongxiaobing-chat").count()).isZero();
      assertThat(screen.complaints()).anyMatch(said -> said.contains("CORS"));
    }
  }

  private static Object focused(Page page) {
    return page.evaluate(
        "() => document.activeElement.shadowRoot?.activeElement?.className ?? document.activeElement.localName");
  }
}
