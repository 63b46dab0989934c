package cn.tongxiaobing.kiosk.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Blocking work off the event loop: so much at once, so much waiting, and the rest is turned away
 * at once rather than late. Work runs in no order, or one slow piece would hold up all others of
 * its event loop.
 */
public final class Workers {

  private final WorkerExecutor executor;
  private final int most;
  private final AtomicInteger inside = new AtomicInteger();

  /**
   * @param threads how much runs at once
   * @param waiting how much more is taken in
   */
  public Workers(Vertx vertx, int threads, int waiting) {
    this(vertx, "answers", threads, waiting);
  }

  /**
   * @param name of their own, so that one kind of work never waits for another
   */
  public Workers(Vertx vertx, String name, int threads, int waiting) {
    this.executor = vertx.createSharedWorkerExecutor(name, threads);
    this.most = threads + waiting;
  }

  /** How much runs or waits. */
  public int inside() {
    return inside.get();
  }

  /** Runs {@code work}; fails with {@link ApiError#BUSY} when there is too much already. */
  public <T> Future<T> run(Callable<T> work) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      return Future.failedFuture(new ApiException(ApiError.BUSY));
    }
    return executor.executeBlocking(work, false).onComplete(done -> inside.decrementAndGet());
  }
}
