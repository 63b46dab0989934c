package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * A change on its way to one subscriber.
 *
 * @param sequence grows with each message, whichever server it comes from
 * @param channel how it goes
 * @param subscriber whom it goes to, as the channel knows them
 * @param at when it happened
 */
public record Message(
    long sequence, String channel, String subscriber, Change change, Instant at) {}
