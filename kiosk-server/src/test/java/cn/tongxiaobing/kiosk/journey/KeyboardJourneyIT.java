package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.typing.KeyboardWords;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing at a screen that has no keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardJourneyIT {

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

  @ParameterizedTest
  @CsvSource({"1080,1920", "1920,1080"})
  void a_question_is_asked_by_tapping_pinyin_alone(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/kiosk");
      page.locator("ask-box:visible input").click();
      tap(page, "wenshen");
      choose(page, "文身");
      tap(page, "ndb");
      choose(page, "能当兵");
      tap(page, "ma");
      choose(page, "吗");
      page.locator(".ime-send").click();
      page.waitForSelector("article.answer");
      assertThat(page.locator("h1.bubble").innerText()).isEqualTo("文身能当兵吗");
      assertThat(page.locator("ime-panel").isVisible()).isFalse();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void a_real_keyboard_writes_pinyin_too() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      Locator field = page.locator("ask-box:visible input");
      field.click();
      page.keyboard().type("zbtj");
      page.waitForSelector(".ime-candidate:has-text('征兵体检')");
      page.keyboard().press("Space");
      assertThat(field.inputValue()).isEqualTo("征兵体检");
      page.keyboard().press("Backspace");
      assertThat(field.inputValue()).isEqualTo("征兵体");
      page.keyboard().press("Escape");
      assertThat(page.locator("ime-panel").isVisible()).isFalse();
      page.keyboard().type("abc");
      assertThat(field.inputValue()).isEqualTo("征兵体abc");
    }
  }

  @ParameterizedTest
  @CsvSource({"1080,1920", "1920,1080"})
  void a_question_offered_above_the_keys_is_asked_with_one_tap(int width, int height) {
    try (Screen screen = hall.screen(width, height)) {
      Page page = screen.open("/kiosk");
      page.locator("ask-box:visible input").click();
      tap(page, "zbtj");
      Locator offered = page.locator("ime-panel .suggestion:has-text('征兵体检')").first();
      String question = offered.innerText().strip();
      assertThat(page.locator(".ime-candidate").count()).isPositive();
      offered.click();
      page.waitForSelector("article.answer");
      assertThat(page.locator("h1.bubble").innerText()).isEqualTo(question);
      assertThat(page.locator("ime-panel").isVisible()).isFalse();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/kiosk, ask-box:visible input", "/chat, .chat-field"})
  void arrows_go_through_the_list_enter_asks_and_escape_puts_it_away(String path, String field) {
    try (Screen screen = hall.screen(375, 812)) {
      Page page = screen.open(path);
      Locator box = page.locator(field);
      box.pressSequentially("近视");
      page.waitForSelector(".suggestion");
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(AccessibilityIT.faults(page)).isEmpty();
      box.press("Escape");
      assertThat(page.locator(".suggestion").count()).isZero();
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
      box.pressSequentially("手术");
      page.waitForSelector(".suggestion:has-text('手术')");
      box.press("ArrowDown");
      Locator active = page.locator("[aria-selected=true]");
      assertThat(active.getAttribute("id")).isEqualTo(box.getAttribute("aria-activedescendant"));
      String question = active.innerText().strip();
      box.press("Enter");
      page.waitForSelector("article.answer");
      assertThat(page.locator("h1.bubble, chat-bubble[mine]").innerText()).contains(question);
      assertThat(page.locator(".suggestion").count()).isZero();
    }
  }

  @Test
  void numbers_letters_and_signs_are_written_as_they_are() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      Locator field = page.locator("ask-box:visible input");
      field.click();
      page.locator(".ime-numbers").click();
      tap(page, "175");
      page.locator(".ime-pinyin").click();
      page.locator(".ime-english").click();
      tap(page, "cm");
      page.locator(".ime-erase").click();
      assertThat(field.inputValue()).isEqualTo("175c");
    }
  }

  @Test
  void nothing_of_what_was_being_typed_outlives_the_visit() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.locator("ask-box:visible input").click();
      tap(page, "zhengbing");
      choose(page, "征兵");
      tap(page, "qxz");
      page.locator(".ime-hide").click();
      page.locator("[data-action=leave]").click();
      page.locator("leave-dialog button:has-text('清除，回到首页')").click();
      page.waitForFunction("() => document.querySelector('ask-box input')?.value === ''");
      page.locator("ask-box:visible input").click();
      assertThat(page.locator(".ime-line").innerText()).isEmpty();
      assertThat(page.locator(".ime-candidate").count()).isZero();
      assertThat(page.content()).doesNotContain("qxz");
    }
  }

  /** Of the names of things that the library has, by full pinyin. */
  @Test
  void four_of_five_names_are_among_the_first_three_candidates() {
    List<String> terms = KeyboardWords.terms(Library.shipped()).stream().sorted().toList();
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      Object found =
          page.evaluate(
              """
              async terms => {
                const { wordsOf } = await import("/app/ime/words.mjs");
                const { candidates } = await import("/app/ime/candidates.mjs");
                const list = await (await fetch("/api/v1/keyboard-words")).text();
                const words = wordsOf(list);
                const typed = new Map();
                for (const line of list.split("\\n")) {
                  const [way, said = ""] = line.split("\\t");
                  for (const each of said.split(" ")) typed.set(each.split(":")[0], way);
                }
                const rank = term => candidates(words, typed.get(term).replaceAll(" ", "")).findIndex(({ text }) => text === term);
                const initials = term => candidates(words, typed.get(term).split(" ").map(each => each[0]).join("")).findIndex(({ text }) => text === term);
                const share = rankOf => terms.filter(term => { const at = rankOf(term); return at >= 0 && at < 3; }).length / terms.length;
                return [share(rank), share(initials)];
              }
              """,
              terms);
      assertThat(terms).hasSizeGreaterThan(300);
      List<?> shares = (List<?>) found;
      assertThat(((Number) shares.getFirst()).doubleValue())
          .as("full pinyin")
          .isGreaterThanOrEqualTo(0.95);
      assertThat(((Number) shares.getLast()).doubleValue())
          .as("initials")
          .isGreaterThanOrEqualTo(0.5);
    }
  }

  private static void tap(Page page, String letters) {
    letters
        .chars()
        .forEach(letter -> page.locator(".ime-key:text-is('" + (char) letter + "')").click());
  }

  private static void choose(Page page, String word) {
    page.locator(".ime-candidate:text-is('" + word + "')").click();
  }
}
