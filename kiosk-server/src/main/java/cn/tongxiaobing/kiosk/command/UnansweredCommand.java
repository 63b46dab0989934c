package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.unanswered.Asking;
import cn.tongxiaobing.kiosk.unanswered.Gap;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unanswered}: what people asked and got no certain answer to, the most wanted first. */
@Command(name = "unanswered", description = "列出没答上来的问题，意思相同的归在一起，问得多的在前")
final class UnansweredCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST = 5_000;
  private static final int WORDINGS = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--top", paramLabel = "个数", description = "列出多少组，不写是 20")
  private int top = 20;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Override
  public Integer call() {
    InstantSource clock = InstantSource.system();
    DatabaseSettings settings = database.settings(clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    try (Database opened = Database.open(settings);
        KnowledgeBase knowledge = new Corpus(settings.data()).open(new Problems())) {
      List<UnansweredRow> rows =
          new UnansweredQuestions(new UnansweredTable(opened), clock).latest(Area.ALL, MOST);
      print(Gap.report(Asking.of(knowledge), rows, today), rows.size());
      return 0;
    } catch (IOException e) {
      throw DataFolder.unusable(settings.data(), e);
    }
  }

  private void print(Gap.Report report, int asked) {
    PrintWriter out = spec.commandLine().getOut();
    if (asked == 0) {
      out.println("近 " + UnansweredQuestions.KEPT.toDays() + " 天没有答不上来的问题，也没有人说答得不对。");
      return;
    }
    out.printf(
        "近 %d 天有 %d 次没答上来或被说不对，归成 %d 组；其中 %d 次现在已经能答。%n",
        UnansweredQuestions.KEPT.toDays(), asked, report.gaps().size(), report.answeredNow());
    report.gaps().stream().limit(top).forEach(gap -> print(gap, out));
  }

  private static void print(Gap gap, PrintWriter out) {
    out.println();
    out.printf("%d 次来访问过：%s%n", gap.visits(), gap.wordings().getFirst());
    gap.wordings().stream().skip(1).limit(WORDINGS).forEach(w -> out.println("    也这样问：" + w));
    if (!gap.complaints().isEmpty()) {
      out.println("    说不对的：" + complaints(gap));
    }
    out.println("    " + gap.nearest().map(title -> "最接近的一条：" + title).orElse("没有接近的内容"));
  }

  private static String complaints(Gap gap) {
    return gap.complaints().entrySet().stream()
        .map(each -> each.getKey().label() + " " + each.getValue() + " 次")
        .collect(Collectors.joining("，"));
  }
}
