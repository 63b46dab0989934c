package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.store.Backup;
import cn.tongxiaobing.kiosk.store.Contents.Part;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.Restore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup in the place of the database, or only checks it. */
@Command(name = "restore", description = "用备份恢复数据库，请先停掉服务；原来的数据库会留一份")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "备份文件", description = "由 backup 写成的文件")
  private String typed = "";

  @Option(names = "--verify", description = "只核对备份是否完好，什么也不改")
  private boolean onlyVerify;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Override
  public Integer call() {
    DatabaseSettings settings = database.settings(InstantSource.system());
    Path file = DataOption.path(typed);
    if (!Files.isRegularFile(file)) {
      throw new OperatorException(OperatorException.USAGE, "找不到 " + typed + "，请核对路径。");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (onlyVerify) {
      out.println("备份完好：" + ContentsText.of(Backup.verify(settings, file).contents()) + "。");
      return 0;
    }
    Restore restore = Restore.from(file, settings);
    out.println("已恢复：" + ContentsText.of(restore.after()) + "。");
    long erased = restore.before().of(Part.SIGN_UPS) - restore.after().of(Part.SIGN_UPS);
    if (erased > 0) {
      out.println("备份里有 " + erased + " 份预报名在备份之后已经删除，没有恢复。");
    }
    restore.replaced().ifPresent(kept -> out.println("原来的数据库留在 " + kept + "，确认无误后请删除。"));
    out.println("请核对 keys 文件夹是备份时的那一套，否则个人信息打不开。工作人员要重新登录。");
    return 0;
  }
}
