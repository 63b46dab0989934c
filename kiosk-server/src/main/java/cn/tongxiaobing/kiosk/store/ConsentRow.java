package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * That somebody agreed to something.
 *
 * @param subject the sign-up it is about
 * @param textVersion which text they were shown
 * @param textHash hash of that text
 * @param ticks what they ticked, codes of the sign-up's own
 * @param channel where they did
 */
public record ConsentRow(
    String id,
    String subject,
    String textVersion,
    Bytes textHash,
    String ticks,
    Instant at,
    String channel) {}
