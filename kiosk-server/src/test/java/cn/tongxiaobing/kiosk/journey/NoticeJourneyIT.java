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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice from the clerk who writes it to the people in the hall, and away again. */
class NoticeJourneyIT {

  private static final String PASSPHRASE = "云冈 石窟 秋天 的 一把 雨伞 Kestrel";
  private static final String TITLE = "窗口改到二楼办理";

  @TempDir private Path data;

  @Test
  void one_writes_another_approves_and_open_screens_show_it_until_it_is_withdrawn() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen clerks = chromium.screen(1440, 900, office.address());
        Screen reviewers = chromium.screen(1440, 900, office.address());
        Screen kiosk = chromium.screen(1080, 1920, office.address());
        Screen chat = chromium.screen(375, 812, office.address())) {
      String clerk = office.enrol("li", Role.EDITOR, "140200");
      String reviewer = office.enrol("chen", Role.REVIEWER, "140200");
      Page hall = kiosk.open("/kiosk");
      Page phone = chat.open("/chat");
      assertThat(hall.locator("notice-ticker").isVisible()).isFalse();

      Page writing = logIn(clerks, "li", office.code(clerk));
      write(writing);
      assertThat(writing.locator("notice-preview notice-ticker").innerText()).contains(TITLE);
      press(writing, "保存，请同事审");
      writing.waitForSelector("notice-list a[aria-current] >> text=" + TITLE);
      Pictures.settle(writing);
      Pictures.take(writing, "console-notices");
      assertThat(AccessibilityIT.faults(writing)).isEmpty();
      assertThat(writing.getByText("批准发布").count()).isZero();

      Page approving = logIn(reviewers, "chen", office.code(reviewer));
      approving.navigate(office.address() + "/console#/notices");
      approving.waitForSelector("notice-list >> text=" + TITLE);
      press(approving, "批准发布");

      Locator line = hall.locator("notice-ticker .ticker-line");
      line.waitFor();
      assertThat(line.innerText()).contains("通知").contains(TITLE);
      phone.waitForSelector("notice-talk >> text=" + TITLE);
      Pictures.take(hall, "kiosk-notice");
      assertThat(AccessibilityIT.faults(hall)).isEmpty();
      assertThat(AccessibilityIT.faults(phone)).isEmpty();
      line.click();
      hall.waitForSelector("notices-screen >> text=某某市征兵办公室通知（2026年11月20日）");
      assertThat(AccessibilityIT.faults(hall)).isEmpty();

      press(approving, "马上撤下");
      hall.locator("notices-screen article").waitFor(gone());
      phone.locator("notice-talk").waitFor(gone());
      assertThat(hall.locator("notices-screen").innerText()).contains("现在没有通知");
      assertThat(kiosk.complaints()).isEmpty();
      assertThat(chat.complaints()).isEmpty();
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void write(Page page) {
    page.locator("side-bar nav a[href='#/notices']").click();
    page.waitForSelector("notice-form form");
    Map.of(
            "title", TITLE,
            "text", "请从东门上二楼。",
            "source", "某某市征兵办公室通知",
            "sourceDate", "2026-11-20",
            "starts", "2026-11-20T08:00",
            "ends", "2026-11-30T18:00")
        .forEach((name, value) -> page.locator("notice-form [name=" + name + "]").fill(value));
  }

  private static Page logIn(Screen screen, String account, String code) {
    Page page = screen.open("/console");
    Map.of("account", account, "passphrase", PASSPHRASE, "code", code)
        .forEach((name, value) -> page.locator("login-form [name=" + name + "]").fill(value));
    page.locator("login-form button[type=submit]").click();
    page.waitForSelector("side-bar nav a");
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
