package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident identity number (GB 11643-1999): six digits of the division, eight of the birth date,
 * three in sequence of which the last tells the sex, and a check character (ISO 7064, MOD 11-2).
 *
 * @param number eighteen characters, the last a digit or X
 */
record IdNumber(String number) {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int LONGEST_TYPED = 80;
  private static final int FIRST_YEAR = 1900;
  private static final String CHECK = "10X98765432";
  private static final Pattern DIGITS = Pattern.compile("[0-9]*");
  private static final Pattern CHARACTERS = Pattern.compile("[0-9]{17}[0-9X]");

  /** The first two digits of a province of the mainland, by GB/T 2260. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65");

  /** Taiwan, Hong Kong and Macao, and the residence permits of those who come from there. */
  private static final Set<String> ELSEWHERE = Set.of("71", "81", "82", "83");

  /** Never given to anyone, so that a test can hurt nobody. */
  private static final String TEST = "99";

  /**
   * Reads what was typed: full width, blanks, invisible characters and a small x do not matter.
   *
   * @param today no one is born later
   * @param tests whether region 99, which is nowhere, is allowed
   */
  static Checked<IdNumber> read(String typed, LocalDate today, boolean tests) {
    if (typed.length() > LONGEST_TYPED) {
      return Checked.faulty(Fault.ID_LENGTH);
    }
    String number = Typed.compact(typed);
    return fault(number, today, tests)
        .<Checked<IdNumber>>map(Checked::faulty)
        .orElseGet(() -> Checked.sound(new IdNumber(number)));
  }

  private static Optional<Fault> fault(String number, LocalDate today, boolean tests) {
    if (number.isEmpty()) {
      return Optional.of(Fault.ID_MISSING);
    }
    if (number.length() == OLD_LENGTH && DIGITS.matcher(number).matches()) {
      return Optional.of(Fault.ID_15);
    }
    if (number.codePointCount(0, number.length()) != LENGTH) {
      return Optional.of(Fault.ID_LENGTH);
    }
    if (!CHARACTERS.matcher(number).matches()) {
      return Optional.of(Fault.ID_CHARACTERS);
    }
    String province = number.substring(0, 2);
    if (ELSEWHERE.contains(province)) {
      return Optional.of(Fault.ID_TYPE_UNSUPPORTED);
    }
    if (!PROVINCES.contains(province) && !(tests && province.equals(TEST))) {
      return Optional.of(Fault.ID_REGION);
    }
    if (bornOn(number).filter(day -> !day.isAfter(today)).isEmpty()) {
      return Optional.of(Fault.ID_BIRTH_DATE);
    }
    return number.charAt(LENGTH - 1) == check(number)
        ? Optional.empty()
        : Optional.of(Fault.ID_CHECKSUM);
  }

  LocalDate birthDate() {
    return bornOn(number).orElseThrow();
  }

  Sex sex() {
    return number.charAt(16) % 2 == 1 ? Sex.MAN : Sex.WOMAN;
  }

  private static Optional<LocalDate> bornOn(String number) {
    try {
      return Optional.of(
              LocalDate.of(
                  Integer.parseInt(number.substring(6, 10)),
                  Integer.parseInt(number.substring(10, 12)),
                  Integer.parseInt(number.substring(12, 14))))
          .filter(day -> day.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The weight of each place is 2 to the power of its distance from the end, modulo 11. */
  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum = (sum + (number.charAt(i) - '0')) * 2 % 11;
    }
    return CHECK.charAt(sum % 11);
  }
}
