package cn.tongxiaobing.knowledge.document.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A text for comparison: without white space, with one width for all signs, in which copies of one
 * text differ, and as the pairs of neighbouring characters in it. Chinese writes most words with
 * two.
 *
 * @param plain what it says, equal for two copies of one wording
 * @param weights of its pairs; their squares sum to 1, or there are none
 */
record Wording(String plain, Map<String, Double> weights) {

  /** Signs and their widths, the same in every copy. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]+", "");
  }

  /**
   * The wordings of texts that are to be compared with each other. A pair weighs more when it is
   * frequent in one text and rare among all (tf-idf; Salton and Buckley 1988, "Term-weighting
   * approaches in automatic text retrieval"): what every article of a regulation says, such as
   * 县级以上地方人民政府, makes no two of them alike.
   */
  static List<Wording> of(List<String> texts) {
    List<String> plain = texts.stream().map(Wording::plain).toList();
    Map<String, Integer> having = new HashMap<>();
    for (String text : plain) {
      new HashSet<>(pairs(text)).forEach(pair -> having.merge(pair, 1, Integer::sum));
    }
    return plain.stream()
        .map(text -> new Wording(text, weights(text, having, texts.size())))
        .toList();
  }

  /** The cosine of two wordings made together, from 0 to 1. */
  double similarity(Wording other) {
    if (plain.equals(other.plain)) {
      return 1;
    }
    double sum = 0;
    for (Map.Entry<String, Double> pair : weights.entrySet()) {
      sum += pair.getValue() * other.weights.getOrDefault(pair.getKey(), 0.0);
    }
    return sum;
  }

  private static Map<String, Double> weights(String text, Map<String, Integer> having, int texts) {
    Map<String, Integer> counts = new HashMap<>();
    pairs(text).forEach(pair -> counts.merge(pair, 1, Integer::sum));
    Map<String, Double> weights = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> pair : counts.entrySet()) {
      double rare = Math.log((texts + 1.0) / having.getOrDefault(pair.getKey(), texts));
      double weight = (1 + Math.log(pair.getValue())) * rare;
      weights.put(pair.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((pair, weight) -> weight / length);
    return weights;
  }

  private static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
