package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.secrecy.SealBrokenException;
import cn.tongxiaobing.kiosk.signup.FormException;
import cn.tongxiaobing.kiosk.signup.FormException.Found;
import cn.tongxiaobing.kiosk.store.StoreException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not served, from whatever failed.
 *
 * @param field the first field at fault, or empty
 * @param errors every fault of a form; of anything else none
 * @param retrySeconds in how many seconds to try again; 0 where that is of no use
 * @param isFault whether the program or its machine is at fault, not the request
 */
record Refusal(
    int status,
    String title,
    String code,
    String detail,
    String field,
    List<FieldError> errors,
    long retrySeconds,
    boolean isFault) {

  private static final int BUSY_SECONDS = 2;
  private static final int STORAGE_SECONDS = 30;

  /** What somebody has to look into. */
  private static final Set<ApiError> FAULTS =
      Set.of(ApiError.INTERNAL, ApiError.RECORD_DAMAGED, ApiError.STORAGE_FAILED);

  private static final int FORM_SECONDS = 8;
  private static final int TOO_MANY = 429;

  /** A field and what to do about it; what was sent in it is not repeated. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record FieldError(String field, String code, String detail) {}

  /**
   * The refusal that a failure comes to.
   *
   * @param failure missing where only a status is known
   */
  static Refusal of(@Nullable Throwable failure, int status) {
    return switch (failure) {
      case ApiException known ->
          of(known.error(), known.field(), Math.max(known.retrySeconds(), wait(known.error())));
      case FormException form -> of(form);
      case ChannelClosedException closed -> of(closed);
      case StoreException store -> of(store.kind());
      case SealBrokenException damaged -> of(ApiError.RECORD_DAMAGED);
      case CompletionException wrapped when wrapped.getCause() != null ->
          of(wrapped.getCause(), status);
      case null, default -> of(ApiError.ofStatus(status));
    };
  }

  static Refusal of(ApiError error) {
    return of(error, "", wait(error));
  }

  private static Refusal of(ApiError error, String field, long retrySeconds) {
    return new Refusal(
        error.status(),
        error.title(),
        error.code(),
        error.detail(),
        field,
        List.of(),
        retrySeconds,
        FAULTS.contains(error));
  }

  private static Refusal of(ChannelClosedException closed) {
    ApiError error = ApiError.CHANNEL_CLOSED;
    return new Refusal(
        error.status(), error.title(), error.code(), closed.words(), "", List.of(), 0, false);
  }

  private static Refusal of(FormException form) {
    Found first = form.faults().getFirst();
    return new Refusal(
        first.fault().status(),
        ApiError.REQUEST_INVALID.title(),
        first.fault().code(),
        first.fault().sentence(),
        first.field(),
        errorsOf(form),
        first.fault().status() == TOO_MANY ? FORM_SECONDS : 0,
        false);
  }

  static List<FieldError> errorsOf(FormException form) {
    return form.faults().stream()
        .map(f -> new FieldError(f.field(), f.fault().code(), f.fault().sentence()))
        .toList();
  }

  private static Refusal of(StoreException.Kind kind) {
    return of(
        switch (kind) {
          case BUSY -> ApiError.BUSY;
          case FULL -> ApiError.STORAGE_FULL;
          case DAMAGED -> ApiError.RECORD_DAMAGED;
          case READ_ONLY, FAILED, NEWER, FOREIGN -> ApiError.STORAGE_FAILED;
        });
  }

  private static long wait(ApiError error) {
    return switch (error) {
      case BUSY -> BUSY_SECONDS;
      case STORAGE_FAILED, STORAGE_FULL -> STORAGE_SECONDS;
      default -> 0;
    };
  }
}
