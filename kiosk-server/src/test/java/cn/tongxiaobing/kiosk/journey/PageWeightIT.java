package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page costs to load, and that nothing jumps under a finger once it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWeightIT {

  private static final int BUDGET = 150 * 1024;

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
  void the_answer_page_is_at_most_150_kilobytes() {
    try (Screen screen = hall.screen(1080, 1920)) {
      List<Request> requests = new CopyOnWriteArrayList<>();
      screen.page().onRequestFinished(requests::add);
      Page page = screen.open("/kiosk#/answer?q=近视做过手术还能当兵吗");
      page.waitForSelector("article.answer");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      int sent = requests.stream().mapToInt(r -> r.sizes().responseBodySize).sum();
      assertThat(sent).as("%d requests", requests.size()).isBetween(1, BUDGET);
    }
  }

  /**
   * Cumulative layout shift as the Layout Instability API counts it; a tap of the person excuses
   * what follows it.
   */
  @Test
  void nothing_moves_when_an_answer_and_its_sources_arrive() {
    for (int[] size : new int[][] {{1080, 1920}, {1920, 1080}, {375, 812}}) {
      try (Screen screen = hall.screen(size[0], size[1])) {
        Page page = screen.page();
        page.addInitScript(
            """
            globalThis.shifts = [];
            new PerformanceObserver(list => shifts.push(...list.getEntries().map(e => [e.value, e.hadRecentInput,
              e.sources.map(s => s.node?.nodeName ?? "").join()])))
              .observe({ type: "layout-shift", buffered: true });
            """);
        screen.open("/kiosk#/answer?q=近视做过手术还能当兵吗");
        page.waitForSelector("article.answer");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Object moved = page.evaluate("() => shifts.reduce((sum, [value]) => sum + value, 0)");
        assertThat(((Number) moved).doubleValue())
            .as("%s at %d", page.evaluate("() => JSON.stringify(shifts)"), size[0])
            .isLessThan(0.1);
      }
    }
  }

  /** On an opened page nothing but what a person does moves anything. */
  @ParameterizedTest
  @CsvSource({
    "1080, 1920, /kiosk, topic-tiles a",
    "1920, 1080, /kiosk, topic-tiles a",
    "375, 812, /kiosk, topic-tiles a",
    "375, 812, /chat, .welcome-tile",
    "320, 640, /chat, .welcome-tile",
    "1280, 800, /chat, .welcome-tile"
  })
  void nothing_moves_while_a_page_opens(int width, int height, String path, String drawn) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.page();
      page.addInitScript(
          """
          globalThis.moved = [];
          new PerformanceObserver(list => moved.push(...list.getEntries().map(each =>
            ({ value: each.value, what: each.sources.map(({ node }) => node?.nodeName).join() }))))
            .observe({ type: "layout-shift", buffered: true });
          """);
      screen.open(path);
      page.waitForSelector(drawn);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate(
          "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      Object sum = page.evaluate("() => moved.reduce((sum, { value }) => sum + value, 0)");
      assertThat(((Number) sum).doubleValue())
          .as("%s", page.evaluate("() => JSON.stringify(moved)"))
          .isLessThan(0.01);
    }
  }

  /**
   * Asked by a script, so that no touch excuses what moves. A rounding of half a pixel counts
   * 0.00005 here; a card that slides by its own height counts more than 0.01.
   */
  @ParameterizedTest
  @CsvSource({
    "1080, 1920, /kiosk, ask-box input, article.answer",
    "375, 812, /chat, chat-composer input, article.answer"
  })
  void nothing_moves_from_the_question_to_its_answer(
      int width, int height, String path, String line, String answer) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open(path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate(
          """
          line => {
            globalThis.moved = [];
            new PerformanceObserver(list => moved.push(...list.getEntries().map(e => e.value)))
              .observe({ type: "layout-shift" });
            const input = document.querySelector(line);
            input.value = "近视做过手术还能当兵吗";
            input.dispatchEvent(new Event("input", { bubbles: true }));
            input.form.requestSubmit();
          }
          """,
          line);
      page.waitForSelector(answer);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate(
          "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      Object sum = page.evaluate("() => moved.reduce((sum, each) => sum + each, 0)");
      assertThat(((Number) sum).doubleValue()).isLessThan(0.01);
    }
  }
}
