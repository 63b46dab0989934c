package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.kiosk.store.Message;
import cn.tongxiaobing.kiosk.store.OutboxTable;
import java.util.concurrent.CompletableFuture;

/** The feed has what is marked as sent, so there is nothing else to do. */
final class FeedCarrier implements Carrier {

  @Override
  public String channel() {
    return OutboxTable.FEED;
  }

  @Override
  public CompletableFuture<Boolean> carry(Message message) {
    return CompletableFuture.completedFuture(true);
  }
}
