package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.Json;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call is answered: a status, a kind of content and its bytes. */
record Reply(int status, String type, Buffer body, Map<String, String> headers) {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROBLEM = "application/problem+json; charset=utf-8";

  /** An error with more to tell than its code: what stands now, or each thing that is wrong. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Problem(
      String type,
      String title,
      int status,
      String code,
      String detail,
      List<String> errors,
      @Nullable Object current,
      String traceId) {}

  static Reply ok(Object body) {
    return json(200, body);
  }

  static Reply json(int status, Object body) {
    return new Reply(status, JSON, Json.write(body), Map.of());
  }

  static Reply nothing() {
    return new Reply(204, JSON, Buffer.buffer(), Map.of());
  }

  static Reply file(String type, String name, byte[] content) {
    return new Reply(
        200,
        type,
        Buffer.buffer(content),
        Map.of("content-disposition", "attachment; filename=\"" + name + "\""));
  }

  static Reply problem(ApiError error, List<String> errors, @Nullable Object current) {
    Problem problem =
        new Problem(
            "about:blank",
            "请求没有办成",
            error.status(),
            error.code(),
            error.detail(),
            errors,
            current,
            RandomCodes.id());
    return new Reply(error.status(), PROBLEM, Json.write(problem), Map.of());
  }
}
