package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The days on which an edition begins and ends are where a wrong answer would come from. */
class PolicyDocumentTest {

  private static final LocalDate FIRST = LocalDate.of(2001, 9, 5);
  private static final LocalDate SECOND = LocalDate.of(2023, 5, 1);
  private static final LocalDate REPEAL = LocalDate.of(2026, 9, 1);

  private final PolicyDocument living = document(Optional.empty(), SECOND, FIRST);
  private final PolicyDocument repealed = document(Optional.of(REPEAL), FIRST, SECOND);

  @Test
  void editions_stand_oldest_first_however_they_were_entered() {
    assertThat(living.editions())
        .extracting(EditionDate::effectiveFrom)
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void nothing_is_in_force_before_the_first_edition() {
    assertThat(living.inForceOn(FIRST.minusDays(1))).isEmpty();
    assertThat(living.standingOf(FIRST, FIRST.minusDays(1))).isEqualTo(Standing.UPCOMING);
  }

  @Test
  void an_edition_is_in_force_from_its_first_day() {
    assertThat(inForceOn(living, FIRST)).contains(FIRST);
    assertThat(living.standingOf(FIRST, FIRST)).isEqualTo(Standing.IN_FORCE);
  }

  @Test
  void an_edition_holds_up_to_the_day_before_the_next_one() {
    LocalDate last = SECOND.minusDays(1);

    assertThat(living.lastDayOf(FIRST)).contains(last);
    assertThat(inForceOn(living, last)).contains(FIRST);
    assertThat(living.standingOf(FIRST, last)).isEqualTo(Standing.IN_FORCE);
    assertThat(living.standingOf(SECOND, last)).isEqualTo(Standing.UPCOMING);
  }

  @Test
  void the_next_edition_takes_over_on_its_first_day() {
    assertThat(inForceOn(living, SECOND)).contains(SECOND);
    assertThat(living.standingOf(FIRST, SECOND)).isEqualTo(Standing.SUPERSEDED);
    assertThat(living.standingOf(SECOND, SECOND)).isEqualTo(Standing.IN_FORCE);
    assertThat(living.lastDayOf(SECOND)).isEmpty();
  }

  @Test
  void a_repeal_ends_the_last_edition_on_its_day() {
    assertThat(inForceOn(repealed, REPEAL.minusDays(1))).contains(SECOND);
    assertThat(repealed.lastDayOf(SECOND)).contains(REPEAL.minusDays(1));
    assertThat(repealed.standingOf(SECOND, REPEAL.minusDays(1))).isEqualTo(Standing.IN_FORCE);

    assertThat(repealed.inForceOn(REPEAL)).isEmpty();
    assertThat(repealed.standingOf(SECOND, REPEAL)).isEqualTo(Standing.REPEALED);
    assertThat(repealed.standingOf(FIRST, REPEAL)).isEqualTo(Standing.REPEALED);
  }

  @Test
  void a_repeal_does_not_reach_back() {
    assertThat(repealed.lastDayOf(FIRST)).contains(SECOND.minusDays(1));
    assertThat(repealed.standingOf(FIRST, SECOND)).isEqualTo(Standing.SUPERSEDED);
  }

  @Test
  void a_text_repealed_on_the_day_it_would_begin_never_holds() {
    PolicyDocument stillborn = document(Optional.of(SECOND), SECOND);

    assertThat(stillborn.inForceOn(SECOND)).isEmpty();
    assertThat(stillborn.standingOf(SECOND, SECOND)).isEqualTo(Standing.REPEALED);
  }

  @Test
  void a_new_edition_is_taken_in_once_and_in_order() {
    LocalDate between = LocalDate.of(2011, 3, 1);
    PolicyDocument more = living.withEdition(new EditionDate(between, "第1号"));

    assertThat(more.editions())
        .extracting(EditionDate::effectiveFrom)
        .containsExactly(FIRST, between, SECOND);
    assertThat(more.withEdition(new EditionDate(between, "第2号"))).isEqualTo(more);
    assertThat(living.editions()).hasSize(2);
  }

  private static Optional<LocalDate> inForceOn(PolicyDocument document, LocalDate day) {
    return document.inForceOn(day).map(EditionDate::effectiveFrom);
  }

  private static PolicyDocument document(Optional<LocalDate> repealedOn, LocalDate... editions) {
    return new PolicyDocument(
        "example",
        PolicyDocument.Kind.STATUTE,
        "示例条例",
        "示例条例",
        List.of(),
        "",
        "",
        List.of(editions).stream().map(d -> new EditionDate(d, "")).toList(),
        repealedOn,
        Optional.empty());
  }
}
