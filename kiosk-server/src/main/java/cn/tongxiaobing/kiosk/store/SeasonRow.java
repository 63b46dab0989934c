package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The days of one intake as they are stored.
 *
 * @param place division code of whom they are for
 * @param intake year and half, as {@code 2026-2}
 * @param steps a line for each, as in {@code sign-up 2026-06-01 2026-08-10}
 * @param authors accounts that saved them, with commas between
 */
public record SeasonRow(
    String id,
    String place,
    String intake,
    String steps,
    String source,
    String sourceDate,
    String state,
    String authors,
    Optional<String> approver,
    long version,
    Instant changedAt) {}
