package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** What somebody does who fills in the sign-up of a screen. */
final class FillingIn {

  static final String NAME = "金丝雀";
  static final String PHONE = "13987654321";

  /** The server takes nothing that was filled in faster than it allows. */
  private static final Duration LEAST = Duration.ofSeconds(9);

  private FillingIn() {}

  /** Fills in who one is and goes on to the second step. */
  static void firstStep(Page page) {
    page.waitForSelector("consent-boxes");
    page.locator("consent-boxes input").check();
    field(page, "name").fill(NAME);
    field(page, "phone").fill(PHONE);
    choose(page, "sex", "男");
    field(page, "birthDate").fill("20060707");
    assertThat(page.locator("main input:not([autocomplete=off])").count()).isZero();
    next(page);
    page.waitForSelector("[data-field=education]");
  }

  /** Fills in all three steps of the form that is open. */
  static void toTheLastLook(Page page) {
    long opened = System.nanoTime();
    firstStep(page);
    choose(page, "education", "大专");
    choose(page, "studyState", "已毕业");
    pick(page.locator("[data-field=area] label").first());
    next(page);
    page.waitForSelector("[data-field=contactTime]");
    next(page);
    page.waitForSelector("answer-summary");
    assertThat(page.url()).doesNotContain(PHONE).endsWith("#/sign-up/check");
    page.waitForCondition(() -> System.nanoTime() - opened > LEAST.toNanos());
  }

  /** Sends what is filled in and waits for the receipt. */
  static void submit(Page page) {
    press(page, "提交");
    page.waitForSelector(".receipt-code");
  }

  static void next(Page page) {
    press(page, "下一步");
  }

  static void choose(Page page, String name, String label) {
    pick(
        page.locator("[data-field=" + name + "] label", new Page.LocatorOptions().setHasText(label))
            .first());
  }

  /** A second tap at the same place within 600 ms is no tap, so the keyboard chooses. */
  private static void pick(Locator card) {
    card.locator("input").press(" ");
  }

  /** As {@link #pick}. */
  static void press(Page page, String label) {
    Locator button =
        page.locator("button:visible", new Page.LocatorOptions().setHasText(label)).first();
    button.focus();
    button.press("Enter");
  }

  static Locator field(Page page, String name) {
    return page.locator("[data-field=" + name + "] input");
  }
}
