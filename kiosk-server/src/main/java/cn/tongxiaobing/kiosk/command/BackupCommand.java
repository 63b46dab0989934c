package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.store.Backup;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: one file that holds the whole database, taken while the service runs. */
@Command(name = "backup", description = "备份数据库到一个文件，服务不用停；密钥不在备份里")
final class BackupCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'tongxiaobing-'yyyyMMdd-HHmmss'.db'", Locale.ROOT);
  private static final double BYTES_IN_MB = 1e6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "文件",
      arity = "0..1",
      description = "备份写到哪里，不写就放进数据文件夹的 backups；也可以只写文件夹")
  private @Nullable String typed;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Override
  public Integer call() {
    DatabaseSettings settings = database.settings(InstantSource.system());
    Backup backup = Backup.take(settings, file(settings));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "已备份到 %s（%.1f MB），已核对。%n", backup.file(), backup.bytes() / BYTES_IN_MB);
    out.println(ContentsText.of(backup.contents()) + "。");
    out.println("密钥不在备份里：请把数据文件夹里的 keys 另外抄存，不要和备份放在一起；丢了密钥，备份里的个人信息谁也打不开。");
    out.println("erased.txt（已删除的人）也不在备份里：换机器恢复时请一并带上，否则他们会重新出现。");
    return 0;
  }

  private Path file(DatabaseSettings settings) {
    String name = settings.clock().instant().atZone(ZONE).format(NAME);
    if (typed == null) {
      return created(settings.data().resolve(DatabaseSettings.BACKUPS)).resolve(name);
    }
    Path path = DataOption.path(typed);
    if (Files.isDirectory(path)) {
      return path.resolve(name);
    }
    if (Files.exists(path)) {
      throw new OperatorException(OperatorException.USAGE, "已经有 " + typed + "，请换一个文件名。");
    }
    if (!Files.isDirectory(path.toAbsolutePath().resolveSibling(""))) {
      throw new OperatorException(OperatorException.USAGE, "没有放 " + typed + " 的文件夹，请先建好。");
    }
    return path;
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw DataFolder.unusable(folder, e);
    }
  }
}
