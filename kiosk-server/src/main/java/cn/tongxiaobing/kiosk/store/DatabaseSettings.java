package cn.tongxiaobing.kiosk.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the database is and how much room it keeps free.
 *
 * @param data the data folder
 * @param address {@code postgresql://user:password@host/name}; when empty, a file in the folder
 * @param space how much room is kept
 * @param clock the one clock of the program
 */
public record DatabaseSettings(
    Path data, Optional<String> address, Space space, InstantSource clock) {

  /** The database's file in the data folder. */
  public static final String FILE = "tongxiaobing.db";

  /** The folder of backups in the data folder. */
  public static final String BACKUPS = "backups";

  /**
   * When free space falls below the larger of the first two, only what makes room is done.
   *
   * @param free in bytes
   * @param share of the whole disk, 0 to 1
   * @param ballast size in bytes of a file that is given up when room is needed at once; 0 for none
   */
  public record Space(long free, double share, long ballast) {

    private static final long MIB = 1L << 20;

    /** 64 MB or one twentieth of the disk, and 32 MB of ballast. */
    public static final Space USUAL = new Space(64 * MIB, 0.05, 32 * MIB);

    /** No room is kept and there is no ballast: for what is small and soon gone. */
    public static final Space NONE = new Space(0, 0, 0);
  }

  /** A file in {@code data}, with the usual room. */
  public static DatabaseSettings file(Path data, InstantSource clock) {
    return new DatabaseSettings(data, Optional.empty(), Space.USUAL, clock);
  }

  Path file() {
    return data.resolve(FILE);
  }

  Path backups() {
    return data.resolve(BACKUPS);
  }
}
