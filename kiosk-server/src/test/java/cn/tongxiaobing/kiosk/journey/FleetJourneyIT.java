package cn.tongxiaobing.kiosk.journey;

import static cn.tongxiaobing.kiosk.journey.ConsoleJourneyIT.fill;
import static cn.tongxiaobing.kiosk.journey.ConsoleJourneyIT.press;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk from the day it is put up to the day it is taken away. */
class FleetJourneyIT {

  private static final String MESSAGE = "<b>12:00</b> 起休息，14:30 再来";

  @TempDir private Path data;

  @Test
  void a_kiosk_is_paired_seen_told_something_wiped_and_shut_out() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen desk = chromium.screen(1440, 900, office.address());
        Screen hall = chromium.screen(1080, 1920, office.address())) {
      Page console = desk.open("/console");
      String secret = ConsoleJourneyIT.enrol(console, office.setupCode(), "admin", "陈某");
      ConsoleJourneyIT.logIn(console, "admin", office.code(secret));
      String code = add(console);

      Page kiosk = hall.open("/kiosk#/pair");
      kiosk.waitForSelector("pair-screen .pair-code");
      assertThat(AccessibilityIT.faults(kiosk)).isEmpty();
      pair(kiosk, code);
      assertThat(hall.requests()).filteredOn(r -> r.contains("/device/")).isNotEmpty();

      Locator row = console.locator("fleet-screen tbody tr");
      row.locator("text=最新").waitFor();
      Pictures.settle(console);
      assertThat(AccessibilityIT.faults(console)).isEmpty();
      Pictures.take(console, "console-fleet");
      assertThat(row.innerText()).contains("1 号机", "一楼大厅", "在线", "竖屏 1080×1920", "秒前");
      assertThat(console.locator("device-dialog dialog[open]").count()).isZero();
      assertThat(AccessibilityIT.faults(console)).isEmpty();

      press(console, "推一条消息");
      press(console, "推送");
      assertThat(console.locator("device-dialog .field-error").innerText()).contains("请写消息");
      console.locator("device-dialog [name=text]").fill(MESSAGE);
      press(console, "推送");
      Locator message = kiosk.locator(".message-words");
      message.waitFor();
      assertThat(message.innerText()).isEqualTo(MESSAGE);
      assertThat(AccessibilityIT.faults(kiosk)).isEmpty();
      press(kiosk, "知道了");
      message.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      console.locator("device-detail >> text=推一条消息，已照办").waitFor();

      office.pass(Duration.ofSeconds(1));
      kiosk.locator("ask-box:visible input").fill("家里的事能不能问");
      press(console, "清除并回首页");
      assertThat(console.locator("device-dialog").innerText()).contains("不能恢复");
      console.locator("device-dialog .button.primary").click();
      kiosk.waitForFunction("() => document.querySelector('ask-box input')?.value === ''");
      assertThat(kiosk.content()).doesNotContain("家里的事");
      console.locator("device-detail >> text=清除并回首页，已照办").waitFor();

      press(console, "停用这台");
      press(console, "停用");
      console.locator("fleet-screen >> text=还没有终端").waitFor();
      assertThat(kiosk.evaluate("async () => (await (await fetch('/api/v1/home')).json()).paired"))
          .isNull();
      assertThat(hall.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void a_screen_that_nobody_has_paired_asks_nothing_and_tells_nothing() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen phone = chromium.screen(390, 844, office.address())) {
      Page page = phone.open("/kiosk");
      page.waitForSelector("home-screen .topic, home-screen button");
      page.reload();
      page.waitForSelector("home-screen button");
      assertThat(phone.requests()).noneMatch(r -> r.contains("/api/v1/device"));
      assertThat(page.context().cookies()).isEmpty();
    }
  }

  /** Adds a kiosk; returns its code. */
  private static String add(Page console) {
    console.locator("side-bar >> text=终端").click();
    press(console, "添加终端");
    Locator form = console.locator("device-dialog");
    fill(form, Map.of("name", "1 号机", "spot", "一楼大厅", "area", "140214"));
    press(console, "添加，取配对码");
    Locator code = console.locator(".device-code");
    code.waitFor();
    assertThat(form.innerText()).contains("/kiosk#/pair", "10 分钟");
    return code.innerText().replace(" ", "");
  }

  private static void pair(Page kiosk, String code) {
    press(kiosk, "配对");
    assertThat(kiosk.locator(".pair-fault").innerText()).contains("8 位");
    code.chars()
        .mapToObj(Character::toString)
        .forEach(digit -> kiosk.locator("number-pad button >> text=\"" + digit + "\"").click());
    assertThat(kiosk.locator(".pair-code").inputValue()).isEqualTo(code);
    FillingIn.press(kiosk, "配对");
    kiosk.waitForSelector(".pair-name");
    assertThat(kiosk.locator(".pair-name").innerText()).isEqualTo("1 号机");
    press(kiosk, "回到首页");
    kiosk.waitForSelector("home-screen");
  }
}
