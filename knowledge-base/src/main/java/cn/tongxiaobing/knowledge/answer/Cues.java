package cn.tongxiaobing.knowledge.answer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a question does, told by its words: whether it asks what follows from a deed or how to do
 * the deed, for a rule or for a verdict on one's own matter, for oneself or about somebody else.
 * 冒名顶替会怎么处理 and 怎么找人顶替 speak of the same thing and differ in just this. A cue decides nothing;
 * {@link Judge} weighs it with all the rest. Immutable.
 *
 * @param patterns what to look for in a question's normal form, by the name of the cue
 */
record Cues(Map<String, Pattern> patterns) {

  private static final String SHIPPED = "/library/model/cues.yaml";

  /** The cues that the shipped judge was fitted to. */
  static Cues shipped() {
    try (InputStream in = Cues.class.getResourceAsStream(SHIPPED)) {
      Map<String, List<String>> written =
          new ObjectMapper(new YAMLFactory())
              .readValue(Objects.requireNonNull(in, SHIPPED), new TypeReference<>() {});
      Map<String, Pattern> patterns = new LinkedHashMap<>();
      written.forEach(
          (name, parts) -> patterns.put(name, Pattern.compile(String.join("|", parts))));
      return new Cues(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  /** 1 for each cue that {@code normal} gives, 0 for the others. */
  Map<String, Double> in(String normal) {
    Map<String, Double> given = new LinkedHashMap<>();
    patterns.forEach(
        (name, pattern) -> given.put(name, pattern.matcher(normal).find() ? 1.0 : 0.0));
    return given;
  }
}
