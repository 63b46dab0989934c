package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.kiosk.store.Message;
import java.util.concurrent.CompletableFuture;

/**
 * One way of telling subscribers. A message may be handed over again after a crash, under the same
 * id; a carrier sees to it that it is shown once.
 */
public interface Carrier {

  /** The messages that are its own. */
  String channel();

  /**
   * Sends a message; called by any thread. The future is completed with whether it is on its way:
   * if not, as when nobody listens now, it is handed over again later.
   */
  CompletableFuture<Boolean> carry(Message message);
}
