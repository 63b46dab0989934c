package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checking oneself and finding one's step, by touch alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowJourneyIT {

  private static final String EIGHT =
      "sex:man,schooling:bachelor_in-school,birth-date:2005-05-20,body:175_65,"
          + "eyes:5.0_5.0,surgery:none,marks:none,record:none";

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open();
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  @Test
  void checks_oneself_from_the_first_tile_by_touch() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("topic-tiles a:has-text('我能当兵吗')").click();
      title(page, "男青年还是女青年");
      next(page);
      assertThat(page.locator(".fault:visible").innerText()).contains("请先选一项");
      choose(page, "男青年");
      assertThat(page.locator("flow-screen h1").innerText()).contains("男青年还是女青年");
      next(page);
      title(page, "学历");
      choose(page, "本科");
      next(page);
      assertThat(page.locator("flow-choices:has-text('在校还是已毕业') .fault").innerText())
          .contains("请选一项");
      choose(page, "已毕业");
      next(page);
      title(page, "哪天出生");
      page.locator(".figure").first().click();
      tap(page, "20050231");
      next(page);
      assertThat(page.locator(".fault:visible").innerText()).contains("没有这一天");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void going_back_loses_nothing() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/flow/can-i-enlist?a=sex:man,schooling:bachelor_in-school");
      title(page, "哪天出生");
      page.locator(".figure").first().click();
      tap(page, "20050520");
      button(page, "上一题").click();
      title(page, "学历");
      assertThat(page.locator("label:has-text('本科') input").isChecked()).isTrue();
      next(page);
      title(page, "哪天出生");
      assertThat(page.locator(".figure").first().inputValue()).isEqualTo("2005");
      assertThat(page.locator(".figure").last().inputValue()).isEqualTo("20");
    }
  }

  @Test
  void changes_the_second_of_eight_answers_and_keeps_the_rest() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/flow/can-i-enlist?a=" + EIGHT);
      page.waitForSelector("rule-list");
      assertThat(page.locator(".answered-pill").count()).isEqualTo(8);
      page.locator(".answered-pill:has-text('本科，在校')").click();
      title(page, "学历");
      assertThat(page.locator("label:has-text('本科') input").isChecked()).isTrue();
      choose(page, "初中");
      choose(page, "已毕业");
      next(page);
      page.waitForSelector("rule-list");
      assertThat(page.locator(".answered-pill:has-text('身高 175 厘米')").count()).isEqualTo(1);
      assertThat(page.locator(".answered-pill:has-text('初中，已毕业')").count()).isEqualTo(1);
      assertThat(page.locator("main").innerText()).contains("自测只作参考").doesNotContain("不合格");
    }
  }

  @Test
  void a_result_opens_its_source_and_leaves_nothing_behind() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk#/flow/can-i-enlist?a=" + EIGHT);
      page.locator("rule-list button:has-text('《兵役法》第二十条')").click();
      page.waitForSelector("source-sheet dialog[open]");
      assertThat(page.locator("source-sheet h2").innerText()).contains("兵役法");
      button(page, "看完了").click();
      page.waitForSelector("rule-list");
      page.locator("[data-action=leave]").click();
      button(page, "清除，回到首页").click();
      page.waitForSelector("home-screen");
      page.waitForFunction("() => !document.documentElement.outerHTML.includes('175')");
      page.goBack();
      assertThat(page.url()).doesNotContain("2005").doesNotContain("175");
      assertThat(page.content()).doesNotContain("身高 175");
    }
  }

  @Test
  void finds_the_step_and_goes_on_to_the_next() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("topic-tiles a:has-text('应征流程')").click();
      title(page, "男青年还是女青年");
      choose(page, "男青年");
      next(page);
      title(page, "走到哪一步");
      choose(page, "预定征集");
      next(page);
      page.waitForSelector("process-line");
      assertThat(page.locator("process-line .stage").count()).isEqualTo(8);
      Locator here = page.locator("process-line [aria-current=step]");
      assertThat(here.innerText()).contains("预定征集", "您在这里", "《征兵工作条例》第十七条");
      Locator later = page.locator(".stage:has(.stage-title:text-is('政治考核'))");
      assertThat(later.locator(".stage-body").isVisible()).isFalse();
      later.locator(".stage-head").click();
      assertThat(later.locator(".stage-body").isVisible()).isTrue();
      button(page, "这步办完了").click();
      page.waitForSelector("[aria-current=step]:has-text('体格检查')");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  private static void title(Page page, String words) {
    page.waitForSelector("flow-screen h1:has-text('" + words + "')");
  }

  private static void choose(Page page, String label) {
    page.locator("label.choice-card")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
        .click();
  }

  /** On the keys of the screen. */
  private static void tap(Page page, String digits) {
    digits
        .chars()
        .forEach(digit -> page.locator(".pad-key:text-is('" + (char) digit + "')").click());
  }

  private static void next(Page page) {
    button(page, "下一题").press("Enter");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
