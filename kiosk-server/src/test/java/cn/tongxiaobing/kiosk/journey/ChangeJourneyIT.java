package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody stands in front of an answer while the office publishes another one. */
class ChangeJourneyIT {

  private static final String ASKED = "平泉体检站哪天开门";

  @TempDir private Path data;

  @Test
  void who_was_answered_hears_that_it_has_changed_and_asks_again() throws InterruptedException {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen kiosk = chromium.screen(1080, 1920, office.address());
        Screen chat = chromium.screen(375, 812, office.address());
        Screen other = chromium.screen(1080, 1920, office.address())) {
      office.publish("每周一上午");
      Page hall = kiosk.open("/kiosk");
      kiosk.ask(ASKED);
      assertThat(hall.locator("article.answer").innerText()).contains("每周一上午");
      Page phone = chat.open("/chat");
      phone.locator(".chat-field").fill(ASKED);
      phone.locator(".chat-field").press("Enter");
      phone.waitForSelector("article.answer");
      Page elsewhere = other.open("/kiosk");
      other.ask("当兵几年");

      office.publish("每周三上午");

      hall.waitForSelector("change-line .change");
      assertThat(hall.locator("change-line").innerText())
          .contains("您问过“" + ASKED + "”", "《平泉县2026年冬季体检站开放通知》刚有更新");
      assertThat(hall.locator("article.answer").innerText()).contains("每周一上午");
      phone.waitForSelector("change-line .change");
      Pictures.take(hall, "kiosk-changed");
      Pictures.take(phone, "chat-changed");
      assertThat(AccessibilityIT.faults(hall)).isEmpty();
      assertThat(AccessibilityIT.faults(phone)).isEmpty();

      press(hall, "再问一次");
      hall.waitForSelector("article.answer >> text=每周三上午");
      hall.locator("change-line .change").waitFor(gone());
      press(phone, "再问一次");
      phone.waitForSelector("article.answer >> text=每周三上午");
      assertThat(phone.locator("change-line").count()).isZero();
      assertThat(elsewhere.locator("change-line .change").count()).isZero();
      assertThat(chat.complaints()).isEmpty();

      office.publish("每周四上午");
      hall.waitForSelector("change-line .change");
      hall.locator("[data-action=leave]").click();
      press(hall, "清除，回到首页");
      hall.locator("change-line .change").waitFor(gone());
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
