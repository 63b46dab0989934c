package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.Backup;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup a day by itself; old ones go when a new one is there. */
class DailyBackupTest {

  private static final BackupSettings AT_THREE = new BackupSettings(Optional.of(3), "", 3, 3);

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock();

  private DatabaseSettings settings() {
    return new DatabaseSettings(data, Optional.empty(), DatabaseSettings.Space.NONE, clock);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("backups"))) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void one_is_taken_a_day_at_its_hour_or_when_the_machine_is_on_again() throws IOException {
    Database.open(settings()).close();
    DailyBackup backup = new DailyBackup(AT_THREE, settings(), clock);
    clock.set(Instant.parse("2026-11-21T18:59:59Z"));
    assertThat(backup.takeIfDue()).as("before three in China").isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(backup.takeIfDue()).isTrue();
    clock.pass(Duration.ofHours(12));
    assertThat(backup.takeIfDue()).as("a second one on a day").isFalse();
    assertThat(new DailyBackup(AT_THREE, settings(), clock).takeIfDue()).as("a restart").isFalse();
    clock.pass(Duration.ofDays(2));
    assertThat(backup.takeIfDue()).isTrue();

    assertThat(files()).containsExactly("daily-20261122.db", "daily-20261124.db");
    assertThat(Backup.verify(settings(), data.resolve("backups/daily-20261124.db")).bytes())
        .isPositive();
  }

  @Test
  void the_newest_days_and_one_of_each_week_are_kept_and_nothing_else_is_touched()
      throws IOException {
    Database.open(settings()).close();
    DailyBackup backup = new DailyBackup(AT_THREE, settings(), clock);
    Files.createDirectories(data.resolve("backups"));
    Files.writeString(data.resolve("backups/daily-of-mine.db"), "");
    Files.writeString(data.resolve("backups/tongxiaobing-20200101-000000.db"), "");
    for (int day = 0; day < 16; day++) {
      assertThat(backup.takeIfDue()).isTrue();
      clock.pass(Duration.ofDays(1));
    }

    assertThat(files())
        .containsExactly(
            "daily-20261122.db", // the Sundays of the weeks before
            "daily-20261129.db",
            "daily-20261205.db",
            "daily-20261206.db",
            "daily-20261207.db",
            "daily-of-mine.db",
            "tongxiaobing-20200101-000000.db");
  }

  @Test
  void what_somebody_withdrew_is_in_no_backup_older_than_four_weeks() throws IOException {
    Database.open(settings()).close();
    BackupSettings longest = new BackupSettings(Optional.of(3), "", 28, 4);
    DailyBackup backup = new DailyBackup(longest, settings(), clock);
    for (int week = 0; week < 5; week++) {
      assertThat(backup.takeIfDue()).isTrue();
      clock.pass(Duration.ofDays(7));
    }

    assertThat(files())
        .containsExactly(
            "daily-20261129.db", "daily-20261206.db", "daily-20261213.db", "daily-20261220.db");
  }

  @Test
  void one_that_fails_removes_none_and_is_tried_again_an_hour_later() throws IOException {
    Database.open(settings()).close();
    DailyBackup backup = new DailyBackup(AT_THREE, settings(), clock);
    for (int day = 0; day < 4; day++) {
      backup.takeIfDue();
      clock.pass(Duration.ofDays(1));
    }
    List<String> before = files();
    Path database = data.resolve(DatabaseSettings.FILE);
    byte[] sound = Files.readAllBytes(database);
    Files.writeString(database, "this is no database, but long enough to be looked at".repeat(50));

    assertThat(backup.takeIfDue()).isFalse();
    assertThat(files()).isEqualTo(before);
    Files.write(database, sound);
    clock.pass(Duration.ofMinutes(59));
    assertThat(backup.takeIfDue()).isFalse();
    clock.pass(Duration.ofMinutes(1));
    assertThat(backup.takeIfDue()).isTrue();
  }

  @Test
  void who_wants_none_gets_none() {
    Database.open(settings()).close();
    BackupSettings off = new BackupSettings(Optional.empty(), "", 7, 4);

    assertThat(new DailyBackup(off, settings(), clock).takeIfDue()).isFalse();
    assertThat(data.resolve("backups")).doesNotExist();
  }
}
