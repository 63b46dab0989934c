package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.kiosk.corpus.ImportReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: takes what an office has of its own from folders and files. */
@Command(
    name = "import",
    description = "导入本地资料：法规原文、通知登记、政策卡片（.md .txt .html .docx .pdf）、问答表和本地参数表（.xlsx .csv）")
final class ImportCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "文件或文件夹", arity = "1..*", description = "可以写几个；文件夹读里面的文件，子文件夹不读")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--details", description = "逐条列出清理了哪些文字")
  private boolean details;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
    List<Path> from = sources.stream().map(ImportCommand::existing).toList();
    Corpus corpus = new Corpus(data.path());
    KioskConfig config = KioskConfig.read(data.path(), corpus.shipped().places());
    try {
      ImportReport report =
          new Import(corpus, config.place(), LocalDate.now(ZONE)).run(from, progress.of("读取"));
      out.print(ImportText.of(report, corpus.shipped().places(), details));
      out.flush();
      publish(corpus, out, progress);
      return report.problems().isEmpty() ? 0 : OperatorException.FAILURE;
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
  }

  private static Path existing(String source) {
    Path path = DataOption.path(source);
    if (!Files.exists(path)) {
      throw new OperatorException(OperatorException.USAGE, "找不到 " + source + "，请核对路径。");
    }
    return path;
  }

  private static void publish(Corpus corpus, PrintWriter out, ProgressLine progress)
      throws IOException {
    if (!corpus.isChanged()) {
      out.println("政策库没有变化。");
      return;
    }
    out.println("正在更新索引，新的条文多时要一两分钟……");
    out.flush();
    long start = System.nanoTime();
    corpus.publish(progress.of("计算向量"));
    out.printf(
        "已更新，用时 %d 秒。正在运行的服务会自己换上。%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }
}
