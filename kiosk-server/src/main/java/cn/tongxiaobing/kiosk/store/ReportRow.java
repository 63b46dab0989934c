package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a kiosk said of itself.
 *
 * @param at when the server heard it
 * @param page version of the pages that it shows
 * @param stale whether the server had other pages when it heard this
 * @param screen such as {@code 1080x1920}
 * @param audio a word
 * @param printer a word
 * @param busy whether somebody is in the middle of something
 * @param error the word for the last thing that went wrong, or empty
 */
public record ReportRow(
    Instant at,
    String page,
    boolean stale,
    String browser,
    String screen,
    String audio,
    String printer,
    boolean busy,
    String error,
    Optional<Instant> errorAt) {}
