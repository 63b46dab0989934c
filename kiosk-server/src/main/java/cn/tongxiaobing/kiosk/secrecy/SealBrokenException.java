package cn.tongxiaobing.kiosk.secrecy;

/**
 * A sealed value does not open: a bit is flipped, it belongs elsewhere, or its key is gone. Which
 * of these cannot be told, and none of them may be shown as if it were the value.
 */
public final class SealBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBrokenException(Context context) {
    super(
        "the seal of "
            + context.table()
            + "."
            + context.column()
            + " "
            + context.recordId()
            + " is broken");
  }
}
