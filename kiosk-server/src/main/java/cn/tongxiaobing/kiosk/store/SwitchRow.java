package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of the library began to hold.
 *
 * @param sequence from 1; the last one holds
 * @param act such as {@code publish}
 * @param draft the document on account of which it was done
 */
public record SwitchRow(
    long sequence, long version, Instant at, String actor, String act, Optional<String> draft) {}
