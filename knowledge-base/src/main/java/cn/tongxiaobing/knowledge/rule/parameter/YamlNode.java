package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Problems;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that knows on which line it stands, from 1. */
public sealed interface YamlNode {

  int line();

  /** Keys and what stands behind them, in file order. */
  record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {

    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** The line of {@code key}, or of the mapping when it has no such key. */
    public int lineOf(String key) {
      return get(key).map(YamlNode::line).orElse(line);
    }

    /** The text behind {@code key}, or empty when there is none. */
    public String text(String key) {
      return get(key).map(YamlNode::asText).orElse("");
    }
  }

  /** Items one after another. */
  record Listing(int line, List<YamlNode> items) implements YamlNode {}

  /** A text, a number or a truth value, as written. */
  record Scalar(int line, String text) implements YamlNode {}

  /** {@code null}, or nothing at all behind a key. */
  record Nothing(int line) implements YamlNode {}

  /** The text of a scalar, or empty for anything else. */
  default String asText() {
    return this instanceof Scalar scalar ? scalar.text().strip() : "";
  }

  /**
   * Reads a file; what is no YAML, a key written twice included, is reported.
   *
   * @param empty what to say of a file that holds no keys
   * @param example the first line of a right one
   */
  static Optional<Mapping> read(
      String file, String text, String empty, String example, Problems problems) {
    YAMLFactory yaml =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = yaml.createParser(text)) {
      if (parser.nextToken() != null && node(parser, 1) instanceof Mapping root) {
        return Optional.of(root);
      }
      problems.add(file, 1, empty, example);
    } catch (JsonParseException twice) {
      boolean duplicate = twice.getOriginalMessage().startsWith("Duplicate field");
      report(file, twice, duplicate ? "同一个键写了两次" : "不是有效的 YAML", example, problems);
    } catch (JsonProcessingException broken) {
      report(file, broken, "不是有效的 YAML", example, problems);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    return Optional.empty();
  }

  private static void report(
      String file, JsonProcessingException fault, String words, String example, Problems problems) {
    int line = fault.getLocation() == null ? 0 : Math.max(0, fault.getLocation().getLineNr());
    problems.add(file, line, words, example);
  }

  /** The node whose first token the parser stands on; {@code line} is that of its key. */
  private static YamlNode node(JsonParser parser, int line) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          int keyLine = parser.currentTokenLocation().getLineNr();
          String key = parser.currentName();
          parser.nextToken();
          entries.put(key, node(parser, keyLine));
        }
        yield new Mapping(line, entries);
      }
      case START_ARRAY -> {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(parser, parser.currentTokenLocation().getLineNr()));
        }
        yield new Listing(line, items);
      }
      case VALUE_NULL -> new Nothing(line);
      default -> new Scalar(line, parser.getText());
    };
  }
}
