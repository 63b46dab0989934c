package cn.tongxiaobing.kiosk.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a clerk writes.
 *
 * @param place division code of whom it is for
 * @param title one line, which is all that a kiosk's first screen shows
 * @param source document or notice that it stands on; empty while it is not known
 * @param sourceDate the day of that
 */
public record Draft(
    String place,
    String title,
    String text,
    Audience audience,
    Instant starts,
    Instant ends,
    boolean urgent,
    String source,
    Optional<LocalDate> sourceDate,
    List<Surface> surfaces) {

  public Draft {
    surfaces = List.copyOf(surfaces);
  }
}
