package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice as it is stored.
 *
 * @param place division code of whom it is for; it also holds for all that lies within
 * @param starts from when on it is shown
 * @param ends when it goes by itself
 * @param sourceDate day of the source, as {@code 2026-11-22}; empty while there is none
 * @param surfaces codes, with commas between
 * @param authors accounts that saved it, with commas between
 * @param approver who agreed
 * @param version one more with each change
 */
public record NoticeRow(
    String id,
    String place,
    String title,
    String text,
    String audience,
    Instant starts,
    Instant ends,
    boolean urgent,
    String source,
    String sourceDate,
    String surfaces,
    String state,
    String authors,
    Optional<String> approver,
    long version,
    Instant changedAt) {}
