package cn.tongxiaobing.kiosk.journey;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The console with somebody at it. */
final class ConsolePage {

  private ConsolePage() {}

  /** Opens an account of this role for 云冈区 and logs its owner in. */
  static Page logIn(Screen screen, ConsoleOffice office, Role role) {
    String secret = office.enrol(role.code(), role, "140214");
    Page page = screen.open("/console");
    Locator form = page.locator("login-form");
    form.locator("[name=account]").fill(role.code());
    form.locator("[name=passphrase]").fill(ConsoleOffice.PASSPHRASE);
    form.locator("[name=code]").fill(office.code(secret));
    form.locator("button[type=submit]").click();
    page.waitForSelector("side-bar nav a");
    return page;
  }
}
