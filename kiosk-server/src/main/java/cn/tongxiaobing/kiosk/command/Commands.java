package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.store.StoreException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole: what can be done, and how it is said when it cannot. */
@Command(
    name = "tongxiaobing",
    description = "同小兵：征兵、退役、军属政策问答，全部在本机运行。",
    footer = "  test       运行全部测试（只在源码目录里，由 ./tongxiaobing 直接执行）",
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      ImportCommand.class,
      EvaluateCommand.class,
      DocumentsCommand.class,
      TrainCommand.class,
      UnansweredCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      StaffCommand.class,
      AuditCommand.class,
      KeysCommand.class,
      HelpCommand.class
    })
public final class Commands implements Callable<Integer> {

  /** Filled in by picocli. */
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command line, printing to {@code out} and {@code err}. */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Commands());
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(ParameterFaults::tell);
    line.setExecutionExceptionHandler((failure, command, result) -> tell(failure, command));
    inChinese(line);
    line.getSubcommands().values().forEach(Commands::inChinese);
    return line;
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return OperatorException.USAGE;
  }

  private static int tell(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof OperatorException expected) {
      err.println(expected.getMessage());
      return expected.exitCode();
    }
    if (failure instanceof StoreException store) {
      err.println(store.getMessage());
      return switch (store.kind()) {
        case NEWER, FOREIGN, DAMAGED -> OperatorException.CONFIGURATION;
        case BUSY, FULL, READ_ONLY, FAILED -> OperatorException.FAILURE;
      };
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : "，位置 " + trace[0];
    err.println("程序出错：" + failure + where + "。请把这一行告诉维护人员。");
    return OperatorException.FAILURE;
  }

  private static void inChinese(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.usageMessage()
        .synopsisHeading("用法：")
        .synopsisSubcommandLabel("命令")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .sortOptions(false)
        .sortSynopsis(false);
  }
}
