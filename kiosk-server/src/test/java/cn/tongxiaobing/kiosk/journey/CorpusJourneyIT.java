package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice comes in the morning; two clerks bring it to the kiosk, and take it back. */
class CorpusJourneyIT {

  private static final String QUESTION = "平泉体检站哪天开门";
  private static final double PATIENCE = 120_000;
  private static final String NEW = "每周二、周四上午";

  @TempDir private Path data;

  @Test
  void two_clerks_bring_a_notice_to_the_kiosk_and_go_back_to_the_answers_before() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen writing = chromium.screen(1440, 900, office.address());
        Screen approving = chromium.screen(1440, 900, office.address());
        Screen hall = chromium.screen(1080, 1920, office.address())) {
      Page kiosk = hall.open("/kiosk");
      assertThat(answer(kiosk)).doesNotContain(NEW);
      Page editor = logIn(office, writing, "caibian", Role.EDITOR);
      publish(editor, "每周一开门");
      Page reviewer = logIn(office, approving, "shenhe", Role.REVIEWER);
      approve(reviewer);
      String before = office.ask();
      assertThat(before).contains("每周一开门");

      publish(editor, NEW);
      assertThat(office.ask()).isEqualTo(before);
      approve(reviewer);
      assertThat(answer(kiosk)).contains(NEW);

      reviewer.locator(".draft-back").click();
      reviewer.waitForSelector("corpus-screen tbody tr");
      lookAt(reviewer, "console-corpus");
      press(reviewer, "恢复到第 1 版");
      reviewer.locator("told-line >> text=已恢复到第 1 版").waitFor();
      assertThat(office.ask()).isEqualTo(before);
      assertThat(writing.complaints()).allMatch(c -> c.contains("401")); // before the login
      assertThat(hall.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void a_table_is_mended_cell_by_cell_and_tried_as_an_answer_shows_it() {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen writing = chromium.screen(1440, 900, office.address())) {
      Page page = logIn(office, writing, "caibian", Role.EDITOR);
      bringIn(page, ConsoleOffice.noticeWithTable());
      assertThat(page.locator(".passage-faults").innerText()).contains("第 2 行第 3 格");
      press(page, "改 平泉体检站什么人哪天去");
      Locator empty = cell(page, "第 2 行第 3 格");
      assertThat(empty.getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("table-editor .field-error").innerText()).contains("空着");
      lookAt(page, "console-table");

      empty.fill("学生证");
      press(page, "加一行");
      cell(page, "第 3 行第 1 格").fill("退役军人");
      cell(page, "第 3 行第 2 格").fill("每周五上午");
      press(page, "加一列");
      press(page, "删掉第 4 列");
      press(page, "删掉第 3 列");
      press(page, "删掉第 1 行");
      Locator text = page.locator(".passage-open [name=text]");
      String said = text.inputValue();
      text.fill("  " + said + "\n刚写的第一句。刚写的第二句。");
      text.evaluate(
          "field => field.setSelectionRange(field.value.length - 7, field.value.length - 7)");
      press(page, "在光标处拆开");
      page.locator(".passage-open").waitFor(gone());
      Locator passages = page.locator("draft-passages .passage-text");
      int second = passages.allInnerTexts().indexOf("刚写的第二句。");
      assertThat(second).isPositive();
      assertThat(passages.nth(second - 1).innerText()).endsWith("刚写的第一句。");
      press(page, "改 这一段");
      press(page, "删掉这段");
      page.locator(".passage-open").waitFor(gone());
      Locator shown = page.locator("draft-passages answer-table");
      assertThat(shown.locator("tr").allInnerTexts())
          .containsExactly("什么人\t哪天体检", "在校生\t每周四上午", "退役军人\t每周五上午");
      assertThat(page.locator(".passage-faults").count()).isZero();

      page.locator("draft-answers [name=question]").fill("平泉体检站什么人哪天去，我是退役军人");
      press(page, "试问");
      assertThat(page.locator(".tried-pass .own").innerText()).contains("退役军人", "每周五上午");
      lookAt(page, "console-table-tried");
    }
  }

  @Test
  void a_card_of_the_program_is_said_in_the_words_of_the_office_and_what_differs_is_seen()
      throws InterruptedException {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen screen = chromium.screen(1440, 900, office.address())) {
      office.rewrite("sign-up#how", "这是唯一官方网站", "不会填的到平泉街道武装部有人帮");
      Page page = logIn(office, screen, "bianji", Role.EDITOR);
      Locator standIn = page.locator(".stand-in");
      standIn.waitFor();
      assertThat(standIn.locator("del").innerText()).isEqualTo("这是唯一官方网站");
      assertThat(standIn.locator("ins").innerText()).isEqualTo("不会填的到平泉街道武装部有人帮");

      page.locator("stand-in-list [name=words]").fill("直接报名");
      press(page, "查找");
      Locator rewrite = page.locator(".stand-in-found button").first();
      rewrite.waitFor();
      lookAt(page, "console-stand-ins");
      rewrite.click();
      page.locator(".draft-title >> text=本单位改写").waitFor();
      assertThat(page.locator(".facts-missing").count()).isZero();
      assertThat(page.locator(".passage-faults").count()).isZero();
    }
  }

  private static Locator cell(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  /** Asks on the kiosk without loading the page again. */
  private static String answer(Page kiosk) {
    kiosk.evaluate("location.hash = '#/'");
    Locator field = kiosk.locator("home-screen ask-box:visible input");
    field.fill(QUESTION);
    field.press("Enter");
    kiosk.waitForSelector("article.answer");
    return kiosk.locator("article.answer").innerText();
  }

  private static Page logIn(ConsoleOffice office, Screen screen, String account, Role role) {
    String secret = office.clerk(account, role);
    Page page = screen.open("/console");
    Locator form = page.locator("login-form");
    form.locator("[name=account]").fill(account);
    form.locator("[name=passphrase]").fill(office.passphrase());
    form.locator("[name=code]").fill(office.code(secret));
    form.locator("button[type=submit]").click();
    page.locator("side-bar nav a[href='#/corpus']").click();
    page.setDefaultTimeout(PATIENCE); // an index is built on a machine that does much else
    return page;
  }

  /** Brings the notice in with these words, tries it, ticks what it changes and sends it. */
  private static void publish(Page page, String words) {
    bringIn(page, ConsoleOffice.notice());
    if (!words.equals(NEW)) {
      press(page, "改 " + QUESTION);
      page.locator(".passage-open [name=text]").fill("平泉体检站" + words + "。");
      press(page, "保存这段");
      page.locator(".passage-open").waitFor(gone());
    }
    page.locator("draft-answers [name=question]").fill(QUESTION);
    press(page, "试问");
    assertThat(page.locator(".tried-pass").innerText()).contains(words);
    assertThat(page.locator(".tried-plain").innerText()).doesNotContain(words);
    press(page, "开始对照");
    Locator change = page.locator(".change").first();
    change.waitFor();
    assertThat(change.innerText()).contains(QUESTION);
    Locator send = page.locator("draft-answers button:has-text('没问题，送审')");
    assertThat(send.isDisabled()).isTrue();
    lookAt(page, "console-draft");
    int changes = page.locator(".change").count();
    for (int i = 0; i < changes; i++) {
      page.locator(".change input").nth(i).click();
      page.locator(".change:nth-child(" + (i + 1) + ") input[checked]").waitFor();
    }
    send.click();
    page.locator(".draft-state >> text=待审").waitFor();
  }

  /** Imports a file and says what is not in it. */
  private static void bringIn(Page page, byte[] file) {
    page.evaluate("location.hash = '#/corpus'");
    page.locator("corpus-screen input[type=file]")
        .setInputFiles(new FilePayload("通知.docx", "application/octet-stream", file));
    Locator facts = page.locator("draft-facts form");
    facts.locator("[name=issuer]").fill("平泉县人民政府征兵办公室");
    facts.locator("[name=place]").fill("140200");
    facts.locator("[name=effectiveFrom]").fill("2026-11-01");
    facts.locator("[name=topic]").selectOption("process");
    press(page, "保存文件信息");
    page.locator(".facts-missing").waitFor(gone());
  }

  private static void approve(Page page) {
    page.evaluate("location.hash = '#/exports'");
    page.evaluate("location.hash = '#/corpus'");
    page.locator("corpus-screen tr:has-text('待审') a").first().click();
    press(page, "批准发布");
    page.locator(".draft-state >> text=已发布").waitFor();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
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
