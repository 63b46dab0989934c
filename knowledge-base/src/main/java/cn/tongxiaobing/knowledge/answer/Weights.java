package cn.tongxiaobing.knowledge.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each piece of evidence weighs where one of several is to be chosen. Immutable.
 *
 * @param of weights by the name of the evidence
 */
record Weights(Map<String, Double> of) {

  Weights {
    of = Map.copyOf(of);
  }

  /** Reads a file of the class path, a name and its weight on each line. */
  static Weights shipped(String file) {
    try (InputStream in = Weights.class.getResourceAsStream(file)) {
      JsonNode root =
          new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in, file));
      Map<String, Double> weights = new LinkedHashMap<>();
      root.properties().forEach(e -> weights.put(e.getKey(), e.getValue().asDouble()));
      return new Weights(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** How much speaks for something. */
  double sum(Evidence evidence) {
    double sum = 0;
    for (Map.Entry<String, Double> weight : of.entrySet()) {
      sum += weight.getValue() * evidence.value(weight.getKey());
    }
    return sum;
  }
}
