package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.api.Query;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code documents}: what is in the library. */
@Command(name = "documents", description = "列出政策库里有什么")
final class DocumentsCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--local", description = "列出各地自己填的参数：有哪些，哪些地区填了")
  private boolean local;

  @Option(
      names = "--local-template",
      description = "打印本地参数表，填好后用 import 导入：documents --local-template > 本地参数.csv")
  private boolean localTemplate;

  @Option(names = "--stand-ins", description = "列出代替程序自带卡片的本单位卡片，各有什么不同；升级以后看一看")
  private boolean standIns;

  @Option(names = "--coverage", description = "核对：卡片有没有依据和核对日期，事实账本收全了没有，依据有没有新版")
  private boolean coverage;

  @Option(names = "--facts", paramLabel = "文件", description = "事实账本，每行一条，不写就用 ../shared 里的")
  private @Nullable String facts;

  @Option(names = "--find", paramLabel = "词", description = "在法规原文里逐字查找，列出每一条")
  private @Nullable String words;

  @Option(names = "--diff", paramLabel = "法规名", description = "对照一部法规的两个版本")
  private @Nullable String compared;

  @Option(names = "--from", paramLabel = "日期", description = "和 --diff 一起用：旧版有效的某一天，不写是上一版")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "日期", description = "和 --diff 一起用：新版有效的某一天，不写是最新一版")
  private @Nullable String to;

  @Option(names = "--as-of", paramLabel = "日期", description = "按哪一天核对、查找，不写是今天")
  private @Nullable String asOf;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Problems problems = new Problems();
    try {
      Corpus corpus = new Corpus(data.path());
      Library library = corpus.read(problems);
      if (localTemplate) {
        KioskConfig config = KioskConfig.read(data.path(), library.places());
        out.print(LocalParametersText.template(library.rules(), config.place()));
        out.flush();
        return 0;
      }
      if (local) {
        out.print(LocalParametersText.list(library));
        out.flush();
        return 0;
      }
      if (standIns) {
        return StandInText.print(library, corpus.shipped(), out);
      }
      LocalDate day = day("--as-of", asOf).orElseGet(() -> LocalDate.now(ZONE));
      if (coverage) {
        return new LedgerCheck(library, problems)
            .run(day, Optional.ofNullable(facts).map(DataOption::path), out);
      }
      if (words != null) {
        return FoundText.print(words, day, library, out);
      }
      if (compared != null) {
        return ComparisonText.print(compared, day("--from", from), day("--to", to), library, out);
      }
      guides(library, out);
      register(library, out);
      texts(library, out);
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
    problems.all().stream().map(Problem::toString).forEach(out::println);
    return 0;
  }

  private static Optional<LocalDate> day(String option, @Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Query.day(written);
    if (day.isEmpty()) {
      throw new OperatorException(
          OperatorException.USAGE, option + " 应为 1950 至 2100 年间的日期，写成 2026-11-22 这样。");
    }
    return day;
  }

  private static void guides(Library library, PrintWriter out) {
    int cards = library.guides().stream().mapToInt(g -> g.sections().size()).sum();
    out.printf("政策卡片 %d 张，分在 %d 份指南里：%n", cards, library.guides().size());
    for (Topic topic : Topic.values()) {
      List<Guide> own = library.guides().stream().filter(g -> g.topic() == topic).toList();
      int count = own.stream().mapToInt(g -> g.sections().size()).sum();
      out.printf("  %s：%d 份指南，%d 张卡片%n", topic.title(), own.size(), count);
    }
  }

  private static void register(Library library, PrintWriter out) {
    List<PolicyDocument> all = library.register().all();
    long statutes = all.stream().filter(d -> d.kind() == PolicyDocument.Kind.STATUTE).count();
    out.printf("登记在册的法规 %d 部，通知、公告和标准 %d 份。%n", statutes, all.size() - statutes);
  }

  private static void texts(Library library, PrintWriter out) {
    if (library.editions().isEmpty()) {
      out.println("还没有导入法规原文。导入：tongxiaobing import 文件夹");
      return;
    }
    int articles = library.editions().stream().mapToInt(e -> e.articles().size()).sum();
    out.printf("已导入法规原文 %d 部，共 %d 条：%n", library.editions().size(), articles);
    library
        .editions()
        .forEach(e ->
            out.printf("  %s　%s 起施行　%d 条%n", e.title(), e.effectiveFrom(), e.articles().size()));
  }
}
