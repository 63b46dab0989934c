package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.Calculation.Amount;
import cn.tongxiaobing.knowledge.rule.Verdict.Missing;
import cn.tongxiaobing.knowledge.rule.Verdict.ToConfirm;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import cn.tongxiaobing.knowledge.rule.parameter.LocalValue;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An amount that each place sets: what an office has filled in, or whom to ask. */
record LocalAmount(LocalParameter parameter, LocalParameters values) implements Calculator {

  @Override
  public String name() {
    return parameter.name();
  }

  @Override
  public String title() {
    return parameter.description();
  }

  @Override
  public Calculation calculate(Person person, LocalDate today) {
    return person
        .find(Fact.PLACE)
        .<Calculation>map(place ->
            switch (values.on(parameter, place, today)) {
              case LocalValue.Filled filled -> amount(filled, place);
              case LocalValue.NotFilled notFilled -> ask();
            })
        .orElseGet(() -> Missing.of(Fact.PLACE));
  }

  private Amount amount(LocalValue.Filled filled, Place asked) {
    String figure = parameter.unit().figure(filled.number());
    String whose = filled.place().equals(asked) ? "本地" : level(filled.place());
    return new Amount(
        whose
            + "标准"
            + (figure.startsWith("每") ? "" : " ")
            + figure
            + "，"
            + Wording.day(filled.from())
            + " 起执行。",
        new Money(filled.number()),
        List.of(parameter.description() + "：" + figure + "，见" + filled.source()),
        whose + "（" + filled.place() + "）填报的标准，以当地公布的为准。",
        parameter.references());
  }

  private static String level(Place place) {
    return switch (4 - place.upward().size()) {
      case 0 -> "县级";
      case 1 -> "市级";
      case 2 -> "省级";
      default -> "国家";
    };
  }

  private ToConfirm ask() {
    return new ToConfirm(
        parameter.description() + "本地没有收录，请问" + parameter.ask() + "。",
        parameter.description() + "，问" + parameter.ask(),
        parameter.references());
  }

  /** These rules for every parameter that places fill in, one apart. */
  static List<Calculator> allBut(
      Optional<LocalParameter> apart, List<LocalParameter> all, LocalParameters values) {
    return all.stream()
        .filter(p -> apart.filter(p::equals).isEmpty())
        .<Calculator>map(p -> new LocalAmount(p, values))
        .toList();
  }
}
