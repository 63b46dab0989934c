package cn.tongxiaobing.knowledge.reading;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reading process says, as JSON: {@code {"fault": [kind, detail]}} or {@code {"title": …,
 * "lines": [[part, unit, number, kind, cells…]…], "changes": [[kind, before, after]…], "whole":
 * true}}. The last field tells a text that is all there from one that was cut off.
 */
final class RawTextJson {

  private RawTextJson() {}

  static void write(RawText text, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("title", text.title());
      json.writeArrayFieldStart("lines");
      for (Line line : text.lines()) {
        json.writeStartArray();
        json.writeString(line.origin().part());
        json.writeString(line.origin().unit().name());
        json.writeNumber(line.origin().number());
        json.writeString(line.kind().name());
        for (String cell : line.cells()) {
          json.writeString(cell);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("changes");
      for (Change change : text.changes()) {
        json.writeStartArray();
        json.writeString(change.kind().name());
        json.writeString(change.before());
        json.writeString(change.after());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeBooleanField("whole", true);
      json.writeEndObject();
    }
  }

  static void write(ReadFault fault, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeArrayFieldStart("fault");
      json.writeString(fault.kind().name());
      json.writeString(fault.detail());
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /**
   * Reads what a process has said.
   *
   * @throws ReadFaultException when that is a fault
   * @throws IOException when it is cut off or no such JSON
   */
  static RawText read(InputStream in, Limits limits) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxDocumentLength(limits.output())
                    .build())
            .build();
    try (JsonParser json = factory.createParser(in)) {
      return new Saying(json).read();
    } catch (IllegalArgumentException e) {
      throw new IOException("not what a reading process says", e);
    }
  }

  /** One JSON text being read. */
  private static final class Saying {

    private final JsonParser json;
    private String title = "";
    private final List<Line> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean whole;

    Saying(JsonParser json) {
      this.json = json;
    }

    RawText read() throws IOException {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        switch (json.currentName()) {
          case "fault" -> {
            expect(json.nextToken() == JsonToken.START_ARRAY);
            ReadFault.Kind kind = ReadFault.Kind.valueOf(string());
            throw new ReadFaultException(kind, string());
          }
          case "title" -> title = string();
          case "lines" -> readLines();
          case "changes" -> readChanges();
          case "whole" -> whole = json.nextToken() == JsonToken.VALUE_TRUE;
          default -> expect(false);
        }
      }
      expect(whole && json.currentToken() == JsonToken.END_OBJECT);
      return new RawText(title, lines, changes);
    }

    private void readLines() throws IOException {
      expect(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        String part = string();
        Origin.Unit unit = Origin.Unit.valueOf(string());
        expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        Origin origin = new Origin(part, unit, json.getIntValue());
        Line.Kind kind = Line.Kind.valueOf(string());
        List<String> cells = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          cells.add(json.getText());
        }
        lines.add(new Line(origin, kind, cells));
      }
    }

    private void readChanges() throws IOException {
      expect(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        Change.Kind kind = Change.Kind.valueOf(string());
        changes.add(Change.ofFile(kind, string(), string()));
        expect(json.nextToken() == JsonToken.END_ARRAY);
      }
    }

    private String string() throws IOException {
      expect(json.nextToken() == JsonToken.VALUE_STRING);
      return json.getText();
    }

    private static void expect(boolean asItShould) throws IOException {
      if (!asItShould) {
        throw new IOException("not what a reading process says");
      }
    }
  }
}
