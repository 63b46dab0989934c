package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.followup.CsvFile;
import cn.tongxiaobing.kiosk.freshness.Freshness;
import cn.tongxiaobing.kiosk.statistics.Compared;
import cn.tongxiaobing.kiosk.statistics.Figure;
import cn.tongxiaobing.kiosk.statistics.Overview;
import cn.tongxiaobing.kiosk.statistics.Overview.FlowUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the assistant is used in somebody's area, on the screen and as a file of the same numbers;
 * and what of its knowledge somebody should look at.
 */
final class OverviewRoutes {

  private final Office office;

  OverviewRoutes(Office office) {
    this.office = office;
  }

  private record FreshnessBody(
      List<ComingBody> soon, List<UncheckedBody> unchecked, List<ChangedBody> changed) {}

  private record ComingBody(String day, String what, String change) {}

  private record UncheckedBody(String guide, String checkedOn, int cards) {}

  private record ChangedBody(String card, String document, @Nullable String since) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/overview", this::show),
        StaffRoute.get("/overview/file", this::file),
        StaffRoute.get("/freshness", this::freshness));
  }

  private Reply show(Call call) {
    return Reply.ok(overview(call));
  }

  private Reply freshness(Call call) {
    Freshness now = office.digest().now();
    return Reply.ok(
        new FreshnessBody(
            now.soon().stream()
                .map(c -> new ComingBody(c.day().toString(), c.what(), c.change().label()))
                .toList(),
            now.unchecked().stream()
                .map(u -> new UncheckedBody(u.guide(), u.checkedOn().toString(), u.cards()))
                .toList(),
            now.changed().stream()
                .map(c ->
                    new ChangedBody(
                        c.card(), c.document(), c.since().map(LocalDate::toString).orElse(null)))
                .toList()));
  }

  private Overview overview(Call call) {
    return office.statistics().overview(call.account().scope());
  }

  private Reply file(Call call) {
    Overview overview = overview(call);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("类别", "名称", "次数"));
    rows.add(List.of("期间", overview.from() + " 至 " + overview.until(), ""));
    add(rows, "提问", List.of(overview.questions()));
    add(rows, "今日提问", overview.todayBefore());
    add(rows, "提问", overview.questionsBefore());
    add(rows, "每日提问", overview.days());
    add(rows, "时段提问", overview.hours());
    add(rows, "回答", overview.answers());
    add(rows, "主题", overview.topics());
    for (FlowUse flow : overview.flows()) {
      add(rows, flow.title(), flow.steps());
    }
    add(rows, "预报名", overview.signUps());
    return Reply.file(
        "text/csv; charset=utf-8", "overview-" + overview.until() + ".csv", CsvFile.of(rows));
  }

  private static void add(List<List<String>> rows, String kind, @Nullable Compared compared) {
    if (compared != null) {
      rows.add(List.of(kind, "比" + compared.with(), compared.text()));
    }
  }

  private static void add(List<List<String>> rows, String kind, List<Figure> figures) {
    figures.forEach(figure -> rows.add(List.of(kind, figure.name(), figure.text())));
  }
}
