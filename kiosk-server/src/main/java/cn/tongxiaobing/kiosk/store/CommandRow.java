package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff told a kiosk to do.
 *
 * @param kind a word
 * @param words to be shown, or empty
 * @param obeyedAt when the kiosk said that it does
 */
public record CommandRow(
    String id, String device, String kind, String words, Instant at, Optional<Instant> obeyedAt) {}
