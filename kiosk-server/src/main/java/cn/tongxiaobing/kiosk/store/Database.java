package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The database of a data folder: a SQLite file in it, or one of PostgreSQL that several servers
 * share. Thread-safe.
 */
public final class Database implements AutoCloseable {

  /** How many rows are erased at a time. */
  static final int PORTION = 100;

  private final HikariDataSource readers;
  private final WriteQueue writes;
  private final FreeSpace space;
  private final ErasureLedger erased;

  private Database(HikariDataSource readers, Writer writer, FreeSpace space, ErasureLedger erased) {
    this.readers = readers;
    this.writes = new WriteQueue(writer);
    this.space = space;
    this.erased = erased;
  }

  /**
   * Opens it, makes it when it is not there, and brings it to the schema of this release. Who was
   * erased since a backup that was put in its place is erased again.
   *
   * @throws StoreException when it cannot be used; what is newer or not ours is left unchanged
   */
  public static Database open(DatabaseSettings settings) {
    try {
      Files.createDirectories(settings.data());
      return open(settings, FreeSpace.of(settings.data(), settings.space()));
    } catch (IOException e) {
      throw new StoreException(Kind.READ_ONLY, e);
    }
  }

  static Database open(DatabaseSettings settings, FreeSpace space) {
    try {
      Database database =
          settings.address().isPresent()
              ? Postgres.open(settings, settings.address().get(), space)
              : Sqlite.open(settings, space);
      try {
        space.layBallast();
        database.eraseAgain();
        return database;
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException(Kind.READ_ONLY, e);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  static Database of(
      DatabaseSettings settings, HikariDataSource readers, Writer writer, FreeSpace space) {
    return new Database(readers, writer, space, new ErasureLedger(settings.data()));
  }

  /**
   * Runs {@code work} at once, over one state of the database; for reading alone.
   *
   * @throws StoreException when it cannot be read
   */
  public <T> T read(Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Runs {@code work} after those before it. The future is completed when what it did is durable,
   * and fails with a {@link StoreException} when it is not known to be.
   */
  public <T> CompletableFuture<T> write(Work<T> work) {
    return writes.add(new Pending<>(work, false));
  }

  /** As {@link #write}, for what makes room: it is done when space is short too. */
  public <T> CompletableFuture<T> erase(Work<T> work) {
    return writes.add(new Pending<>(work, true));
  }

  /**
   * Erases much by a work that erases a little at a time, until there is no more: what is deleted
   * is overwritten, and for as long as that takes it needs as much room again.
   *
   * @param portion returns how many it erased
   */
  CompletableFuture<Integer> eraseInPortions(Work<Integer> portion) {
    return erase(portion)
        .thenCompose(erased ->
            erased == 0
                ? CompletableFuture.completedFuture(0)
                : eraseInPortions(portion).thenApply(more -> erased + more));
  }

  /** How many works wait to be written. */
  public int queueLength() {
    return writes.length();
  }

  /** Why nothing could be stored the last time it was tried, if so. */
  public Optional<StoreException> trouble() {
    return writes.trouble();
  }

  /**
   * Completed with the reason when a sync has failed. What the disk holds is not known then, and
   * another sync may succeed without it, so nothing is written any more: the process should end
   * without closing, and what was acknowledged is there at its next start.
   */
  public CompletableFuture<StoreException> broken() {
    return writes.broken();
  }

  /**
   * Gives up the space that is held in reserve, for when the disk is full and room must be made at
   * once. It is held again from the next start.
   *
   * @return whether there was any
   */
  public boolean releaseReserve() {
    return space.dropBallast();
  }

  ErasureLedger erased() {
    return erased;
  }

  private void eraseAgain() {
    List<String> returned = read(connection -> SignUpTable.present(connection, erased.ids()));
    if (!returned.isEmpty()) {
      erase(connection -> SignUpTable.delete(connection, returned)).join();
    }
  }

  /**
   * Writes what is waiting, then closes. What only reads goes first: the last to leave a SQLite
   * file puts its log away, which takes one that writes.
   */
  @Override
  public void close() {
    readers.close();
    writes.close();
  }
}
