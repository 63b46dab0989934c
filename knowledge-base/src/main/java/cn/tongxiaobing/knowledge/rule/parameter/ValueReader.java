package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a value as its unit wants it written: one, or a table of them. */
final class ValueReader {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private ValueReader() {}

  /** The value, or empty when it is not of its unit, which is reported. */
  static Optional<Object> read(String file, YamlNode node, Unit unit, Problems problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return one(file, node, unit, problems);
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> row : mapping.entries().entrySet()) {
      if (!KEY.matcher(row.getKey()).matches()) {
        problems.add(file, row.getValue().line(), "键“" + row.getKey() + "”要用英文小写", "general: 22");
        return Optional.empty();
      }
      Optional<Object> value = one(file, row.getValue(), unit, problems);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      rows.put(row.getKey(), value.get());
    }
    if (rows.isEmpty()) {
      problems.add(file, node.line(), "表里一行也没有", "value: {general: 22}");
      return Optional.empty();
    }
    return Optional.of(new Table<>(rows));
  }

  private static Optional<Object> one(String file, YamlNode node, Unit unit, Problems problems) {
    Optional<Object> value =
        node instanceof YamlNode.Listing list
            ? cases(list, unit).map(Object.class::cast)
            : parse(node.asText(), unit);
    if (value.isEmpty()) {
      String written = node instanceof YamlNode.Scalar ? "“" + node.asText() + "”" : "值";
      problems.add(file, node.line(), written + "不是 " + unit.code() + " 的值", example(unit));
    }
    return value;
  }

  /** The value that {@code text} writes, if it is one of this unit. */
  static Optional<Object> parse(String text, Unit unit) {
    return switch (unit.kind()) {
      case NUMBER -> number(text).map(Object.class::cast);
      case MONEY -> number(text).map(Money::new).map(Object.class::cast);
      case SPAN ->
          number(text)
              .filter(n -> n.scale() == 0 && n.signum() > 0)
              .map(n -> new Span(n.intValueExact(), unit));
      case DAY_OF_YEAR -> dayOfYear(text).map(Object.class::cast);
      case YES_NO ->
          text.equals("true") || text.equals("false")
              ? Optional.of(Boolean.valueOf(text))
              : Optional.empty();
      case CASES -> Optional.empty();
    };
  }

  /** A value of this unit as it is written. */
  static String example(Unit unit) {
    return switch (unit.kind()) {
      case NUMBER, SPAN -> "value: 22";
      case MONEY -> "value: 4500";
      case DAY_OF_YEAR -> "value: 10-31";
      case CASES -> "value: [first-class-merit, second-class-merit]";
      case YES_NO -> "value: true";
    };
  }

  private static Optional<Cases> cases(YamlNode.Listing list, Unit unit) {
    List<String> codes = list.items().stream().map(YamlNode::asText).toList();
    boolean good = unit == Unit.CASES && codes.stream().allMatch(c -> KEY.matcher(c).matches());
    return good ? Optional.of(new Cases(codes)) : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<MonthDay> dayOfYear(String text) {
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
