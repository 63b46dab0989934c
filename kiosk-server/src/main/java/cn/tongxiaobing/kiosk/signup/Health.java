package cn.tongxiaobing.kiosk.signup;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person may add about their body, under a consent of its own (《个人信息保护法》第二十九条): height in
 * centimetres, weight in kilograms, eyesight of each eye without glasses on the five-grade scale
 * (GB 11533).
 */
record Health(
    Optional<BigDecimal> height,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> eyesightLeft,
    Optional<BigDecimal> eyesightRight) {

  static final Health UNTOLD =
      new Health(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String HEIGHT = "height";
  private static final String WEIGHT = "weight";
  private static final String LEFT = "eyesightLeft";
  private static final String RIGHT = "eyesightRight";
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

  /** Reads the fields; one that is faulty counts as untold. */
  static Health read(Fields fields) {
    return new Health(
        read(fields, HEIGHT, Health::height),
        read(fields, WEIGHT, Health::weight),
        read(fields, LEFT, Health::eyesight),
        read(fields, RIGHT, Health::eyesight));
  }

  static boolean isSentIn(Fields fields) {
    return Stream.of(HEIGHT, WEIGHT, LEFT, RIGHT).anyMatch(fields::has);
  }

  boolean isUntold() {
    return equals(UNTOLD);
  }

  /** Judges a figure; empty for what is none. */
  private interface Judge {
    Optional<Fault> fault(Optional<BigDecimal> figure);
  }

  private static Optional<BigDecimal> read(Fields fields, String field, Judge judge) {
    Optional<String> written = fields.figure(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> figure =
        written.filter(text -> DECIMAL.matcher(text).matches()).map(BigDecimal::new);
    Optional<Fault> fault = judge.fault(figure);
    fault.ifPresent(f -> fields.fault(field, f));
    return fault.isEmpty() ? figure : Optional.empty();
  }

  private static Optional<Fault> height(Optional<BigDecimal> figure) {
    if (figure.filter(f -> isWithin(f, "1", "2.5")).isPresent()) {
      return Optional.of(Fault.HEIGHT_UNIT);
    }
    return unless(figure, "100", "250", Fault.HEIGHT_RANGE);
  }

  private static Optional<Fault> weight(Optional<BigDecimal> figure) {
    return unless(figure, "30", "200", Fault.WEIGHT_RANGE);
  }

  /** The old chart ends at 2.0, below where the new one begins. */
  private static Optional<Fault> eyesight(Optional<BigDecimal> figure) {
    if (figure.filter(f -> isWithin(f, "0.01", "2")).isPresent()) {
      return Optional.of(Fault.VISION_SCALE);
    }
    return unless(figure, "3.0", "5.3", Fault.VISION_RANGE);
  }

  private static Optional<Fault> unless(
      Optional<BigDecimal> figure, String least, String most, Fault fault) {
    return figure.filter(f -> isWithin(f, least, most)).isPresent()
        ? Optional.empty()
        : Optional.of(fault);
  }

  private static boolean isWithin(BigDecimal figure, String least, String most) {
    return figure.compareTo(new BigDecimal(least)) >= 0
        && figure.compareTo(new BigDecimal(most)) <= 0;
  }
}
