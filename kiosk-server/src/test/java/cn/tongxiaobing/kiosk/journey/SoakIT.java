package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A screen stands for weeks without being started anew: what visits leave behind must not add up.
 * Twenty visits and an hour of the attract loop here; {@code -Dlong=true} makes it two thousand and
 * a working day.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoakIT {

  private static final int VISITS = Boolean.getBoolean("long") ? 2_000 : 20;
  private static final int WARM_UP = VISITS / 10;

  /** Each card of the attract loop stands so long. */
  private static final Duration TURN = Duration.ofSeconds(12);

  /** A working day of a hall, or an hour of it. */
  private static final int TURNS =
      (int) Duration.ofHours(Boolean.getBoolean("long") ? 8 : 1).dividedBy(TURN);

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
  void a_kiosk_is_as_light_after_its_last_visit_as_after_its_first_ones() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      Scales scales = new Scales(page);
      page.waitForSelector("topic-tiles a");
      Weight early = Weight.NONE;
      for (int visit = 1; visit <= VISITS; visit++) {
        visitKiosk(screen, page);
        if (visit == WARM_UP) {
          early = scales.weigh();
        }
      }
      assertNotHeavier(scales.weigh(), early);
      assertThat(screen.complaints()).isEmpty();
    }
  }

  /** The chat clears itself without a new page, so all that is kept by mistake stays in it. */
  @Test
  void a_chat_is_as_light_after_its_last_conversation_as_after_its_first_ones() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      Scales scales = new Scales(page);
      page.waitForSelector(".welcome-tile");
      Weight early = Weight.NONE;
      for (int visit = 1; visit <= VISITS; visit++) {
        talk(page);
        if (visit == WARM_UP) {
          early = scales.weigh();
        }
      }
      assertNotHeavier(scales.weigh(), early);
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void the_attract_loop_turns_and_grows_no_heavier() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      page.clock().install();
      screen.open("/kiosk");
      page.waitForSelector("topic-tiles a");
      page.clock().runFor(70_000);
      page.waitForSelector(".attract-card[data-shown]");
      page.evaluate(
          """
          () => {
            globalThis.turns = 0;
            new MutationObserver(() => (turns += 1)).observe(document.querySelector("attract-loop"),
              { subtree: true, attributeFilter: ["data-shown"] });
          }
          """);
      Scales scales = new Scales(page);
      Weight early = Weight.NONE;
      for (int turn = 1; turn <= TURNS; turn++) {
        page.clock().fastForward(TURN.toMillis());
        if (turn == TURNS / 10) {
          early = scales.weigh();
        }
      }
      assertThat(((Number) page.evaluate("() => turns")).intValue())
          .isGreaterThanOrEqualTo(TURNS - 1);
      assertThat(page.locator(".attract-card[data-shown]").count()).isOne();
      assertNotHeavier(scales.weigh(), early);
    }
  }

  @Test
  void what_is_kept_by_mistake_would_be_found() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open("/chat");
      Scales scales = new Scales(page);
      page.waitForSelector(".welcome-tile");
      page.evaluate("() => { globalThis.kept = []; }");
      Weight early = scales.weigh();
      page.evaluate(
          """
          () => {
            for (let each = 0; each < 18; each += 1) {
              kept.push(document.querySelector("chat-welcome").cloneNode(true));
              addEventListener("resize", () => each);
            }
          }
          """);
      Weight late = scales.weigh();
      assertThat(late.nodes()).isGreaterThan(early.mostNodes());
      assertThat(late.listeners()).isGreaterThan(early.mostListeners());
    }
  }

  private static void visitKiosk(Screen screen, Page page) {
    screen.ask("近视做过手术还能当兵吗");
    page.locator("source-list button:visible").first().press("Enter");
    page.waitForSelector("source-sheet dialog[open]");
    page.keyboard().press("Escape");
    page.waitForCondition(() -> !page.locator("source-sheet dialog").isVisible());
    page.locator("[data-action=leave]").press("Enter");
    FillingIn.press(page, "清除，回到首页");
    page.waitForURL(address -> !address.contains("#"));
    page.waitForSelector("topic-tiles a");
  }

  /**
   * Waits by locators: a handle on an element would keep it. The words are set and not typed: the
   * browser keeps a node for each of the last thousand edits, to undo them.
   */
  private static void talk(Page page) {
    Locator field = page.locator(".chat-field");
    field.evaluate(
        """
        field => {
          field.value = "近视做过手术还能当兵吗";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        """);
    field.press("Enter");
    page.locator("article.answer").waitFor();
    page.locator("source-list button:visible").first().press("Enter");
    page.locator("source-sheet dialog[open]").waitFor();
    page.goBack();
    page.waitForCondition(() -> !page.locator("source-sheet dialog").isVisible());
    page.locator("[popovertarget]").press("Enter");
    page.locator(".chat-entry")
        .filter(new Locator.FilterOptions().setHasText("清除对话"))
        .press("Enter");
    page.waitForCondition(() -> page.locator("article.answer").count() == 0);
  }

  private static void assertNotHeavier(Weight late, Weight early) {
    System.out.printf("soak: %s after a tenth, %s at the end%n", early, late);
    assertThat(late.nodes()).as("nodes: %s", early).isLessThanOrEqualTo(early.mostNodes());
    assertThat(late.listeners())
        .as("listeners: %s", early)
        .isLessThanOrEqualTo(early.mostListeners());
    assertThat(late.heap()).as("heap: %s", early).isLessThanOrEqualTo(early.mostHeap());
  }

  /** What a page holds after its rubbish is gone: DOM nodes, listeners, and bytes of scripts. */
  private record Weight(long nodes, long listeners, long heap) {

    static final Weight NONE = new Weight(0, 0, 0);

    /** A few nodes come and go with what happens to be shown. */
    long mostNodes() {
      return nodes + nodes / 10;
    }

    long mostListeners() {
      return listeners + listeners / 10;
    }

    /** Compiled code and inline caches grow for a while: a tenth and one megabyte more. */
    long mostHeap() {
      return heap + heap / 10 + 1_000_000;
    }
  }

  /** Weighs a page, over the DevTools protocol. */
  private static final class Scales {
    private final CDPSession session;

    Scales(Page page) {
      session = page.context().newCDPSession(page);
      session.send("HeapProfiler.enable");
    }

    Weight weigh() {
      session.send("HeapProfiler.collectGarbage");
      session.send("HeapProfiler.collectGarbage");
      JsonObject dom = session.send("Memory.getDOMCounters");
      JsonObject heap = session.send("Runtime.getHeapUsage");
      return new Weight(
          dom.get("nodes").getAsLong(),
          dom.get("jsEventListeners").getAsLong(),
          heap.get("usedSize").getAsLong());
    }
  }
}
