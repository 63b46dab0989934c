package cn.tongxiaobing.kiosk.journey;

import static cn.tongxiaobing.kiosk.journey.FillingIn.NAME;
import static cn.tongxiaobing.kiosk.journey.FillingIn.PHONE;
import static cn.tongxiaobing.kiosk.journey.FillingIn.choose;
import static cn.tongxiaobing.kiosk.journey.FillingIn.field;
import static cn.tongxiaobing.kiosk.journey.FillingIn.next;
import static cn.tongxiaobing.kiosk.journey.FillingIn.press;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody signs up without leaving the conversation on their phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatSignUpJourneyIT {

  private static final int CREATED = 201;
  private static final int REFUSED = 422;
  private static final String SIGN_UPS = "**/api/v1/sign-ups";
  private static final String COVERED = "139****4321";

  /** The server takes nothing that was filled in faster than it allows. */
  private static final Duration LEAST = Duration.ofSeconds(9);

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

  @ParameterizedTest
  @CsvSource({"375,812", "320,640"})
  void signs_up_in_the_conversation_and_is_found_by_the_receipt(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = begin(screen);
      toTheLastLook(page);
      assertThat(page.locator("answer-summary").innerText()).contains(NAME, "139 8765 4321", "大专");
      assertThat(page.locator(".given").allInnerTexts().toString()).contains(NAME, COVERED);
      press(page, "提交");
      page.waitForSelector(".receipt-code");
      assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("收到了，谢谢您");
      assertThat(page.locator("receipt-card").innerText())
          .contains(COVERED, "全国征兵网", "征兵不收费")
          .doesNotContain(NAME, PHONE);
      assertThat(page.locator(".qr path").count()).isOne();
      String receipt = page.locator(".receipt-code").innerText();
      press(page, "记好了，清除");
      page.waitForCondition(() -> page.locator("receipt-card").count() == 0);
      assertNothingLeft(page, receipt);
      assertThat(screen.requestsElsewhere()).isEmpty();
      assertThat(screen.complaints()).isEmpty();

      Page other = screen.open("/kiosk?status#/sign-up/status");
      field(other, "receipt").fill(receipt);
      field(other, "phoneLast4").fill("4321");
      press(other, "查一查");
      other.waitForSelector(".status-found");
      assertThat(other.locator("main").innerText()).contains("已收到", "金**");
    }
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_has_the_focus() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      next(page);
      page.getByText("请先阅读并选择是否同意").first().waitFor();
      agree(page);
      field(page, "name").fill(NAME);
      field(page, "phone").fill("1398");
      next(page);
      page.waitForSelector("[data-field=phone] .field-error");
      assertThat(page.locator("[data-field=phone]").innerText()).contains("手机号应为 11 位，以 1 开头");
      assertThat(focused(page)).isEqualTo("phone");
      assertThat(page.locator("[aria-live=polite]").textContent()).contains("11 位");
      assertThat(field(page, "name").inputValue()).isEqualTo(NAME);
      assertThat(page.locator("[data-field=name] .field-error").count()).isZero();
    }
  }

  @Test
  void what_the_server_refuses_at_the_end_is_asked_again_on_its_card() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      toTheLastLook(page);
      page.route(
          SIGN_UPS,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(REFUSED)
                      .setContentType("application/problem+json")
                      .setBody(
                          """
                          {"detail":"有一处要改。","errors":[{"field":"phone","detail":"请换一个手机号。"}]}
                          """)));
      press(page, "提交");
      page.waitForSelector("[data-field=phone] .field-error");
      assertThat(page.locator("[data-field=phone]").innerText()).contains("请换一个手机号。");
      assertThat(focused(page)).isEqualTo("phone");
      page.unroute(SIGN_UPS);
      press(page, "改好了");
      page.waitForSelector("answer-summary");
      press(page, "提交");
      page.waitForSelector(".receipt-code");
    }
  }

  @Test
  void changes_what_was_filled_in_and_comes_back_to_where_it_was() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      agree(page);
      field(page, "name").fill("金丝");
      field(page, "phone").fill(PHONE);
      next(page);
      page.waitForSelector("[data-field=sex]");
      choose(page, "sex", "女");
      page.locator(".given", new Page.LocatorOptions().setHasText(COVERED)).press("Enter");
      assertThat(field(page, "name").inputValue()).isEqualTo("金丝");
      field(page, "name").fill(NAME);
      press(page, "改好了");
      page.waitForSelector("[data-field=sex]");
      assertThat(page.locator("[data-field=sex] :checked").getAttribute("value"))
          .isEqualTo("woman");
      assertThat(page.locator(".given").last().innerText()).contains(NAME);
    }
  }

  @Test
  void f01_a_lost_answer_stores_one_person_once() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      toTheLastLook(page);
      List<String> stored = new ArrayList<>();
      page.route(
          SIGN_UPS,
          route -> {
            APIResponse answer = route.fetch();
            if (answer.status() == CREATED) {
              stored.add(answer.text());
            }
            if (stored.size() <= 2) {
              route.abort();
            } else {
              route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
          });
      press(page, "提交");
      page.getByText("没提交成功，内容还在。请再点一次“提交”。").first().waitFor();
      press(page, "提交");
      page.waitForSelector(".receipt-code");
      assertThat(stored).hasSize(3).containsOnly(stored.getFirst());
    }
  }

  @ParameterizedTest
  @CsvSource({"清除对话", "不填了"})
  void x02_nothing_of_the_person_is_left_when_it_is_cleared(String button) {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      agree(page);
      field(page, "name").fill(NAME);
      field(page, "phone").fill(PHONE);
      next(page);
      page.waitForSelector("[data-field=sex]");
      assertThat(page.content()).contains(NAME);
      if (page.locator("sign-up-part button").getByText(button).count() == 0) {
        page.locator("[popovertarget]").press("Enter");
      }
      press(page, button);
      if (page.locator(".stop-ask").count() == 1) {
        press(page, "清除，不填了");
      }
      page.waitForCondition(() -> page.locator("sign-up-course").count() == 0);
      assertNothingLeft(page, PHONE);

      page.evaluate("() => document.querySelector('chat-header').send('kiosk:sign-up')");
      page.waitForSelector("consent-boxes");
      assertThat(page.locator("consent-boxes input").isChecked()).isFalse();
      assertNothingLeft(page, PHONE);
    }
  }

  @Test
  void who_has_filled_something_in_is_asked_before_it_is_cleared() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      press(page, "不填了");
      page.getByText("填过的已清除，什么都没有提交。").first().waitFor();

      page.evaluate("() => document.querySelector('chat-header').send('kiosk:sign-up')");
      page.waitForSelector("consent-boxes input");
      agree(page);
      field(page, "name").fill(NAME);
      press(page, "不填了");
      assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("接着填");
      assertThat(page.locator("[aria-live=polite]").textContent()).contains("填过的会全部清除");
      assertThat(ChatJourneyIT.smallTargets(page)).isEmpty();
      press(page, "接着填");
      assertThat(field(page, "name").inputValue()).isEqualTo(NAME);
      assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("不填了");
    }
  }

  @Test
  void going_back_closes_the_consent_text_and_stays_in_the_conversation() {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = begin(screen);
      press(page, "看全文");
      page.waitForSelector("consent-boxes dialog[open]");
      press(page, "看完了");
      page.waitForCondition(() -> page.evaluate("() => history.state?.layer ?? null") == null);
      assertThat(page.locator("consent-boxes dialog[open]").count()).isZero();

      press(page, "看全文");
      page.waitForSelector("consent-boxes dialog[open]");
      page.goBack();
      page.waitForCondition(() -> page.locator("consent-boxes dialog[open]").count() == 0);
      assertThat(page.url()).endsWith("/chat");
      assertThat(page.locator("consent-boxes input").isVisible()).isTrue();
    }
  }

  /** Asks for the sign-up as the tiles and results of the chat do. */
  private static Page begin(Screen screen) {
    Page page = screen.open("/chat");
    page.waitForSelector(".welcome-tile");
    page.evaluate("() => document.querySelector('chat-header').send('kiosk:sign-up')");
    page.waitForSelector("consent-boxes input");
    return page;
  }

  private static void agree(Page page) {
    page.locator("consent-boxes input").check();
    next(page);
    page.waitForSelector("[data-field=name] input");
  }

  private static void toTheLastLook(Page page) {
    long opened = System.nanoTime();
    agree(page);
    field(page, "name").fill(NAME);
    field(page, "phone").fill(PHONE);
    onTo(page, "sex");
    choose(page, "sex", "男");
    field(page, "birthDate").fill("20060707");
    onTo(page, "education");
    choose(page, "education", "大专");
    choose(page, "studyState", "已毕业");
    onTo(page, "area");
    page.locator("[data-field=area] input").first().press(" ");
    onTo(page, "contactTime");
    onTo(page, "consent.health");
    next(page);
    page.waitForSelector("answer-summary");
    assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("提交前，再看一遍");
    assertThat(page.url()).endsWith("/chat");
    page.waitForCondition(() -> System.nanoTime() - opened > LEAST.toNanos());
  }

  /** The next card has the focus, and every target on it is large enough. */
  private static void onTo(Page page, String name) {
    next(page);
    page.waitForSelector("[data-field='" + name + "']");
    assertThat(page.evaluate("() => document.activeElement.closest('sign-up-part')?.data.page > 1"))
        .isEqualTo(true);
    assertThat(ChatJourneyIT.smallTargets(page)).isEmpty();
  }

  private static Object focused(Page page) {
    return page.evaluate("() => document.activeElement.closest('[data-field]')?.dataset.field");
  }

  private static void assertNothingLeft(Page page, String canary) {
    Object left =
        page.evaluate(
            """
            async () => JSON.stringify([location.href, history.state, document.documentElement.outerHTML,
              [...document.querySelectorAll('input')].map(each => each.value),
              {...localStorage}, {...sessionStorage}, document.cookie,
              await indexedDB.databases(), globalThis.caches ? await caches.keys() : []])
            """);
    assertThat(left.toString()).doesNotContain(canary, NAME, PHONE, COVERED, "139 8765");
  }
}
