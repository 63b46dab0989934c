package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.store.StoreException;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a process whose disk has failed to sync. What the disk holds is known again only after
 * a new start, so whoever looks after the process starts it anew: exit code 74, EX_IOERR of {@code
 * sysexits.h}.
 */
public final class DiskFailure {

  private static final Logger LOG = LoggerFactory.getLogger(DiskFailure.class);
  private static final long LAST_ANSWERS_MILLIS = 1_000;

  private DiskFailure() {}

  /**
   * Ends the process once {@code broken} is completed: those who wait for an answer get it within a
   * second, and nothing is closed, because to close would write.
   *
   * @param tell is told in Chinese why
   */
  public static void endsProcess(
      CompletableFuture<StoreException> broken, Vertx vertx, Consumer<String> tell) {
    Thread.ofVirtual()
        .start(() -> {
          tell.accept(String.valueOf(broken.join().getMessage()));
          giveLastAnswers(vertx);
          Runtime.getRuntime().halt(OperatorException.STORAGE);
        });
  }

  private static void giveLastAnswers(Vertx vertx) {
    try {
      vertx.close().await(LAST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("not everybody was answered before the end");
    }
  }
}
