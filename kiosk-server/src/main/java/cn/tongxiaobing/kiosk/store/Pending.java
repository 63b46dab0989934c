package cn.tongxiaobing.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A work that waits to be written, and whom to tell. Touched by the writing thread alone. */
final class Pending<T> {

  /** What follows an answer must not hold up the works behind it. */
  private static final Executor ANSWERS = answer -> Thread.ofVirtual().start(answer);

  private final Work<T> work;
  private final boolean erases;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  /**
   * @param erases whether it makes room, and so is done when space is short
   */
  Pending(Work<T> work, boolean erases) {
    this.work = work;
    this.erases = erases;
  }

  CompletableFuture<T> future() {
    return future;
  }

  boolean erases() {
    return erases;
  }

  /**
   * Runs in a savepoint of its own, so that its failure is undone alone.
   *
   * @throws SQLException when the transaction as a whole is lost
   */
  void run(Connection connection, Statement savepoints) throws SQLException {
    savepoints.execute("SAVEPOINT work");
    try {
      result = work.run(connection);
    } catch (SQLException e) {
      failure = Faults.of(e);
      undo(savepoints, e);
    } catch (RuntimeException | Error e) {
      failure = e;
      savepoints.execute("ROLLBACK TO SAVEPOINT work");
    }
    savepoints.execute("RELEASE SAVEPOINT work");
  }

  /** After some failures SQLite has undone the whole transaction, and the savepoint with it. */
  private static void undo(Statement savepoints, SQLException cause) throws SQLException {
    try {
      savepoints.execute("ROLLBACK TO SAVEPOINT work");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      throw cause;
    }
  }

  /** Not run at all. */
  void refuse(StoreException why) {
    failure = why;
  }

  /** Tells what became of it; to be called when that is durable. */
  void settle() {
    T done = result;
    if (failure == null && done != null) {
      ANSWERS.execute(() -> future.complete(done));
    } else {
      fail(failure == null ? new NullPointerException("a work returned nothing") : failure);
    }
  }

  void fail(Throwable why) {
    ANSWERS.execute(() -> future.completeExceptionally(why));
  }
}
