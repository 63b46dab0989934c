package cn.tongxiaobing.kiosk.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.kiosk.corpus.ImportReport;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Cleaning;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Places;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The report of an import as plain text: a line for each file, the counts, then what is wrong. */
final class ImportText {

  private final Places places;
  private final boolean details;
  private final StringBuilder out = new StringBuilder();

  private ImportText(Places places, boolean details) {
    this.places = places;
    this.details = details;
  }

  /**
   * The report.
   *
   * @param details whether each cleaned place is shown, not only how many of each kind
   */
  static String of(ImportReport report, Places places, boolean details) {
    ImportText text = new ImportText(places, details);
    text.write(report);
    return text.out.toString();
  }

  private void write(ImportReport report) {
    for (Entry entry : report.entries()) {
      line(text(entry));
      report.cleanings().stream()
          .filter(c -> c.file().equals(entry.file()))
          .forEach(this::cleaning);
    }
    report.leftOut().forEach(folder -> line("没有读子文件夹：" + folder));
    line(
        "共 %d 个文件：新增 %d，替换 %d，未变 %d，跳过 %d，未导入 %d。"
            .formatted(
                report.entries().size(),
                report.count(Change.ADDED),
                report.count(Change.REPLACED),
                report.count(Change.UNCHANGED),
                report.entries().stream().filter(Entry.Skipped.class::isInstance).count(),
                report.entries().stream().filter(Entry.Rejected.class::isInstance).count()));
    if (!report.problems().isEmpty()) {
      line("没有导入的有这些问题，改好后再导入一次即可，未导入的文件原有的版本不受影响：");
      report.problems().forEach(p -> line("  " + p));
    }
  }

  private String text(Entry entry) {
    return switch (entry) {
      case Entry.Taken t ->
          "%s　%s　%s 起施行　%d 条，%s"
              .formatted(
                  t.change().label(),
                  t.edition().title(),
                  t.edition().effectiveFrom(),
                  t.edition().articles().size(),
                  t.endsAsStatutesDo() ? "完整" : "条号连续，末条没写施行日期，请核对是否到此为止");
      case Entry.Entered e ->
          "%s　登记《%s》　适用%s，可以在依据里引用"
              .formatted(
                  e.change().label(),
                  e.notice().document().title(),
                  places.name(e.notice().place()));
      case Entry.Cards c ->
          "%s　%s　%d 张卡片%s"
              .formatted(
                  c.change().label(),
                  c.title(),
                  c.cards(),
                  c.unusedColumns().isEmpty()
                      ? ""
                      : "，没有用到的列：" + String.join("、", c.unusedColumns()));
      case Entry.Figures f -> f.change().label() + "　本地参数　" + perPlace(f.figures());
      case Entry.Offers o -> o.change().label() + "　门店和优待窗口　" + o.offers() + " 家";
      case Entry.Skipped s -> "跳过　" + s.file() + "：" + s.reason();
      case Entry.Rejected r -> "未导入　" + r.file() + "：" + r.faults() + " 处问题";
    };
  }

  private String perPlace(List<Figure> figures) {
    return figures.stream()
        .collect(groupingBy(Figure::place, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .map(e -> named(e.getKey()) + " " + e.getValue() + " 项")
        .collect(joining("，"));
  }

  private String named(Place place) {
    return places.name(place) + "（" + place + "）";
  }

  private void cleaning(Cleaning cleaning) {
    line(
        "　　"
            + cleaning.changes().stream()
                .collect(groupingBy(c -> c.kind().label(), LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue() + " 处")
                .collect(joining("，")));
    if (details) {
      cleaning
          .changes()
          .forEach(c ->
              line(
                  Stream.of("　　　", c.origin().toString(), c.kind().label() + "：" + shown(c))
                      .filter(part -> !part.isEmpty())
                      .collect(joining(" "))));
    }
  }

  private static String shown(cn.tongxiaobing.knowledge.reading.Change change) {
    String text =
        change.after().isEmpty() ? change.before() : change.before() + " → " + change.after();
    return text.replace("\n", "⏎");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
