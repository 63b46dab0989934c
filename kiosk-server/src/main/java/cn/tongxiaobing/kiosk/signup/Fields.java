package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.signup.FormException.Found;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a form as they are read one after the other, and everything found wrong with them.
 * Null is as good as not there. A name that nobody asked for is a fault too. Used by one thread.
 */
final class Fields {

  private final ObjectNode sent;
  private final Set<String> known = new HashSet<>();
  private final List<Found> faults = new ArrayList<>();

  Fields(ObjectNode sent) {
    this.sent = sent;
  }

  /** Whether anything was sent in it. */
  boolean has(String field) {
    return !value(field).isMissingNode();
  }

  void fault(String field, Fault fault) {
    faults.add(new Found(field, fault));
  }

  /** The text, or empty where there is none. */
  String text(String field) {
    JsonNode value = value(field);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual()) {
      fault(field, Fault.TYPE_MISMATCH);
      return "";
    }
    String text = value.textValue();
    if (text.codePoints().anyMatch(Fields::isNoCharacter)) {
      fault(field, Fault.ENCODING_INVALID);
      return "";
    }
    return text;
  }

  /** A figure as it is written; a kiosk sends a number, a form of a web page a text. */
  Optional<String> figure(String field) {
    JsonNode value = value(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isNumber() && !value.isTextual()) {
      fault(field, Fault.TYPE_MISMATCH);
      return Optional.empty();
    }
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  boolean flag(String field) {
    return answer(field).orElse(false);
  }

  Optional<Boolean> answer(String field) {
    JsonNode value = value(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      fault(field, Fault.TYPE_MISMATCH);
      return Optional.empty();
    }
    return Optional.of(value.booleanValue());
  }

  /** The fields within a field, gathering their faults in these; none where there are none. */
  Fields within(String field) {
    JsonNode value = value(field);
    if (value instanceof ObjectNode object) {
      return new Fields(object);
    }
    if (!value.isMissingNode()) {
      fault(field, Fault.TYPE_MISMATCH);
    }
    return new Fields(sent.objectNode());
  }

  /** Takes over what was found within {@code field}. */
  void close(String field, Fields inner) {
    inner.reportUnknown();
    inner.faults.forEach(
        f -> fault(f.field().isEmpty() ? field : field + "." + f.field(), f.fault()));
  }

  /**
   * Ends the reading.
   *
   * @throws FormException when anything was wrong
   */
  void end() {
    reportUnknown();
    if (!faults.isEmpty()) {
      throw new FormException(faults);
    }
  }

  /** The names that were sent are not repeated: they may be anything. */
  private void reportUnknown() {
    sent.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            fault("", Fault.UNKNOWN_FIELD);
          }
        });
  }

  private JsonNode value(String field) {
    known.add(field);
    JsonNode value = sent.path(field);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  /** Half of a surrogate pair standing alone, or U+0000. */
  private static boolean isNoCharacter(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }
}
