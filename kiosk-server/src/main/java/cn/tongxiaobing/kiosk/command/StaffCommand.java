package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.api.staff.Office;
import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.staff.Account;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code staff}: the accounts, for who has the machine in their hands. */
@Command(name = "staff", description = "工作人员账号：staff list 列出，staff reset 账号 让其凭启用码重设口令")
final class StaffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "list|reset", description = "列出账号，或重设一个账号")
  private String verb = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "账号", description = "重设哪一个")
  private @Nullable String account;

  @Mixin private DeskOption desk = new DeskOption();

  @Override
  public Integer call() {
    return switch (verb) {
      case "list" -> desk.with(this::list);
      case "reset" -> desk.with(this::reset);
      default ->
          throw new OperatorException(
              OperatorException.USAGE,
              "staff 后面写 list 或 reset，例如：./tongxiaobing staff reset zhang");
    };
  }

  private int list(Office office) {
    PrintWriter out = spec.commandLine().getOut();
    List<Account> all = office.accounts().all();
    if (all.isEmpty()) {
      out.println("还没有账号。启动服务时会打印启用码，用它建立第一个管理账号。");
    }
    for (Account each : all) {
      String standing = each.disabled() ? "停用" : each.enrolled() ? "在用" : "未启用";
      out.printf(
          "%-20s %s  %s  %s  %s%n",
          each.account(), each.role().label(), each.area(), standing, each.name());
    }
    return 0;
  }

  private int reset(Office office) {
    Account found =
        Optional.ofNullable(account)
            .flatMap(Account::readName)
            .flatMap(office.accounts()::named)
            .orElseThrow(() ->
                new OperatorException(
                    OperatorException.USAGE, "没有这个账号，用 ./tongxiaobing staff list 查看。"));
    String code =
        office
            .accounts()
            .reset(Act.OPERATOR, found)
            .orElseThrow(
                () -> new OperatorException(OperatorException.FAILURE, "账号刚被别人改过，没有重设，请再试一次。"));
    spec.commandLine()
        .getOut()
        .println(
            "账号 " + found.account() + " 的口令和验证器已作废。请其在 30 分钟内打开 /console，用启用码 " + code + " 重设。");
    return 0;
  }
}
