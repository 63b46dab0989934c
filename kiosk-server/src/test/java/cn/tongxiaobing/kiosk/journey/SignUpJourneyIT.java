package cn.tongxiaobing.kiosk.journey;

import static cn.tongxiaobing.kiosk.journey.FillingIn.NAME;
import static cn.tongxiaobing.kiosk.journey.FillingIn.PHONE;
import static cn.tongxiaobing.kiosk.journey.FillingIn.field;
import static cn.tongxiaobing.kiosk.journey.FillingIn.next;
import static cn.tongxiaobing.kiosk.journey.FillingIn.press;
import static cn.tongxiaobing.kiosk.journey.FillingIn.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody signs up at a screen, looks it up, takes it back; and nothing of them stays there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpJourneyIT {

  private static final int CREATED = 201;
  private static final String SIGN_UPS = "**/api/v1/sign-ups";

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
  @CsvSource({"1080,1920", "375,812"})
  void signs_up_looks_it_up_and_takes_it_back(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/kiosk#/sign-up");
      FillingIn.toTheLastLook(page);
      assertThat(page.locator("answer-summary").innerText()).contains(NAME, "139 8765 4321", "大专");
      submit(page);
      String receipt = page.locator(".receipt-code").innerText();
      assertThat(page.locator("main").innerText())
          .contains("139****4321", "全国征兵网", "征兵不收费")
          .doesNotContain(NAME, PHONE);
      assertThat(page.locator(".qr path").count()).isOne();

      Page other = screen.open("/kiosk?status#/sign-up/status");
      lookUp(other, receipt, "1111");
      assertThat(other.locator(".form-trouble").innerText()).contains("没有找到");
      lookUp(other, receipt, "4321");
      other.waitForSelector(".status-found");
      assertThat(other.locator("main").innerText()).contains("已收到", "金**").doesNotContain(NAME);
      press(other, "我要撤回");
      assertThat(other.locator("main").innerText()).contains("撤回就是删除");
      press(other, "撤回并删除");
      other.locator("main").getByText("已撤回，信息已删除").waitFor();
      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void types_the_phone_by_touch_alone_as_fast_as_fingers_go() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      page.locator("[data-field=phone] input").click();
      for (char digit : PHONE.replace("1", "8").toCharArray()) {
        page.locator(".pad-key", new Page.LocatorOptions().setHasText(String.valueOf(digit)))
            .click();
      }
      page.locator(".pad-key[aria-label=退一格]").click();
      assertThat(page.locator("[data-field=phone] input").inputValue()).isEqualTo("839 8765 432");
    }
  }

  @Test
  void says_everything_that_is_wrong_in_the_words_of_the_server_and_keeps_what_is_right() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      next(page);
      page.getByText("请先阅读并选择是否同意").first().waitFor();
      page.locator("consent-boxes input").check();
      field(page, "name").fill(NAME);
      field(page, "phone").fill("1398");
      field(page, "birthDate").fill("20150101");
      next(page);
      page.waitForSelector(".faults");
      assertThat(page.locator(".faults").innerText())
          .contains("手机号应为 11 位，以 1 开头", "未满 14 周岁不能预报名，可继续咨询政策", "请选择性别");
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("faults");
      assertThat(field(page, "name").inputValue()).isEqualTo(NAME);
    }
  }

  @Test
  void without_consent_nothing_personal_leaves_the_screen() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      List<String> sent = new ArrayList<>();
      page.onRequest(request -> sent.add(request.url() + request.postData()));
      field(page, "name").fill(NAME);
      next(page);
      page.getByText("请先阅读并选择是否同意").first().waitFor();
      assertThat(sent).isNotEmpty().noneMatch(each -> each.contains(NAME));
    }
  }

  @Test
  void f01_a_server_lost_in_the_middle_of_sending_stores_one_person_once() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      FillingIn.toTheLastLook(page);
      List<String> stored = new ArrayList<>();
      page.route(
          SIGN_UPS,
          route -> {
            APIResponse answer = route.fetch();
            boolean taken = answer.status() == CREATED;
            if (taken) {
              stored.add(answer.text());
            }
            if (taken && stored.size() <= 2) {
              route.abort();
            } else {
              route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
          });
      press(page, "提交");
      page.locator(".form-trouble").waitFor();
      assertThat(page.locator(".form-trouble").innerText()).contains("没提交成功，内容还在。请再点一次“提交”。");
      submit(page);
      assertThat(stored).hasSize(3).containsOnly(stored.getFirst());
      assertThat(stored.getFirst()).contains(page.locator(".receipt-code").innerText());
    }
  }

  @Test
  void x02_after_the_wipe_nothing_of_the_person_is_left() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      FillingIn.toTheLastLook(page);
      submit(page);
      press(page, "好了，清除");
      page.waitForURL(address -> !address.contains("#"));
      page.waitForSelector("home-screen");
      assertNothingLeft(page);
      page.goBack();
      assertThat(page.url() + page.content()).doesNotContain(NAME, PHONE, "139****");
      page.goForward();
      page.waitForSelector("home-screen");
      assertNothingLeft(page);
      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void a_half_filled_form_that_is_left_warns_goes_on_and_is_wiped() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.page();
      page.clock().install();
      screen.open("/kiosk#/sign-up");
      field(page, "name").fill(NAME);
      page.clock().runFor(80_000);
      assertThat(page.locator("leave-dialog dialog[open]").count()).isZero();
      page.clock().runFor(15_000);
      page.locator("leave-dialog dialog[open]").waitFor();
      press(page, "还在，接着用");
      assertThat(field(page, "name").inputValue()).isEqualTo(NAME);
      page.clock().runFor(125_000);
      page.waitForSelector("home-screen");
      assertNothingLeft(page);
    }
  }

  private static void assertNothingLeft(Page page) {
    Object left =
        page.evaluate(
            """
            async () => JSON.stringify([location.href, document.documentElement.outerHTML,
              [...document.querySelectorAll('input')].map(each => each.value),
              {...localStorage}, {...sessionStorage}, document.cookie,
              await indexedDB.databases(), globalThis.caches ? await caches.keys() : []])
            """);
    assertThat(left.toString()).doesNotContain(NAME, PHONE, "139****", "139 8765");
  }

  private static void lookUp(Page page, String receipt, String lastFour) {
    field(page, "receipt").fill(receipt);
    field(page, "phoneLast4").fill(lastFour);
    press(page, "查一查");
    page.waitForSelector(".form-trouble, .status-found");
  }
}
