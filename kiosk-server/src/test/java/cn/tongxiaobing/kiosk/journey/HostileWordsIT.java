package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people wrote is text wherever it is shown, however much it looks like a page. */
class HostileWordsIT {

  private static final int AT_ONCE = 15;

  private static final List<String> PAYLOADS = Hostile.all();

  @TempDir private Path data;

  @Test
  void p05_names_and_notes_are_text_to_staff() {
    assertThat(PAYLOADS).hasSize(150).doesNotHaveDuplicates();
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen screen = chromium.screen(1440, 900, office.address())) {
      List<List<String>> people =
          IntStream.range(0, PAYLOADS.size() / AT_ONCE)
              .mapToObj(i -> PAYLOADS.subList(i * AT_ONCE, (i + 1) * AT_ONCE))
              .toList();
      List<String> ids =
          IntStream.range(0, people.size())
              .mapToObj(i -> office.signUp("140214", written(people.get(i)), "1380013800" + i))
              .toList();
      Page page = ConsolePage.logIn(screen, office, Role.RECRUITER);
      screen.openDrawn("/console#/sign-ups?view=list");
      page.waitForSelector("sign-up-table");
      for (int i = 0; i < ids.size(); i++) {
        screen.openDrawn("/console#/sign-ups/" + ids.get(i));
        revealed(page, people.get(i));
        noted(page, people.get(i));
      }
      Hostile.nothingRan(screen);
    }
  }

  /** As it stands between the quotes of JSON. */
  private static String written(List<String> payloads) {
    return String.join(" ¦ ", payloads).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static void revealed(Page page, List<String> payloads) {
    press(page, "查看（会留痕）");
    page.getByLabel("电话联系本人").check();
    press(page, "留痕并查看");
    Locator shown = page.locator(".reveal-values");
    shown.waitFor();
    assertThat(shown.innerText()).contains(payloads);
    press(page, "看完了，隐藏");
  }

  private static void noted(Page page, List<String> payloads) {
    Locator detail = page.locator("sign-up-detail");
    for (String payload : payloads.subList(0, 3)) {
      detail.locator("[name=text]").fill(payload);
      press(page, "只记录");
      page.waitForFunction(
          "text => document.querySelector('sign-up-detail').innerText.includes(text)", payload);
    }
  }

  @Test
  void p05_what_a_visitor_asks_is_text_to_the_visitor() throws IOException {
    try (Hall hall = Hall.open();
        Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/chat");
      for (String payload : PAYLOADS.stream().filter(p -> p.contains("window.__x")).toList()) {
        page.locator(".chat-field").fill(payload);
        page.locator(".chat-field").press("Enter");
        page.waitForFunction("text => document.body.innerText.includes(text)", payload);
      }
      Hostile.nothingRan(screen);
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
