package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the database is, for every command that needs it. */
final class DatabaseOption {

  @Option(
      names = "--database",
      paramLabel = "地址",
      description = "PostgreSQL 数据库，例如 postgresql://主机/库名；不写就用数据文件夹里的数据库")
  private @Nullable String address;

  @Mixin private DataOption data = new DataOption();

  DatabaseSettings settings(InstantSource clock) {
    Path folder = data.path();
    DatabaseSettings file = DatabaseSettings.file(folder, clock);
    return new DatabaseSettings(folder, Optional.ofNullable(address), file.space(), clock);
  }
}
