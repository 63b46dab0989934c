package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public screen at every size: nothing is scrolled sideways, every target is large enough for
 * a finger, axe-core finds nothing in plain and in care mode. With {@code -Dscreens=folder} each is
 * written there as a picture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

  /** The windows that people sit in front of, and the smallest target there in pixels. */
  enum Window {
    KIOSK(1080, 1920, 80),
    LANDSCAPE(1920, 1080, 80),
    PHONE(375, 812, 44),
    NARROW(320, 640, 44);

    private final int width;
    private final int height;
    private final int target;

    Window(int width, int height, int target) {
      this.width = width;
      this.height = height;
      this.target = target;
    }
  }

  /** The chat is made for hands that hold it; the rest stands in a hall as well. */
  private static int target(Shown shown, Window window) {
    return shown.path.startsWith("/chat") ? Window.PHONE.target : window.target;
  }

  /** A screen: its name, where it begins, and what a person does to get there. */
  record Shown(String name, String path, Consumer<Screen> steps) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String LASER =
      "sex:man,schooling:bachelor_in-school,birth-date:2005-05-20,body:175_65,eyes:5.0_5.0,"
          + "surgery:laser,surgery-date:2026-08-02,after-surgery:no_yes,marks:none,record:none";

  private static final List<Shown> SCREENS =
      List.of(
          new Shown("home", "/kiosk", screen -> waitFor(screen, "question-list")),
          new Shown("topic", "/kiosk#/topic/students", screen -> waitFor(screen, "topic-screen")),
          new Shown("answer", "/kiosk", screen -> screen.ask("近视做过手术还能当兵吗")),
          new Shown("no-answer", "/kiosk", screen -> screen.ask("县里给入伍的新兵家里送几袋大米")),
          new Shown("keyboard", "/kiosk", ScreensIT::type),
          new Shown("source", "/kiosk", ScreensIT::openSource),
          new Shown("end", "/kiosk", ScreensIT::askToEnd),
          new Shown(
              "check-question",
              "/kiosk#/flow/can-i-enlist?a=sex:man,schooling:bachelor_in-school,birth-date:2005-05-20",
              screen -> waitFor(screen, "flow-fields")),
          new Shown(
              "check-choices",
              "/kiosk#/flow/can-i-enlist?a=sex:man",
              screen -> waitFor(screen, "flow-choices")),
          new Shown(
              "check-result",
              "/kiosk#/flow/can-i-enlist?a=" + LASER,
              screen -> waitFor(screen, "rule-list")),
          new Shown(
              "process",
              "/kiosk#/flow/enlistment-process?a=sex:man,where:selected",
              screen -> waitFor(screen, "process-line")),
          new Shown(
              "benefits", "/kiosk?place=140214#/benefits", screen -> waitFor(screen, ".offer")),
          new Shown("sign-up", "/kiosk#/sign-up", screen -> waitFor(screen, "consent-boxes")),
          new Shown("sign-up-digits", "/kiosk#/sign-up", ScreensIT::typeDigits),
          new Shown(
              "sign-up-school", "/kiosk#/sign-up", screen -> FillingIn.firstStep(screen.page())),
          new Shown("sign-up-check", "/kiosk#/sign-up", ScreensIT::fillIn),
          new Shown("receipt", "/kiosk#/sign-up", ScreensIT::signUp),
          new Shown(
              "sign-up-status",
              "/kiosk#/sign-up/status",
              screen -> waitFor(screen, "sign-up-status")),
          new Shown("chat", "/chat", screen -> waitFor(screen, "chat-welcome")));

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open(Shops::fill);
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  static Stream<Arguments> everywhere() {
    return SCREENS.stream()
        .flatMap(shown -> Arrays.stream(Window.values()).map(w -> Arguments.of(shown, w)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void is_fit_for_everybody(Shown shown, Window window) {
    try (Screen screen = hall.screen(window.width, window.height)) {
      Page page = screen.open(shown.path);
      shown.steps.accept(screen);
      check(page, target(shown, window));
      picture(page, shown, window, "");
      page.evaluate("() => { document.documentElement.dataset.mode = 'care'; }");
      check(page, target(shown, window));
      picture(page, shown, window, "-care");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  private static void check(Page page, int target) {
    Pictures.settle(page);
    assertThat(overflow(page)).as("scrolled sideways").isLessThanOrEqualTo(0);
    assertThat(smallTargets(page, target)).as("targets").isEmpty();
    assertThat(AccessibilityIT.faults(page)).isEmpty();
  }

  private static void picture(Page page, Shown shown, Window window, String mode) {
    String size = window.name().toLowerCase(Locale.ROOT);
    Pictures.take(page, "%s-%s%s".formatted(size, shown.name, mode));
  }

  /** Beside a wide answer the source is open already. */
  private static void openSource(Screen screen) {
    screen.ask("近视做过手术还能当兵吗");
    if (screen.page().locator("source-panel:visible").count() > 0) {
      return;
    }
    screen.page().locator("source-list button:visible, source-list a:visible").first().click();
  }

  /** On a phone its own keyboard opens, which no picture shows. */
  private static void type(Screen screen) {
    screen.page().locator("ask-box:visible input").click();
    if (screen.page().locator("ime-panel:visible").count() > 0) {
      waitFor(screen, "ime-panel .ime-key");
      screen.page().keyboard().type("zhengbingtij");
      waitFor(screen, "ime-panel .ime-candidate");
    }
  }

  /** On a phone its own keys open, which no picture shows. */
  private static void typeDigits(Screen screen) {
    FillingIn.field(screen.page(), "phone").click();
    FillingIn.field(screen.page(), "phone").fill("138001355");
  }

  private static void fillIn(Screen screen) {
    FillingIn.toTheLastLook(screen.page());
  }

  private static void signUp(Screen screen) {
    fillIn(screen);
    FillingIn.submit(screen.page());
  }

  private static void askToEnd(Screen screen) {
    screen.ask("近视做过手术还能当兵吗");
    screen.page().locator("[data-action=leave]").click();
    waitFor(screen, "leave-dialog dialog[open]");
  }

  private static void waitFor(Screen screen, String selector) {
    screen.page().waitForSelector(selector);
  }

  private static int overflow(Page page) {
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wide).intValue();
  }

  /** Visible buttons, links and fields that are smaller than {@code least} in either direction. */
  private static List<?> smallTargets(Page page, int least) {
    Object small =
        page.evaluate(
            """
            least => [...document.querySelectorAll('button, a[href], input')]
              .filter(e => e.checkVisibility() && !e.closest('.sr-only, .skip-link, [aria-hidden=true]'))
              .filter(e => !e.matches('.sr-only, .skip-link, .cites'))
              .map(e => e.matches('label input') ? e.closest('label') : e)
              .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
              .filter(([, r]) => r.width > 0 && (r.width < least - 0.5 || r.height < least - 0.5))
              .map(([html, r]) => `${Math.round(r.width)}x${Math.round(r.height)} ${html}`)
            """,
            least);
    return (List<?>) small;
  }
}
