package cn.tongxiaobing.kiosk.secrecy;

/**
 * The keys cannot be used as they lie there. The message is a Chinese sentence for the person who
 * runs the program and says what to do; it holds nothing of a key.
 */
public final class KeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyException(String message) {
    super(message);
  }

  KeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
