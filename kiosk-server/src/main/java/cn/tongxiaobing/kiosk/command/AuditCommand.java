package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.api.staff.Office;
import cn.tongxiaobing.kiosk.audit.AuditVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether the log of who did what is as it was written. */
@Command(name = "audit", description = "核对操作日志有没有被改动：audit verify；有改动时退出码是 2")
final class AuditCommand implements Callable<Integer> {

  /** Exit code of a log that was changed. */
  private static final int BROKEN = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "verify", description = "核对全部记录和签过名的检查点")
  private String verb = "";

  @Mixin private DeskOption desk = new DeskOption();

  @Override
  public Integer call() {
    if (!verb.equals("verify")) {
      throw new OperatorException(
          OperatorException.USAGE, "audit 后面写 verify，例如：./tongxiaobing audit verify");
    }
    return desk.with(this::verify);
  }

  private int verify(Office office) {
    PrintWriter out = spec.commandLine().getOut();
    return switch (verdict(office)) {
      case AuditVerdict.Whole whole -> {
        out.printf("操作日志完好：%d 条，%d 个检查点相符。%n", whole.entries(), whole.checkpoints());
        yield 0;
      }
      case AuditVerdict.Broken broken -> {
        out.printf("操作日志第 %d 条起不可信：%s。%n", broken.seq(), broken.fault().words());
        yield BROKEN;
      }
    };
  }

  private static AuditVerdict verdict(Office office) {
    try {
      return office.audit().verify();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
