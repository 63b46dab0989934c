package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.rule.parameter.Cases;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import cn.tongxiaobing.knowledge.rule.parameter.Parameters;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * Hands rules the parameters they name, each of the sort they need; what is not there, or lacks a
 * row, is reported.
 */
final class Needs {

  private final Parameters parameters;
  private final Problems problems;

  Needs(Parameters parameters, Problems problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  Parameter<BigDecimal> number(String name) {
    return single(name, BigDecimal.class);
  }

  Parameter<Table<BigDecimal>> numbers(String name, String... rows) {
    return table(name, BigDecimal.class, rows);
  }

  Parameter<Money> money(String name) {
    return single(name, Money.class);
  }

  Parameter<Table<Money>> moneys(String name, String... rows) {
    return table(name, Money.class, rows);
  }

  Parameter<Span> span(String name) {
    return single(name, Span.class);
  }

  Parameter<Table<Span>> spans(String name, String... rows) {
    return table(name, Span.class, rows);
  }

  Parameter<MonthDay> dayOfYear(String name) {
    return single(name, MonthDay.class);
  }

  Parameter<Table<MonthDay>> daysOfYear(String name, String... rows) {
    return table(name, MonthDay.class, rows);
  }

  Parameter<Cases> cases(String name) {
    return single(name, Cases.class);
  }

  Parameter<Table<Cases>> casesByKey(String name, String... rows) {
    return table(name, Cases.class, rows);
  }

  Parameter<Boolean> statement(String name) {
    return single(name, Boolean.class);
  }

  Optional<LocalParameter> local(String name) {
    Optional<LocalParameter> found = parameters.local(name);
    if (found.isEmpty()) {
      report(name, "规则要用这个各地填写的参数，却没有");
    }
    return found;
  }

  private <T> Parameter<T> single(String name, Class<T> type) {
    return found(name, parameters.single(name, type));
  }

  private <T> Parameter<Table<T>> table(String name, Class<T> type, String... rows) {
    Parameter<Table<T>> parameter = found(name, parameters.table(name, type));
    for (DatedValue<Table<T>> value : parameter.values()) {
      List<String> absent =
          List.of(rows).stream().filter(row -> value.value().find(row).isEmpty()).toList();
      if (!absent.isEmpty()) {
        report(name, value.from() + " 的值里缺 " + String.join("、", absent));
      }
    }
    return parameter;
  }

  private <T> Parameter<T> found(String name, Optional<Parameter<T>> found) {
    if (found.isEmpty()) {
      report(name, "规则要用这个参数，却没有，或者单位不对");
    }
    return found.orElseGet(() -> Parameter.unknown(name));
  }

  private void report(String name, String fault) {
    problems.add(Parameters.FOLDER + name + ".yaml", 0, fault, "description: …，unit: …，values: …");
  }
}
