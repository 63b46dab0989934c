package cn.tongxiaobing.kiosk;

/**
 * Something that the person who runs the program has to put right. The message says in Chinese what
 * to do; it is all that is shown.
 */
public final class OperatorException extends RuntimeException {

  /** Exit code of what failed. */
  public static final int FAILURE = 1;

  /** Exit code of a command that was not written as it should be. */
  public static final int USAGE = 2;

  /** Exit code when the disk has failed in a way that only a new start can mend (EX_IOERR). */
  public static final int STORAGE = 74;

  /** Exit code of a configuration that cannot be used. */
  public static final int CONFIGURATION = 78;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public OperatorException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
