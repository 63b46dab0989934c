package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Works waiting to be written, and the one thread that writes them. Syncing a disk costs the same
 * for one row as for sixty, so what arrives while a commit is under way shares the next one; nobody
 * waits for a group to fill. A work is told that it is done only after the commit.
 */
final class WriteQueue implements AutoCloseable {

  private static final int WAITING = 1_000;
  private static final int GROUP = 64;
  private static final long GROUP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long IDLE_MILLIS = 500;

  private final BlockingQueue<Pending<?>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Writer writer;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable StoreException trouble;

  /** Completed by the writing thread when nothing may be written any more. */
  private final CompletableFuture<StoreException> broken = new CompletableFuture<>();

  WriteQueue(Writer writer) {
    this.writer = writer;
    this.thread = Thread.ofPlatform().name("store-writer").unstarted(this::writeUntilClosed);
    thread.start();
  }

  /** The future fails at once, with BUSY, when too many wait already. */
  <T> CompletableFuture<T> add(Pending<T> pending) {
    if (closed) {
      return CompletableFuture.failedFuture(closedAlready());
    }
    if (!waiting.offer(pending)) {
      return CompletableFuture.failedFuture(new StoreException(Kind.BUSY));
    }
    if (closed && waiting.remove(pending)) {
      return CompletableFuture.failedFuture(closedAlready());
    }
    return pending.future();
  }

  private static StoreException closedAlready() {
    return new StoreException(Kind.FAILED, "数据库已经关闭");
  }

  /** How many works wait. */
  int length() {
    return waiting.size();
  }

  /** Why the last group could not be stored, if so. */
  Optional<StoreException> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Completed with the reason when nothing may be written any more until the next start. */
  CompletableFuture<StoreException> broken() {
    return broken.copy();
  }

  /** Writes what is waiting, then stops. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    boolean tidied = true;
    while (true) {
      Pending<?> first = next();
      if (first == null && closed) {
        end();
        return;
      }
      if (first != null) {
        List<Pending<?>> group = write(first);
        tidied = false;
        if (group.stream().noneMatch(Pending::erases)) {
          continue;
        }
      }
      if (!tidied && !broken.isDone()) {
        tidied = tidy();
      }
    }
  }

  /** To close would sync what is left, and that sync may lie. */
  private void end() {
    if (!broken.isDone()) {
      writer.close();
    }
  }

  private boolean tidy() {
    try {
      return writer.tidy();
    } catch (SQLException e) {
      giveUp(e);
      return false;
    }
  }

  /** What was told stays true: housekeeping that fails is done again later, unless it must not. */
  private void shortenLog() {
    try {
      writer.shortenLog();
    } catch (SQLException e) {
      giveUp(e);
    }
  }

  private void giveUp(SQLException e) {
    if (writer.isFatal(e)) {
      broken(Faults.of(e));
    } else {
      writer.close();
    }
  }

  private void broken(StoreException why) {
    trouble = why;
    broken.complete(why);
  }

  /** Nobody interrupts this thread; if somebody did, it would go on until the queue is closed. */
  private @Nullable Pending<?> next() {
    try {
      return closed ? waiting.poll() : waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return waiting.poll();
    }
  }

  private List<Pending<?>> write(Pending<?> first) {
    List<Pending<?>> group = new ArrayList<>(GROUP);
    group.add(first);
    try {
      if (broken.isDone()) {
        throw broken.join();
      }
      StoreException full = writer.hasRoom() ? null : new StoreException(Kind.FULL);
      run(writer.begin(), group, full);
      writer.commit();
      trouble = full;
      group.forEach(Pending::settle);
      shortenLog();
    } catch (SQLException e) {
      lose(group, Faults.of(e), writer.isFatal(e));
    } catch (StoreException e) {
      lose(group, e, false);
    } catch (RuntimeException e) {
      lose(group, new StoreException(Kind.FAILED, e), false);
    }
    return group;
  }

  /** Runs the first and what else waits, until the group is full or has taken its time. */
  private void run(Connection connection, List<Pending<?>> group, @Nullable StoreException full)
      throws SQLException {
    long end = System.nanoTime() + GROUP_NANOS;
    try (Statement savepoints = connection.createStatement()) {
      Pending<?> pending = group.getFirst();
      while (pending != null) {
        if (full == null || pending.erases()) {
          pending.run(connection, savepoints);
        } else {
          pending.refuse(full);
        }
        boolean more = group.size() < GROUP && System.nanoTime() < end;
        pending = more ? waiting.poll() : null;
        if (pending != null) {
          group.add(pending);
        }
      }
    }
  }

  /** What became of none is known to be stored, so each is told of the failure. */
  private void lose(List<Pending<?>> group, StoreException why, boolean fatal) {
    trouble = why;
    if (fatal) {
      broken(why);
    } else if (!broken.isDone()) {
      writer.rollback();
    }
    group.forEach(p -> p.fail(why));
  }
}
