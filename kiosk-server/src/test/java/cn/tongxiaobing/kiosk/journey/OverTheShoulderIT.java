package cn.tongxiaobing.kiosk.journey;

import static cn.tongxiaobing.kiosk.journey.FillingIn.PHONE;
import static cn.tongxiaobing.kiosk.journey.FillingIn.field;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who stands behind somebody at the screen reads no number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverTheShoulderIT {

  private static final String WHOLE = "139 8765 4321";
  private static final String COVERED = "139 **** 4321";

  /** Of the sample region of the standard on identity numbers, with the right check sign. */
  private static final String ID = "99010120060707001X";

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open("sign-up.id-number = optional");
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  @Test
  void k12_a_number_is_covered_once_its_line_is_left_and_shows_while_it_is_held() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/sign-up");
      page.waitForSelector("consent-boxes");
      Locator phone = field(page, "phone");
      phone.fill(PHONE.substring(0, 7));
      field(page, "name").focus();
      assertThat(phone.inputValue()).as("half a number can be gone on with").isEqualTo("139 8765");
      phone.fill(PHONE);
      assertThat(phone.inputValue()).isEqualTo(WHOLE);
      field(page, "idNumber").fill(ID);
      field(page, "name").focus();

      assertThat(phone.inputValue()).isEqualTo(COVERED);
      assertThat(field(page, "idNumber").inputValue()).isEqualTo("990101 ******** 001X");
      assertThat(page.getByLabel("手机号，已隐藏").count()).isOne();
      assertThat(page.locator("main").evaluate("main => main.outerHTML").toString())
          .doesNotContain("8765", "20060707");

      Locator hold = page.locator("[data-field=phone] .field-hold");
      assertThat(hold.boundingBox().height).isGreaterThanOrEqualTo(80);
      hold.hover();
      page.mouse().down();
      assertThat(phone.inputValue()).isEqualTo(WHOLE);
      page.mouse().up();
      assertThat(phone.inputValue()).isEqualTo(COVERED);

      phone.click();
      assertThat(phone.inputValue()).isEqualTo(WHOLE);
      page.locator("[data-field=phone] .field-hold").waitFor(hidden());
      page.locator(".pad-key[aria-label=退一格]").click();
      page.locator(".pad-key", new Page.LocatorOptions().setHasText("9")).click();
      assertThat(phone.inputValue()).isEqualTo("139 8765 4329");
      field(page, "name").focus();
      assertThat(phone.inputValue()).isEqualTo("139 **** 4329");
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
