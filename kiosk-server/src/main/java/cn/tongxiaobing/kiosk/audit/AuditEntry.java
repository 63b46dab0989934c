package cn.tongxiaobing.kiosk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An event at its place in the log.
 *
 * @param seq its number
 * @param previous the hash of the entry before, as 64 hexadecimal digits; zeros for the first
 * @param hash its own
 */
public record AuditEntry(long seq, AuditEvent event, String previous, String hash) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a written entry says. That it was not changed is for {@link AuditChain#verify} to tell.
   *
   * @throws IllegalArgumentException when it is no entry
   */
  public static AuditEntry read(WrittenEntry written) {
    try {
      JsonNode line = JSON.readTree(written.line());
      List<String> fields = new ArrayList<>();
      line.path("fields").forEach(field -> fields.add(field.asText()));
      return new AuditEntry(
          line.path("seq").asLong(),
          new AuditEvent(
              OffsetDateTime.parse(text(line, "at")),
              text(line, "actor"),
              text(line, "role"),
              text(line, "session"),
              text(line, "action"),
              text(line, "subject"),
              fields,
              text(line, "purpose"),
              text(line, "result")),
          text(line, "previous"),
          written.hash());
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("entry " + written.seq() + " cannot be read", e);
    }
  }

  private static String text(JsonNode line, String name) {
    return line.path(name).asText();
  }
}
