package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office from its first day to the first person it has called. */
class ConsoleJourneyIT {

  private static final String PASSPHRASE = "云冈 石窟 秋天 的 一把 雨伞 Kestrel";
  private static final String PHONE = "13800138000";

  @TempDir private Path data;

  @Test
  void sets_the_office_up_and_follows_the_first_sign_up() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen screen = chromium.screen(1440, 900, office.address())) {
      office.signUp("140214", "王某某", PHONE);
      Page page = screen.open("/console");

      String admin = enrol(page, office.setupCode(), "admin", "陈某");
      logIn(page, "admin", office.code(admin));
      assertThat(page.locator("side-bar nav").innerText().strip())
          .isEqualToIgnoringWhitespace("概览 账号 终端");
      String invitation = invite(page, "liwj", "李某");
      press(page, "退出登录");

      press(page, "第一次登录，有启用码");
      String recruiter = enrol(page, invitation, "liwj", "李某");
      logIn(page, "liwj", office.code(recruiter));

      page.locator("a.sign-up-card").click();
      Locator detail = page.locator("sign-up-detail");
      detail.locator("form").waitFor();
      assertThat(detail.locator("h2").innerText()).contains("王**").doesNotContain("王某某");
      assertThat(detail.locator(".detail-check").innerText()).contains("应征年龄", "依据");
      assertThat(detail.locator(".detail-facts").innerText())
          .contains("男，22 周岁，本科，已毕业", "同意联系和指引报名", "2027年5月21日");
      reveal(page);

      detail.locator("[name=text]").fill("接通，周三下午来");
      press(page, "记录并移到“已联系”");
      page.waitForSelector("[aria-labelledby=lane-contacted] a.sign-up-card");
      Pictures.take(page, "console-sign-ups");
      assertThat(page.locator("[aria-labelledby=lane-new] a").count()).isZero();
      detail.locator(".detail-history >> text=接通，周三下午来").waitFor();
      assertThat(detail.locator(".detail-history").innerText()).contains("查看");

      press(page, "退出登录");
      page.waitForSelector("login-form");
      page.goBack();
      page.waitForSelector("login-form");
      assertThat(page.content()).doesNotContain("王**", "周三下午");
      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }

  /** Gives an account its passphrase and authenticator; returns the secret that the phone keeps. */
  static String enrol(Page page, String code, String account, String name) {
    fill(
        page.locator("setup-form"),
        Map.of(
            "code", code,
            "account", account,
            "name", name,
            "passphrase", PASSPHRASE,
            "again", PASSPHRASE));
    page.locator("setup-form button[type=submit]").click();
    page.waitForSelector("secret-card svg.secret-qr path");
    assertThat(page.locator(".secret-codes li").count()).isEqualTo(10);
    String secret = page.locator(".secret-key").innerText();
    press(page, "我已保存");
    return secret;
  }

  static void logIn(Page page, String account, String code) {
    fill(
        page.locator("login-form"),
        Map.of("account", account, "passphrase", PASSPHRASE, "code", code));
    page.locator("login-form button[type=submit]").click();
    page.waitForSelector("side-bar nav a");
  }

  /** Opens an account; returns the code that its owner begins with. */
  private static String invite(Page page, String account, String name) {
    press(page, "增加账号");
    Locator form = page.locator("account-dialog");
    fill(form, Map.of("account", account, "name", name, "area", "140214"));
    form.locator("[name=role]").selectOption("recruiter");
    press(page, "建立账号");
    String code = page.locator(".enrol-code").innerText();
    press(page, "已交给本人");
    return code;
  }

  /** Looks at the phone number, which is there only after a purpose and only while it is shown. */
  private static void reveal(Page page) {
    press(page, "查看（会留痕）");
    press(page, "留痕并查看");
    assertThat(page.locator("reveal-dialog .form-fault").innerText()).contains("请选一个用途");
    page.getByLabel("电话联系本人").check();
    press(page, "留痕并查看");
    Locator shown = page.locator(".reveal-values");
    shown.waitFor();
    assertThat(shown.innerText()).contains("王某某").contains("138 0013 8000");
    press(page, "看完了，隐藏");
    assertThat(page.content()).doesNotContain("138 0013 8000", PHONE, "王某某");
  }

  static void fill(Locator form, Map<String, String> values) {
    values.forEach((name, value) -> form.locator("[name=" + name + "]").fill(value));
  }

  static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
