package cn.tongxiaobing.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.ConsentRow;
import cn.tongxiaobing.kiosk.store.ConsentTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackupCommandTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private Path data;

  @BeforeEach
  void name_the_folder() {
    data = folder.resolve("data");
  }

  private int run(String... arguments) {
    return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
  }

  private static DatabaseSettings settings(Path data) {
    return new DatabaseSettings(data, Optional.empty(), DatabaseSettings.Space.NONE, () -> NOW);
  }

  private static void store(Path data) {
    try (Database database = Database.open(settings(data))) {
      Bytes hash = Bytes.of(new byte[] {1});
      ConsentRow consent = new ConsentRow("c", "s", "2026-11", hash, "general", NOW, "kiosk");
      new ConsentTable(database).add(consent).join();
    }
  }

  @Test
  void a_backup_is_taken_checked_and_restored_into_an_empty_folder() throws IOException {
    store(data);

    assertThat(run("backup", "--data", data.toString())).isZero();
    Path file;
    try (Stream<Path> files = Files.list(data.resolve("backups"))) {
      file = files.findFirst().orElseThrow();
    }
    assertThat(file.getFileName().toString()).matches("tongxiaobing-\\d{8}-\\d{6}\\.db");
    assertThat(out.toString())
        .contains("已备份到 " + file)
        .contains("预报名 0，同意记录 1，")
        .contains("密钥不在备份里");

    Path other = folder.resolve("other");
    assertThat(run("restore", file.toString(), "--verify", "--data", other.toString())).isZero();
    assertThat(out.toString()).contains("备份完好：预报名 0，同意记录 1，");
    assertThat(other.resolve(DatabaseSettings.FILE)).doesNotExist();

    assertThat(run("restore", file.toString(), "--data", other.toString())).isZero();
    assertThat(out.toString()).contains("已恢复：预报名 0，同意记录 1，").contains("请核对 keys 文件夹");
    try (Database database = Database.open(settings(other))) {
      assertThat(new ConsentTable(database).of("s")).hasSize(1);
    }
  }

  @Test
  void what_cannot_be_done_is_said_in_one_line() throws IOException {
    Path text = Files.writeString(folder.resolve("list.db"), "这是一份名单。".repeat(300));
    Files.createDirectories(data);

    assertThat(run("backup", "--data", data.toString())).isEqualTo(1);
    assertThat(run("backup", text.toString(), "--data", data.toString())).isEqualTo(2);
    assertThat(run("backup", folder + "/no/b.db", "--data", data.toString())).isEqualTo(2);
    assertThat(run("restore", folder + "/no.db", "--data", data.toString())).isEqualTo(2);
    assertThat(run("restore", text.toString(), "--data", data.toString())).isEqualTo(78);

    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("还没有数据库"),
            line -> assertThat(line).contains("已经有 " + text),
            line -> assertThat(line).contains("请先建好"),
            line -> assertThat(line).contains("找不到 "),
            line -> assertThat(line).contains("不是同小兵的数据库"));
    assertThat(data.resolve(DatabaseSettings.FILE)).doesNotExist();
  }

  @Test
  void the_database_of_a_running_service_is_backed_up_and_not_replaced() {
    store(data);
    Path file = folder.resolve("b.db");

    try (Database running = Database.open(settings(data))) {
      assertThat(run("backup", file.toString(), "--data", data.toString())).isZero();
      assertThat(run("restore", file.toString(), "--data", data.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("数据库正忙");
      assertThat(new ConsentTable(running).of("s")).hasSize(1);
    }
  }
}
