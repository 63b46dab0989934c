package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.fleet.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a kiosk sends: the fields that are named and no other. */
final class DeviceBody {

  static final Pattern CODE = Pattern.compile("[0-9]{8}");

  private static final Pattern ANY = Pattern.compile(".{0,40}");
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final ObjectNode body;

  DeviceBody(@Nullable Buffer sent, String... fields) {
    this.body = Json.readObject(sent == null ? Buffer.buffer() : sent);
    Set<String> known = Set.of(fields);
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw new ApiException(ApiError.UNKNOWN_FIELD);
          }
        });
  }

  static DeviceBody report(@Nullable Buffer sent) {
    return new DeviceBody(
        sent, "page", "browser", "screen", "audio", "printer", "busy", "error", "obeyed");
  }

  /** A text of this form. */
  String text(String field, Pattern form) {
    return optional(field, form).orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, field));
  }

  Report report() {
    JsonNode busy = body.path("busy");
    if (!busy.isBoolean()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, "busy");
    }
    try {
      return new Report(
          text("page", ANY),
          text("browser", ANY),
          text("screen", ANY),
          text("audio", ANY),
          text("printer", ANY),
          busy.booleanValue(),
          optional("error", ANY));
    } catch (IllegalArgumentException e) {
      throw new ApiException(ApiError.FIELD_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** The command that it says it obeys. */
  Optional<String> obeyed() {
    return optional("obeyed", ID);
  }

  private Optional<String> optional(String field, Pattern form) {
    JsonNode value = body.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    if (!form.matcher(value.textValue()).matches()) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
    return Optional.of(value.textValue());
  }
}
