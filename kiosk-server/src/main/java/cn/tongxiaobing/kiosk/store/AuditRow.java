package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the log of who did what.
 *
 * @param sequence 1 for the first; each one more than the one before
 * @param actor who did it
 * @param action what they did, a code
 * @param subject the random id of what it was done to
 * @param entry all of it, as it is hashed
 * @param hash of this entry and of the hash before
 */
public record AuditRow(
    long sequence,
    Instant at,
    String actor,
    String action,
    Optional<String> subject,
    Bytes entry,
    Bytes hash) {}
