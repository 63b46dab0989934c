package cn.tongxiaobing.kiosk.api;

/** A request failed in a known way. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ApiError error;
  private final String field;
  private final long retrySeconds;

  public ApiException(ApiError error) {
    this(error, "");
  }

  /**
   * @param field the field at fault, or empty
   */
  public ApiException(ApiError error, String field) {
    this(error, field, 0);
  }

  /**
   * @param retrySeconds in how many seconds to try again; 0 where that is not said
   */
  public ApiException(ApiError error, String field, long retrySeconds) {
    super(error.code(), null, false, false);
    this.error = error;
    this.field = field;
    this.retrySeconds = retrySeconds;
  }

  public ApiError error() {
    return error;
  }

  String field() {
    return field;
  }

  long retrySeconds() {
    return retrySeconds;
  }
}
