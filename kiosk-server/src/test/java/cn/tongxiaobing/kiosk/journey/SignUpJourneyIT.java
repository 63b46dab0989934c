package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Leaving an intention to enlist, from the first field to a screen that knows nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpJourneyIT {

  private static final String NAME = "金丝雀";
  private static final String PHONE = "13900007531";

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
  void signs_up_gets_a_receipt_and_leaves_nothing_on_the_screen() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      fillIn(page);
      press(page, "提交");
      page.waitForSelector("receipt-card");
      assertThat(page.locator(".receipt-number").innerText()).matches("[0-9A-Z-]{15}");
      assertThat(page.content()).contains("139****7531").doesNotContain(NAME, PHONE);
      assertThat(page.locator("svg.receipt-qr path").count()).isOne();
      press(page, "好了，清除");
      page.waitForSelector("home-screen");
      assertThat(page.content()).doesNotContain(NAME, PHONE, "139****7531");
      Object kept =
          page.evaluate(
              "async () => JSON.stringify([location.href, {...localStorage}, {...sessionStorage},"
                  + " document.cookie, await indexedDB.databases(), await caches.keys()])");
      assertThat(kept.toString()).doesNotContain(NAME, PHONE).endsWith("\"\",[],[]]");
      page.goBack();
      assertThat(page.content()).doesNotContain(NAME, PHONE, "139****7531");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void x02_asks_no_other_host_and_puts_nothing_personal_into_an_address() {
    try (Screen screen = hall.screen(1080, 1920)) {
      List<String> addresses = new ArrayList<>();
      Page page = screen.page();
      page.onRequest(request -> addresses.add(request.url()));
      screen.open("/kiosk#/sign-up");
      fillIn(page);
      addresses.add(page.url());
      assertThat(screen.requestsElsewhere()).isEmpty();
      assertThat(addresses).noneMatch(each -> each.contains(PHONE) || each.contains("%E9%87%91"));
    }
  }

  @Test
  void sends_the_same_key_again_after_the_server_was_lost_in_the_middle() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      List<String> keys = new ArrayList<>();
      page.route(
          "**/api/v1/sign-ups",
          route -> {
            keys.add(route.request().headers().get("idempotency-key"));
            if (keys.size() == 1) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      fillIn(page);
      press(page, "提交");
      page.waitForSelector("text=没提交成功，内容还在");
      press(page, "提交");
      page.waitForSelector("receipt-card");
      assertThat(keys).hasSize(2).containsOnly(keys.getFirst());
    }
  }

  @Test
  void names_every_fault_and_keeps_what_was_typed() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      page.locator("[name=name]").fill(NAME);
      press(page, "下一步");
      page.waitForSelector(".form-faults:focus");
      assertThat(page.locator(".form-faults p").allInnerTexts())
          .containsExactly("请输入手机号。", "请选择性别。", "请输入出生日期。");
      assertThat(page.locator("[name=name]").inputValue()).isEqualTo(NAME);
    }
  }

  private static void fillIn(Page page) {
    page.waitForSelector("[name=name]");
    page.locator("[name=name]").fill(NAME);
    page.locator("[name=phone]").fill(PHONE);
    page.locator("input[value=man]").check();
    page.locator("[name=birthDate]").fill("20060707");
    press(page, "下一步");
    page.waitForSelector("[name=area]");
    page.locator("input[value=senior-high]").check();
    page.locator("input[value=graduated]").check();
    page.locator("[name=area]").selectOption("140214");
    press(page, "下一步");
    page.waitForSelector("[name=general]");
    assertThat(page.locator("input[type=checkbox]:checked").count()).isZero();
    page.locator("[name=general]").check();
    press(page, "下一步");
    page.waitForSelector(".summary");
    assertThat(page.locator(".summary").innerText()).contains(NAME, "普通高中");
  }

  private static void press(Page page, String label) {
    Locator button = page.locator("main button", new Page.LocatorOptions().setHasText(label));
    button.last().focus();
    page.keyboard().press("Enter");
  }
}
