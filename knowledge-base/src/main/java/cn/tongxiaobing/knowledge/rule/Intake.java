package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the two intakes of a year (一年两次征兵).
 *
 * @param year the calendar year
 * @param half which of the two
 */
public record Intake(int year, Half half) {

  private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-([12])");

  /** The halves of a year. */
  public enum Half implements Coded {
    /** 上半年. */
    FIRST("first-half", "上半年"),
    /** 下半年. */
    SECOND("second-half", "下半年");

    private final String code;
    private final String label;

    Half(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Reads {@code 2026-2}, the second intake of 2026. */
  public static Optional<Intake> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Half half = matcher.group(2).equals("1") ? Half.FIRST : Half.SECOND;
    return Optional.of(new Intake(Integer.parseInt(matcher.group(1)), half));
  }

  /** The day on which the rules of its year are looked up. */
  LocalDate ruleDay() {
    return LocalDate.of(year, 1, 1);
  }

  /** As people read it: 2026年下半年. */
  public String label() {
    return year + "年" + half.label();
  }
}
