package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages ask this server and nobody else. */
class OnlyOursIT {

  @TempDir private Path data;

  @Test
  void x02_no_page_for_visitors_asks_anybody_else() throws IOException {
    try (ForeignSite site = new ForeignSite();
        Hall hall = Hall.open("widget.origins = " + site.origin());
        Screen screen = hall.screen(1280, 900)) {
      for (String path :
          new String[] {
            "/kiosk",
            "/kiosk#/topic/students",
            "/kiosk#/answer?q=%E8%BF%91%E8%A7%86%E8%83%BD%E5%BD%93%E5%85%B5%E5%90%97&source=1",
            "/kiosk#/flow/can-i-enlist",
            "/kiosk#/benefits",
            "/kiosk#/sign-up",
            "/chat"
          }) {
        screen.open("/console").waitForLoadState();
        Page page = screen.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(screen.requests()).as(path).contains(screen.address() + "/style/tokens.css");
      }
      assertThat(screen.requestsElsewhere()).isEmpty();

      Page page = screen.visit(site.showing(screen.address()));
      page.locator("tongxiaobing-chat .launch").click();
      page.frameLocator("iframe").locator(".welcome-tile").first().waitFor();
      assertThat(screen.requestsElsewhere())
          .as("besides the site that shows the widget")
          .allMatch(request -> request.startsWith(site.origin()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RECRUITER, #/sign-ups",
    "RECRUITER, #/sign-ups?view=list",
    "RECRUITER, #/sign-ups/ID",
    "REVIEWER, #/exports",
    "ADMIN, #/accounts",
    "AUDITOR, #/audit"
  })
  void x02_no_page_of_the_console_asks_anybody_else(Role role, String path) {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen screen = chromium.screen(1440, 900, office.address())) {
      String id = office.signUp("140214", "王某某", "13800138000");
      Page page = ConsolePage.logIn(screen, office, role);
      screen.openDrawn("/console" + path.replace("ID", id));
      page.waitForSelector("side-bar nav a[aria-current=page]");
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }
}
