package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call sent as its body. It may hold the fields that were named and no other. */
final class Sent {

  private final ObjectNode body;

  private Sent(ObjectNode body) {
    this.body = body;
  }

  /**
   * Checks that there is no other field.
   *
   * @throws ApiException UNKNOWN_FIELD when there is
   */
  static Sent of(ObjectNode body, String... fields) {
    Set<String> known = Set.of(fields);
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw new ApiException(ApiError.UNKNOWN_FIELD);
          }
        });
    return new Sent(body);
  }

  /** A text of 1 to {@code longest} characters, without control characters. */
  String text(String field, int longest) {
    return optionalText(field, longest)
        .orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, field));
  }

  /** As {@link #text}; empty when it is missing or blank. */
  Optional<String> optionalText(String field, int longest) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(checked(value, field, longest)).filter(t -> !t.isBlank());
  }

  private static String checked(JsonNode value, String field, int longest) {
    if (!value.isTextual()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    String text = value.textValue();
    if (text.codePointCount(0, text.length()) > longest) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
    if (text.codePoints().anyMatch(Sent::isForbidden)) {
      throw new ApiException(ApiError.ENCODING_INVALID, field);
    }
    return text;
  }

  /** Rows of texts, each of up to {@code longest} characters; none when it is missing. */
  List<List<String>> optionalRows(String field, int longest) {
    JsonNode value = body.path(field);
    List<List<String>> rows = new ArrayList<>();
    if (value.isMissingNode() || value.isNull()) {
      return rows;
    }
    for (JsonNode row : array(value, field)) {
      List<String> cells = new ArrayList<>();
      array(row, field).forEach(cell -> cells.add(checked(cell, field, longest).strip()));
      rows.add(cells);
    }
    return rows;
  }

  private static JsonNode array(JsonNode value, String field) {
    if (!value.isArray()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value;
  }

  long number(String field) {
    JsonNode value = body.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value.longValue();
  }

  boolean flag(String field) {
    JsonNode value = body.path(field);
    if (!value.isBoolean()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value.booleanValue();
  }

  Optional<Instant> optionalInstant(String field) {
    try {
      return optionalText(field, 40).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array(body.path(field), field)) {
      if (!each.isTextual()) {
        throw new ApiException(ApiError.TYPE_MISMATCH, field);
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  private static boolean isForbidden(int c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !layout) || Character.getType(c) == Character.SURROGATE;
  }
}
