package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.parameter.Money;
import cn.tongxiaobing.knowledge.rule.parameter.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By how much a merit raises a sum (增发).
 *
 * @param percent of the sum
 */
record MeritIncrease(Merit merit, BigDecimal percent) {

  /** One for each of the person's merits that {@code table} has a share for. */
  static List<MeritIncrease> of(Person person, Table<BigDecimal> table) {
    return person.find(Fact.MERITS).orElse(Merits.none()).all().stream()
        .flatMap(merit ->
            table
                .find(merit.codeAmong(table.keys()))
                .map(percent -> new MeritIncrease(merit, percent))
                .stream())
        .toList();
  }

  /** The sum with the highest of these increases, each step told. */
  static Money raise(Money sum, List<MeritIncrease> increases, List<String> steps) {
    Optional<MeritIncrease> highest =
        increases.stream().max(Comparator.comparing(MeritIncrease::percent));
    if (highest.isEmpty()) {
      steps.add("没有算立功增发");
      return sum;
    }
    BigDecimal percent = highest.get().percent();
    Money more = sum.percent(percent);
    Money raised = sum.plus(more);
    String share = percent + "%";
    steps.add(
        highest.get().merit().label() + "增发 " + share + "：" + sum + " × " + share + " ＝ " + more);
    steps.add("合计 " + raised);
    return raised;
  }
}
