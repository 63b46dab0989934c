package cn.tongxiaobing.kiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.audit.AuditVerdict.Broken;
import cn.tongxiaobing.kiosk.audit.AuditVerdict.Whole;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log in the database: who changes it there is found out. */
class TrailTest {

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock();
  private Database database;
  private Trail trail;

  @BeforeEach
  void open() {
    database =
        Database.open(
            new DatabaseSettings(data, Optional.empty(), DatabaseSettings.Space.NONE, clock));
    Keys keys = Keys.open(data.resolve("keys"), false);
    trail =
        new Trail(
            new AuditTable(database), keys, new CheckpointFile(data.resolve("points")), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(int entries) throws IOException {
    for (int i = 0; i < entries; i++) {
      trail.record(Act.on("zhang", "reveal", "subject-" + i).with("purpose", "contact"));
    }
    trail.checkpoint(true);
  }

  @Test
  void s21_a_log_that_nobody_touched_is_whole_and_says_what_was_done() throws IOException {
    write(30);
    assertThat(trail.verify()).isEqualTo(new Whole(30, 1));
    Trail.Entered first = trail.from(1, 1).getFirst();
    assertThat(first.actor()).isEqualTo("zhang");
    assertThat(first.details()).containsEntry("purpose", "contact");
  }

  @Test
  void s21_a_checkpoint_is_signed_when_ten_minutes_have_gone_by() throws IOException {
    write(3);
    trail.record(Act.of("zhang", "login"));
    trail.checkpoint(false);
    assertThat(trail.verify()).isEqualTo(new Whole(4, 1));
    clock.pass(Duration.ofMinutes(10));
    trail.checkpoint(false);
    assertThat(trail.verify()).isEqualTo(new Whole(4, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 | UPDATE audit SET entry = CAST(replace(entry, 'contact', 'booking') AS BLOB) WHERE sequence = 12
          12 | UPDATE audit SET hash = zeroblob(32) WHERE sequence = 12
          12 | UPDATE audit SET actor = 'li' WHERE sequence = 12
          12 | UPDATE audit SET subject = NULL WHERE sequence = 12
          12 | DELETE FROM audit WHERE sequence = 12
           1 | DELETE FROM audit WHERE sequence = 1
          12 | UPDATE audit SET entry = (SELECT entry FROM audit WHERE sequence = 13) WHERE sequence = 12
          31 | INSERT INTO audit SELECT 31, at, actor, action, subject, entry, hash FROM audit WHERE sequence = 30
          21 | DELETE FROM audit WHERE sequence > 20
          """)
  void s21_what_was_changed_left_out_added_or_cut_off_is_named(long sequence, String change)
      throws Exception {
    write(30);
    change(change);
    assertThat(trail.verify())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.seq()).isEqualTo(sequence));
  }

  @Test
  void s21_a_cut_end_shows_in_the_checkpoints_alone() throws Exception {
    write(30);
    change("DELETE FROM audit WHERE sequence > 20");
    Files.delete(data.resolve("points"));
    assertThat(trail.verify()).isEqualTo(new Whole(20, 0));
  }

  private void change(String sql) throws SQLException {
    database.close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DatabaseSettings.FILE));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
    open();
  }
}
