package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * A channel was turned off or on.
 *
 * @param off whether it is off from then on
 * @param reason why, in the words of who did it
 * @param actor account of staff
 */
public record ChannelRow(String channel, boolean off, String reason, String actor, Instant at) {}
