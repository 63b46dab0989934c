package cn.tongxiaobing.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with accounts and the log at the machine itself. */
class StaffCommandTest {

  @TempDir private Path data;
  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    PrintWriter out = new PrintWriter(said, true);
    return Commands.line(out, out).execute(arguments);
  }

  @Test
  void a_machine_without_accounts_says_how_the_first_one_comes_about() {
    assertThat(run("staff", "list", "--data", data.toString())).isZero();
    assertThat(said.toString()).contains("还没有账号", "启用码");
    assertThat(run("staff", "reset", "zhang", "--data", data.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("没有这个账号");
  }

  @Test
  void s21_a_log_that_was_changed_is_told_with_exit_code_2_and_its_first_bad_entry()
      throws Exception {
    assertThat(run("audit", "verify", "--data", data.toString())).isZero();
    assertThat(said.toString()).contains("操作日志完好：0 条");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DatabaseSettings.FILE));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO audit VALUES (1, 0, 'zhang', 'login', NULL, x'7b7d', zeroblob(32))");
    }
    assertThat(run("audit", "verify", "--data", data.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("第 1 条");
  }
}
