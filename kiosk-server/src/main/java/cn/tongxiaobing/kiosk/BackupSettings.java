package cn.tongxiaobing.kiosk;

import java.util.Optional;

/**
 * When the database is backed up by itself, and what is kept.
 *
 * @param hour of the day, 0 to 23; empty for never
 * @param folder where to; when empty, {@code backups} in the data folder
 * @param days for how many days each is kept, at most 28
 * @param weeks for how many weeks the newest of each is kept, at most 4
 */
public record BackupSettings(Optional<Integer> hour, String folder, int days, int weeks) {

  /** What holds where nothing is set: at three in the night, a week and four weeks. */
  public static final BackupSettings USUAL = new BackupSettings(Optional.of(3), "", 7, 4);
}
