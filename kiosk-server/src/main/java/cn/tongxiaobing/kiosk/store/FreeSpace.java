package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The room on the disk of the data folder. On a disk that is quite full SQLite can delete no more
 * than it can insert, so storing ends while there is room left, and a file of ballast can be given
 * up for more.
 */
final class FreeSpace {

  private static final String BALLAST = "ballast";
  private static final int CHUNK = 1 << 20;

  private final Path ballast;
  private final Space space;
  private final FileStore store;

  FreeSpace(Path folder, Space space, FileStore store) {
    this.ballast = folder.resolve(BALLAST);
    this.space = space;
    this.store = store;
  }

  static FreeSpace of(Path folder, Space space) throws IOException {
    return new FreeSpace(folder, space, Files.getFileStore(folder));
  }

  /** A disk that does not tell counts as one with room: writing will show. */
  boolean isShort() {
    return room() <= 0;
  }

  private long room() {
    try {
      long kept = Math.max(space.free(), (long) (store.getTotalSpace() * space.share()));
      return kept == 0 ? Long.MAX_VALUE : store.getUsableSpace() - kept;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Lays the ballast down where there is room for it and it is not there already. */
  void layBallast() throws IOException {
    if (space.ballast() == 0 || Files.exists(ballast) || room() < 2 * space.ballast()) {
      return;
    }
    // A hole in a file takes no room; zeros that are written do.
    try (FileChannel channel =
        FileChannel.open(ballast, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long left = space.ballast(); left > 0; ) {
        left -= channel.write(ByteBuffer.allocate((int) Math.min(left, CHUNK)));
      }
    }
  }

  /** Whether there was any to give up. */
  boolean dropBallast() {
    try {
      return Files.deleteIfExists(ballast);
    } catch (IOException e) {
      return false;
    }
  }
}
