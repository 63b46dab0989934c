package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody could answer a question; one clerk writes the answer, another approves it. */
class DeskJourneyIT {

  private static final String QUESTION = "平泉体检站能不能停车";
  private static final String RULE = "《征兵工作条例》第十五条";
  private static final String TOLD = "门前可以停车";
  private static final double PATIENCE = 120_000;

  @TempDir private Path data;

  @Test
  void a_question_that_nobody_could_answer_is_answered_at_the_kiosk() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen writing = chromium.screen(1440, 900, office.address());
        Screen approving = chromium.screen(1440, 900, office.address());
        Screen hall = chromium.screen(1080, 1920, office.address())) {
      office.askedInVain(QUESTION);
      Page kiosk = hall.open("/kiosk");
      assertThat(answer(kiosk)).doesNotContain(TOLD);

      Page first = logIn(office, writing, "jia");
      assertThat(first.locator("side-bar a[href='#/desk'] .side-badge").textContent())
          .isEqualTo("1 件待办");
      first.evaluate("location.hash = '#/overview'");
      first.locator("freshness-list >> text=没有变化").first().waitFor();
      assertThat(first.locator("freshness-list").innerText()).doesNotContain("终端", "不对");
      office.foundWrong(QUESTION);
      first.evaluate("location.hash = '#/corpus'");
      first.evaluate("location.hash = '#/overview'");
      Locator wrong = first.locator("freshness-list li:has-text('1 条回答被标“不对”') a");
      wrong.waitFor();
      assertThat(wrong.getAttribute("href")).isEqualTo("#/desk");
      Locator line = first.locator("desk-queue tbody tr");
      assertThat(line.innerText()).contains(QUESTION, "待认领");
      lookAt(first, "console-overview");
      first.locator("desk-queue a:has-text('去认领')").click();
      press(first, "认领 " + QUESTION);
      first.locator("desk-answer [name=text]").fill("平泉体检站" + TOLD + "。");
      first.locator("desk-answer [name=topic]").selectOption("process");
      press(first, "保存答复");
      first.locator("[data-field=basis] .field-error >> text=先引用一条依据").waitFor();
      first.locator("desk-answer [name=basis]").fill(RULE);
      lookAt(first, "console-desk");
      press(first, "保存答复");
      first.locator(".desk-onward a").click();
      press(first, "开始对照");
      Locator send = first.locator("draft-answers button:has-text('没问题，送审')");
      first.locator(".change").first().waitFor();
      int changes = first.locator(".change").count();
      for (int i = 0; i < changes; i++) {
        first.locator(".change input").nth(i).click();
        first.locator(".change:nth-child(" + (i + 1) + ") input[checked]").waitFor();
      }
      send.click();
      first.locator(".draft-state >> text=待审").waitFor();
      first.locator("draft-answers >> text=要请另一位同事批准").waitFor();
      assertThat(first.locator("button:has-text('批准发布')").count()).isZero();

      Page second = logIn(office, approving, "yi");
      press(second, "在办 1");
      second.locator("desk-list a.desk-link").click();
      second.locator(".desk-onward a").click();
      press(second, "批准发布");
      second.locator(".draft-state >> text=已发布").waitFor();

      assertThat(answer(kiosk)).contains(TOLD);
      second.evaluate("location.hash = '#/desk'");
      press(second, "已答复 1");
      second.locator("desk-list a.desk-link").click();
      second.locator(".desk-standing >> text=1 个问法现在答得上").waitFor();
      lookAt(second, "console-desk-done");
      assertThat(hall.requestsElsewhere()).isEmpty();
    }
  }

  private static String answer(Page kiosk) {
    kiosk.evaluate("location.hash = '#/'");
    Locator field = kiosk.locator("home-screen ask-box:visible input");
    field.fill(QUESTION);
    field.press("Enter");
    kiosk.waitForSelector("article.answer");
    return kiosk.locator("article.answer").innerText();
  }

  private static Page logIn(ConsoleOffice office, Screen screen, String account) {
    String secret = office.clerk(account, Role.REVIEWER);
    Page page = screen.open("/console");
    Locator form = page.locator("login-form");
    form.locator("[name=account]").fill(account);
    form.locator("[name=passphrase]").fill(office.passphrase());
    form.locator("[name=code]").fill(office.code(secret));
    form.locator("button[type=submit]").click();
    page.locator("side-bar nav a[href='#/desk']").click();
    page.setDefaultTimeout(PATIENCE); // an index is built on a machine that does much else
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
