package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.ImportReport;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.corpus.StatuteImport;
import cn.tongxiaobing.knowledge.document.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: takes statutes from a folder or a file. */
@Command(name = "import", description = "导入法规原文：读一个文件夹里的 .md、.txt、.html、.docx、.pdf，或一个文件")
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "文件夹", description = "放法规原文的文件夹，也可以是一个文件；子文件夹不读")
  private String source = "";

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path from = DataOption.path(source);
    if (!Files.exists(from)) {
      throw new OperatorException(OperatorException.USAGE, "找不到 " + source + "，请核对路径。");
    }
    Corpus corpus = new Corpus(data.path());
    try {
      ImportReport report = new StatuteImport(corpus).run(from);
      print(report, out);
      publish(corpus, out);
      return report.problems().isEmpty() ? 0 : OperatorException.FAILURE;
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
  }

  private static void print(ImportReport report, PrintWriter out) {
    report.entries().stream().map(ImportCommand::line).forEach(out::println);
    report.leftOut().forEach(folder -> out.println("没有读子文件夹：" + folder));
    out.printf(
        "共 %d 个文件：新增 %d，替换 %d，未变 %d，跳过 %d，未导入 %d。%n",
        report.entries().size(),
        report.count(Change.ADDED),
        report.count(Change.REPLACED),
        report.count(Change.UNCHANGED),
        report.entries().stream().filter(Entry.Skipped.class::isInstance).count(),
        report.entries().stream().filter(Entry.Rejected.class::isInstance).count());
    if (!report.problems().isEmpty()) {
      out.println("没有导入的文件有这些问题，改好后再导入一次即可，已有的版本不受影响：");
      report.problems().stream().map(Problem::toString).forEach(p -> out.println("  " + p));
    }
    out.flush();
  }

  private static String line(Entry entry) {
    return switch (entry) {
      case Entry.Taken t ->
          "%s　%s　%s 起施行　%d 条，%s"
              .formatted(
                  t.change().label(),
                  t.edition().title(),
                  t.edition().effectiveFrom(),
                  t.edition().articles().size(),
                  t.endsAsStatutesDo() ? "完整" : "条号连续，末条没写施行日期，请核对是否到此为止");
      case Entry.Skipped s -> "跳过　" + s.file() + "：" + s.reason();
      case Entry.Rejected r -> "未导入　" + r.file() + "：" + r.faults() + " 处问题";
    };
  }

  private static void publish(Corpus corpus, PrintWriter out) throws IOException {
    if (!corpus.isChanged()) {
      out.println("政策库没有变化。");
      return;
    }
    out.println("正在更新索引，新的条文多时要一两分钟……");
    out.flush();
    long start = System.nanoTime();
    corpus.publish();
    out.printf(
        "已更新，用时 %d 秒。正在运行的服务会自己换上。%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }
}
