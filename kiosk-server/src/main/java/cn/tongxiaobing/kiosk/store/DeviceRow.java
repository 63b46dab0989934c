package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A kiosk of the office.
 *
 * @param name what staff call it
 * @param spot where it stands, in words
 * @param area division code of six digits
 * @param codeUntil until when a code to pair with holds, if one was given out
 * @param paired whether a browser holds its token
 * @param version 1 at first, one more with each change by staff
 * @param report what it last said of itself
 */
public record DeviceRow(
    String id,
    String name,
    String spot,
    String area,
    Optional<Instant> codeUntil,
    boolean paired,
    Instant createdAt,
    long version,
    Optional<ReportRow> report) {

  /** One that nobody has paired yet. */
  public static DeviceRow fresh(String id, String name, String spot, String area, Instant at) {
    return new DeviceRow(id, name, spot, area, Optional.empty(), false, at, 1, Optional.empty());
  }

  /** The same of this version, called otherwise or standing elsewhere. */
  public DeviceRow moved(String newName, String newSpot, String newArea) {
    return new DeviceRow(
        id, newName, newSpot, newArea, codeUntil, paired, createdAt, version, report);
  }
}
