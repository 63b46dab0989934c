package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.store.Backup;
import cn.tongxiaobing.kiosk.store.BackupRotation;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs the database up once a day, at the hour that is set or, where the machine was off at that
 * hour, as soon as it is on again. One that fails is tried again an hour later. Used by one thread
 * at a time.
 */
final class DailyBackup {

  private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final BackupSettings settings;
  private final BackupRotation rotation;
  private final DatabaseSettings database;
  private final Clock clock;
  private Instant notBefore = Instant.MIN;

  DailyBackup(BackupSettings settings, DatabaseSettings database, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.clock = clock;
    Path folder =
        settings.folder().isEmpty()
            ? database.data().resolve(DatabaseSettings.BACKUPS)
            : Path.of(settings.folder());
    this.rotation = new BackupRotation(folder, settings.days(), settings.weeks());
  }

  /** Takes one if it is due. To be called every minute. Returns whether it took one. */
  synchronized boolean takeIfDue() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    LocalDate today = now.toLocalDate();
    boolean late = settings.hour().filter(hour -> now.getHour() >= hour).isPresent();
    try {
      if (!late
          || now.toInstant().isBefore(notBefore)
          || rotation.last().filter(last -> !last.isBefore(today)).isPresent()) {
        return false;
      }
      Backup taken = rotation.take(database, today);
      LOG.info("backed up: {}, {} bytes, checked", taken.file().getFileName(), taken.bytes());
      return true;
    } catch (StoreException e) {
      notBefore = now.toInstant().plus(PATIENCE);
      LOG.error("no backup was taken ({}); it is tried again in an hour", e.kind());
      return false;
    }
  }
}
