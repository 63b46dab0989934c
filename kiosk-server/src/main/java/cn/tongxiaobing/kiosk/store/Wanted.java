package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.List;

/**
 * What a subscriber wants to hear of.
 *
 * @param version of the library that they know; of what was published since they are told at once
 * @param until then they are forgotten
 */
public record Wanted(
    String channel, String subscriber, List<String> topics, long version, Instant until) {

  public Wanted {
    topics = List.copyOf(topics);
  }
}
