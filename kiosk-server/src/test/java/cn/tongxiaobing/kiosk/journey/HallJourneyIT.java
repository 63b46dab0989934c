package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What stands in the hall besides answers: the shops of the place, and the picture nobody uses. */
class HallJourneyIT {

  @Test
  void an_empty_list_of_shops_says_who_can_fill_it() throws IOException {
    try (Hall hall = Hall.open();
        Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk?place=140214");
      page.locator("topic-tiles a:has-text('拥军门店')").click();
      page.waitForSelector("benefits-screen .nothing");
      assertThat(page.locator("main").innerText()).contains("还没有填", "导入", "问问优待政策");
    }
  }

  @Test
  void a_family_finds_what_holds_for_it_and_the_law_apart_from_promises() throws IOException {
    try (Hall hall = Hall.open(Shops::fill);
        Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk?place=140214#/benefits");
      page.waitForSelector(".offer");
      assertThat(page.locator(".offer").count()).isEqualTo(3);
      page.locator(".whom-pill:has-text('军属')").first().click();
      page.waitForSelector(".whom-pill[aria-pressed=true]");
      assertThat(page.locator(".offer h3").allInnerTexts()).containsExactly("县医院", "晨光面馆");
      Locator law = page.locator(".offers").first();
      assertThat(law.innerText()).contains("法定优待", "县医院").doesNotContain("面馆");
      page.locator(".kind:has-text('餐饮')").click();
      page.waitForSelector(".kind[aria-pressed=true]:has-text('餐饮')");
      assertThat(page.locator("benefits-screen").innerText())
          .contains("堂食 9 折", "凭优待证", "2099年12月31日")
          .doesNotContain("县医院");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void a_quiet_minute_brings_the_picture_and_any_touch_only_ends_it() throws IOException {
    try (Hall hall = Hall.open();
        Screen screen = hall.screen(1080, 1920)) {
      screen.page().clock().install();
      Page page = screen.open("/kiosk");
      page.waitForSelector("topic-tiles a");
      page.clock().runFor(58_000);
      assertThat(page.locator("attract-loop dialog[open]").count()).isZero();
      page.clock().runFor(4_000);
      page.waitForSelector("attract-loop dialog[open]");
      assertThat(page.locator(".attract-card[data-shown] h2").textContent()).contains("想当兵");
      page.clock().runFor(12_000);
      assertThat(page.locator(".attract-card[data-shown] h2").textContent()).contains("我能当兵吗");
      page.mouse().click(300, 820);
      page.waitForSelector("attract-loop dialog:not([open])", hidden());
      assertThat(page.locator("home-screen").isVisible()).isTrue();
      assertThat(page.url()).doesNotContain("flow");
      page.clock().runFor(61_000);
      page.waitForSelector("attract-loop dialog[open]");
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
