package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.parameter.LocalForm;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.util.List;
import java.util.Optional;

/** What each place sets for itself, listed, and as a table to be filled in. */
final class LocalParametersText {

  /** Without it Excel takes the file for GBK. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LocalParametersText() {}

  /** Every local parameter with what is filled in for it, and for which place. */
  static String list(Library library) {
    List<Figure> figures = library.rules().local().figures();
    StringBuilder out = new StringBuilder();
    for (LocalParameter parameter : library.rules().parameters().local()) {
      out.append(
          "%s（%s，%s）%s%n"
              .formatted(
                  parameter.description(),
                  parameter.unit().label(),
                  parameter.name(),
                  parameter.higherLevelApplies() ? "　本地没填时用上级的" : "　只用本地的"));
      List<Figure> own =
          figures.stream().filter(f -> f.parameter().equals(parameter.name())).toList();
      if (own.isEmpty()) {
        out.append("　　没有填，回答时请人问%s%n".formatted(parameter.ask()));
      }
      own.forEach(f -> out.append("　　").append(line(f, parameter, library)).append('\n'));
    }
    return out.toString();
  }

  private static String line(Figure figure, LocalParameter parameter, Library library) {
    return "%s（%s）　%s 起　%s　%s"
        .formatted(
            library.places().name(figure.place()),
            figure.place(),
            figure.from(),
            figure.value().map(parameter.unit()::figure).orElse("停发"),
            figure.source());
  }

  /**
   * A table with what is filled in for the office's place and a line for each parameter that is
   * not.
   */
  static String template(Rules rules, Place office) {
    Optional<Place> place = Optional.of(office).filter(p -> !p.equals(Place.NATION));
    return BYTE_ORDER_MARK
        + new LocalForm(rules.parameters().local()).toFillIn(rules.local(), place)
        + "# 填法：地区代码 140214，起始日期 2026-01-01，数额只写数，停发写“停发”，出处写公告名称；不填的行留空\n";
  }
}
