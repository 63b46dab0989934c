package cn.tongxiaobing.kiosk.store;

/**
 * What every screen has to be told.
 *
 * @param sequence its number; there is no gap and none comes twice
 * @param notice id of the notice, or of the season; the channel
 */
public record NoticeEvent(long sequence, String notice, Kind kind) {

  /** What has happened. */
  public enum Kind {
    /** A notice is to be seen from now on. */
    SHOW("show"),
    /** A notice is to be seen no more. */
    GONE("gone"),
    /** Days of the season have changed. */
    SEASON("season"),
    /** A channel was turned off or on. */
    CHANNELS("channels");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name for programs. */
    public String code() {
      return code;
    }
  }
}
