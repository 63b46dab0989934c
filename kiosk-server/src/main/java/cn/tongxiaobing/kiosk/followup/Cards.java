package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes of a sign-up what staff see of it on a day. Thread-safe. */
public final class Cards {

  private final FollowUpTable acts;
  private final Supplier<Library> library;
  private final Clock clock;

  /**
   * @param library whose rules give the advice
   * @param clock in the time zone of China
   */
  public Cards(FollowUpTable acts, Supplier<Library> library, Clock clock) {
    this.acts = acts;
    this.library = library;
    this.clock = clock;
  }

  Card of(SignUpRow row, Details person) {
    return new Card(
        row.id(),
        person.maskedName(),
        person.sexName(),
        Period.between(LocalDate.parse(person.birthDate()), today()).getYears(),
        person.educationName(),
        row.area(),
        SignUpState.of(row.state()),
        row.minor(),
        acts.isInConflict(row.id()),
        row.owner(),
        row.due(),
        row.createdAt(),
        row.version(),
        advice(person, Optional.empty()));
  }

  /** What the rules in force today say of somebody. */
  List<Advice> advice(Details person, Optional<Details.OfHealth> health) {
    return Advice.on(person.person(health), library.get(), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
