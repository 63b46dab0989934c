package cn.tongxiaobing.kiosk.api;

/** Staff have turned off the channel that somebody came by. */
final class ChannelClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String words;

  /**
   * @param words what to do instead, in Chinese
   */
  ChannelClosedException(String words) {
    super(ApiError.CHANNEL_CLOSED.code(), null, false, false);
    this.words = words;
  }

  String words() {
    return words;
  }
}
