package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The age that a person reaches in a calendar year, as conscription counts it (按当年计算): whoever is
 * born on 31 December is a year older with the others of that year. Who states only an age in full
 * years may be of two ages.
 *
 * @param youngest the younger of the two
 * @param oldest the older of the two, or the same
 */
record CountedAge(int youngest, int oldest) {

  /** The age in {@code year} of someone who speaks on {@code today}, if anything is known of it. */
  static Optional<CountedAge> in(int year, Person person, LocalDate today) {
    return person
        .find(Fact.BIRTH_DATE)
        .map(LocalDate::getYear)
        .or(() -> person.find(Fact.BIRTH_YEAR))
        .map(born -> new CountedAge(year - born, year - born))
        .or(() -> person.find(Fact.AGE).map(age -> ofStated(age, year, today)));
  }

  private static CountedAge ofStated(int age, int year, LocalDate today) {
    int younger = age + year - today.getYear();
    boolean lastDay = today.getDayOfYear() == today.lengthOfYear();
    return new CountedAge(younger, lastDay ? younger : younger + 1);
  }

  boolean isCertain() {
    return youngest == oldest;
  }
}
