package cn.tongxiaobing.kiosk.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.freshness.Freshness.Change;
import cn.tongxiaobing.kiosk.freshness.Freshness.Coming;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff are told to look at, day by day, over the library that ships. */
class FreshnessTest {

  private static final Library LIBRARY = Library.shipped();

  private static Freshness on(LocalDate day) {
    return Freshness.of(LIBRARY, List.of(), day);
  }

  private static Map.Entry<Section, LocalDate> expiring() {
    return LIBRARY.guides().stream()
        .flatMap(guide -> guide.sections().stream())
        .flatMap(card -> card.validUntil().map(day -> Map.entry(card, day)).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_card_that_expires_is_told_thirty_days_ahead_and_until_its_last_day() {
    Section card = expiring().getKey();
    LocalDate last = expiring().getValue();
    Coming told = new Coming(last, card.title(), Change.EXPIRES);

    assertThat(on(last.minusDays(31)).soon()).doesNotContain(told);
    assertThat(on(last.minusDays(30)).soon()).contains(told);
    assertThat(on(last).soon()).contains(told);
    assertThat(on(last.plusDays(1)).soon()).doesNotContain(told);
  }

  @Test
  void a_text_that_takes_effect_is_told_thirty_days_ahead() {
    PolicyDocument law = LIBRARY.register().byId("military-service-law").orElseThrow();
    LocalDate day = law.editions().getLast().effectiveFrom();
    Coming told = new Coming(day, law.title(), Change.TAKES_EFFECT);

    assertThat(on(day.minusDays(31)).soon()).doesNotContain(told);
    assertThat(on(day.minusDays(30)).soon()).contains(told);
  }

  @Test
  void a_guide_waits_to_be_checked_from_its_hundred_and_eightieth_day() {
    Guide guide = LIBRARY.guides().getFirst();
    LocalDate due = guide.checkedOn().plusDays(180);

    assertThat(on(due.minusDays(1)).unchecked())
        .noneMatch(each -> each.guide().equals(guide.title()));
    assertThat(on(due).unchecked())
        .contains(
            new Freshness.Unchecked(guide.title(), guide.checkedOn(), guide.sections().size()));
  }

  @Test
  void a_card_is_told_when_the_text_it_rests_on_has_a_new_edition_after_it_was_checked() {
    Guide guide =
        LIBRARY.guides().stream()
            .filter(each -> rests(each, "military-service-law"))
            .findFirst()
            .orElseThrow();
    PolicyDocument law = LIBRARY.register().byId("military-service-law").orElseThrow();
    LocalDate revised = law.editions().getLast().effectiveFrom();
    Guide earlier =
        new Guide(
            guide.id(),
            guide.title(),
            guide.topic(),
            guide.place(),
            revised.minusDays(1),
            guide.sections());

    Freshness before =
        Freshness.of(LIBRARY.withGuides(List.of(earlier)), List.of(), revised.minusDays(1));
    Freshness after = Freshness.of(LIBRARY.withGuides(List.of(earlier)), List.of(), revised);

    assertThat(before.changed()).isEmpty();
    assertThat(after.changed())
        .anySatisfy(changed -> {
          assertThat(changed.document()).isEqualTo(law.title());
          assertThat(changed.since()).contains(revised);
        });
  }

  private static boolean rests(Guide guide, String document) {
    return guide.sections().stream()
        .flatMap(card -> card.basis().stream())
        .anyMatch(rule -> rule.documentId().equals(document));
  }

  @Test
  void the_log_is_told_once_a_day_from_six_in_the_morning(@TempDir Path data) {
    MovableClock clock = new MovableClock();
    DailyDigest digest = new DailyDigest(() -> LIBRARY, new Directory(data), clock);

    Optional<String> first = digest.tellIfDue();
    clock.pass(Duration.ofHours(5));
    Optional<String> sameDay = digest.tellIfDue();
    clock.pass(Duration.ofHours(8));
    Optional<String> atNight = digest.tellIfDue();
    clock.pass(Duration.ofHours(5));
    Optional<String> nextDay = digest.tellIfDue();

    assertThat(first).isPresent();
    assertThat(first.orElseThrow()).contains("guides unchecked for 180 days: 0");
    assertThat(sameDay).isEmpty();
    assertThat(atNight).isEmpty();
    assertThat(nextDay).isPresent();
  }
}
