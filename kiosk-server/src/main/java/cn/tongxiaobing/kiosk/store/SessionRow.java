package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * A member of staff who is logged in.
 *
 * @param tokenHash hash of what their browser holds
 * @param account whose it is
 * @param seenAt when it was last used
 * @param provedAt when they last gave their password
 * @param device what they use, for them to tell their sessions apart
 */
public record SessionRow(
    Bytes tokenHash,
    String account,
    Instant begunAt,
    Instant seenAt,
    Instant provedAt,
    String device) {}
