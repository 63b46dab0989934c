package cn.tongxiaobing.kiosk.api;

/** A request failed in a known way. */
final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ApiError error;
  private final String field;

  ApiException(ApiError error) {
    this(error, "");
  }

  /**
   * @param field the field at fault, or empty
   */
  ApiException(ApiError error, String field) {
    super(error.code(), null, false, false);
    this.error = error;
    this.field = field;
  }

  ApiError error() {
    return error;
  }

  String field() {
    return field;
  }
}
