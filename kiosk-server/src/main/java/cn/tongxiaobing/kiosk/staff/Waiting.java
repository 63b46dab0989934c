package cn.tongxiaobing.kiosk.staff;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits until something is stored. Staff are few and their work is off the event loop. */
public final class Waiting {

  private Waiting() {}

  /** The result; a failure is thrown as it is. */
  public static <T> T on(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
