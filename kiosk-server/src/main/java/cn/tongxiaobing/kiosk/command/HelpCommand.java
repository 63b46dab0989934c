package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: how a command is used, or which there are. */
@Command(name = "help", description = "显示帮助；后面写命令名，看它的用法")
final class HelpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "命令", description = "要看哪个命令的用法")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine parent = spec.commandLine().getParent();
    CommandLine wanted = command == null ? parent : parent.getSubcommands().get(command);
    if (wanted == null) {
      throw new OperatorException(
          OperatorException.USAGE, "没有“" + command + "”这个命令。命令都列在：tongxiaobing help");
    }
    wanted.usage(spec.commandLine().getOut());
    return 0;
  }
}
