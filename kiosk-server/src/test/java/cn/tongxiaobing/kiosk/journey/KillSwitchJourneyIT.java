package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who runs the system turns a channel off, and people in front of open pages are told whom to ask.
 */
class KillSwitchJourneyIT {

  @TempDir private Path data;

  @Test
  void a_channel_is_turned_off_and_on_and_open_pages_follow_without_being_loaded_again() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen console = chromium.screen(1440, 900, office.address());
        Screen kiosk = chromium.screen(1080, 1920, office.address());
        Screen chat = chromium.screen(375, 812, office.address())) {
      Page hall = kiosk.open("/kiosk");
      Page phone = chat.open("/chat");
      Page page = ConsolePage.logIn(console, office, Role.ADMIN);
      page.locator("side-bar nav a[href='#/overview']").click();
      page.waitForSelector("channel-switches li");

      press(page, "停用大厅终端");
      press(page, "马上停用大厅终端");
      assertThat(page.locator("channel-switches .field-error").innerText()).contains("请先写明原因");
      explain(page, "停用大厅终端", "回答有误，正在核对");
      Locator cover = hall.locator("closed-cover dialog[open]");
      cover.waitFor();
      assertThat(cover.innerText()).contains("暂停服务", "这台终端暂停使用。", "大同市征兵办公室的工作人员");
      assertThat(phone.locator("closed-cover dialog[open]").count()).isZero();
      Pictures.take(hall, "kiosk-closed");
      assertThat(AccessibilityIT.faults(hall)).isEmpty();
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      Pictures.take(page, "console-overview");

      turn(page, "停用手机小窗", "一起核对");
      phone.waitForSelector("closed-cover dialog[open] >> text=手机问政策暂停使用。");
      assertThat(AccessibilityIT.faults(phone)).isEmpty();

      turn(page, "恢复大厅终端", "核对过了");
      cover.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(hall.locator("home-screen").isVisible()).isTrue();
      assertThat(phone.locator("closed-cover dialog[open]").count()).isOne();
    }
  }

  @Test
  void while_sign_ups_are_off_the_form_says_so_and_leads_back_and_the_rest_goes_on() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen console = chromium.screen(1440, 900, office.address());
        Screen kiosk = chromium.screen(1080, 1920, office.address())) {
      Page form = kiosk.open("/kiosk#/sign-up");
      Page page = ConsolePage.logIn(console, office, Role.ADMIN);
      page.locator("side-bar nav a[href='#/overview']").click();
      turn(page, "停用预报名", "系统维护");

      form.waitForSelector("closed-cover dialog[open] >> text=预报名暂停受理");
      press(form, "回到首页");
      form.waitForSelector("home-screen");
      assertThat(form.locator("closed-cover dialog[open]").count()).isZero();
    }
  }

  private static void turn(Page page, String name, String reason) {
    press(page, name);
    explain(page, name, reason);
  }

  private static void explain(Page page, String name, String reason) {
    page.locator("channel-switches [name=reason]").fill(reason);
    press(page, "马上" + name);
    page.waitForSelector("told-line >> text=已" + name.substring(0, 2));
    page.locator("channel-switches form")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
