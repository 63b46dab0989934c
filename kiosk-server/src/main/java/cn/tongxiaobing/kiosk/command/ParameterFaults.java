package cn.tongxiaobing.kiosk.command;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.kiosk.OperatorException;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command as it was typed. */
final class ParameterFaults {

  private ParameterFaults() {}

  static int tell(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    boolean top = command.getParent() == null;
    command.getErr().println(sentence(fault) + "。");
    command
        .getErr()
        .println("用法请看：tongxiaobing help" + (top ? "" : " " + command.getCommandName()));
    return OperatorException.USAGE;
  }

  private static String sentence(ParameterException fault) {
    return switch (fault) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing ->
          "缺少 " + missing.getMissing().stream().map(ParameterFaults::name).collect(joining("、"));
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 写了两次";
      case MaxValuesExceededException many -> named(many) + " 写多了";
      default -> named(fault) + " 写得不对";
    };
  }

  private static String unmatched(UnmatchedArgumentException fault) {
    String first = fault.getUnmatched().isEmpty() ? "" : fault.getUnmatched().getFirst();
    if (fault.isUnknownOption()) {
      return "没有 " + first + " 这个选项";
    }
    boolean top = fault.getCommandLine().getParent() == null;
    return top ? "没有“" + first + "”这个命令" : "多了“" + first + "”，带空格的内容请用引号括起来";
  }

  private static String named(ParameterException fault) {
    ArgSpec argument = fault.getArgSpec();
    return argument == null ? "命令" : name(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
