package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office has a new phone: one fills it in, another approves, and the kiosk says it. */
class DirectoryJourneyIT {

  private static final String PHONE = "0352-555 0199";
  private static final String DESK = "县级征兵办公室（人民武装部）电话";
  private static final double PATIENCE = 120_000;

  @TempDir private Path data;

  @Test
  void a_phone_that_one_fills_in_and_another_approves_is_on_the_kiosk() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen writing = chromium.screen(1440, 900, office.address());
        Screen approving = chromium.screen(1440, 900, office.address());
        Screen hall = chromium.screen(1080, 1920, office.address())) {
      Page writer = logIn(office, writing, "shenhe");
      assertThat(rowOf(writer).innerText()).contains("还没有填");
      press(writer, "填写 " + DESK);
      press(writer, "保存，请同事批准");
      Locator form = writer.locator("value-form");
      form.locator("[data-field=source] .field-error:has-text('文件或通知')").waitFor();
      assertThat(form.innerText()).contains("请填电话", "请选依据的日期");
      form.locator("[name=value]").fill(PHONE);
      form.locator("[name=source]").fill("大同市征兵办公室公告（样例）");
      form.locator("[name=sourceDate]").fill("2026-11-01");
      press(writer, "保存，请同事批准");
      Locator waiting = writer.locator("waiting-changes article");
      waiting.waitFor();
      assertThat(waiting.innerText()).contains(PHONE, "原来没有填", "要请另一位同事批准");
      assertThat(waiting.locator("button:has-text('批准')").count()).isZero();
      assertThat(offices(hall)).doesNotContain(PHONE);
      lookAt(writer, "console-directory");

      Page approver = logIn(office, approving, "fuhe");
      press(approver, "批准 " + DESK);
      approver.locator("told-line >> text=已批准").waitFor();
      assertThat(rowOf(approver).innerText()).contains(PHONE, "公告（样例）（2026年11月1日）");
      assertThat(offices(hall)).contains(PHONE, "依据：大同市征兵办公室公告（样例）（2026年11月1日）");
      assertThat(hall.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void a_table_with_faults_is_told_line_by_line_and_a_good_one_waits_for_a_colleague() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen writing = chromium.screen(1440, 900, office.address())) {
      Page writer = logIn(office, writing, "shenhe");
      upload(writer, "门店,优惠,有效期至\n样例面馆,9 折,2099-12-31\n样例面馆,8 折,2099-12-31\n,半价,某天\n");
      Locator refused = writer.locator(".offer-refused");
      refused.waitFor();
      assertThat(refused.innerText()).contains("3 处要改，一行也没有导入", "第 3 行", "同一家", "第 4 行", "不是日期");
      assertThat(writer.locator("waiting-changes article").count()).isZero();
      lookAt(writer, "console-directory-table");

      upload(writer, "门店,优惠,有效期至\n样例面馆,9 折,2099-12-31\n");
      writer.locator("waiting-changes li:has-text('新增：样例面馆')").waitFor();
      assertThat(writer.locator(".offer-refused").count()).isZero();
    }
  }

  private static void upload(Page page, String table) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    page.locator("offer-table input[type=file]")
        .setInputFiles(new FilePayload("门店.csv", "text/csv", bytes));
  }

  /** What the page of offices says to the next visitor; a visit ends with loading the page anew. */
  private static String offices(Screen hall) {
    Page kiosk = hall.open("/kiosk#/topic/offices");
    kiosk.reload();
    kiosk.waitForSelector("contact-list li");
    return kiosk.locator("contact-list").innerText();
  }

  private static Locator rowOf(Page page) {
    return page.locator("value-table tr:has-text('" + DESK + "')");
  }

  private static Page logIn(ConsoleOffice office, Screen screen, String account) {
    String secret = office.clerk(account, Role.REVIEWER);
    Page page = screen.open("/console");
    Locator form = page.locator("login-form");
    form.locator("[name=account]").fill(account);
    form.locator("[name=passphrase]").fill(office.passphrase());
    form.locator("[name=code]").fill(office.code(secret));
    form.locator("button[type=submit]").click();
    page.setDefaultTimeout(PATIENCE); // an index is opened on a machine that does much else
    page.locator("side-bar nav a[href='#/directory']").click();
    page.waitForSelector("value-table tbody tr");
    return page;
  }

  private static void lookAt(Page page, String name) {
    Pictures.settle(page);
    assertThat(AccessibilityIT.faults(page)).isEmpty();
    Pictures.take(page, name);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
