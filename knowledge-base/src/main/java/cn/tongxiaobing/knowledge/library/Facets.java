package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.language.ChineseText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What tells one person's case from another's, read from {@code facets.yaml}. Immutable. */
public final class Facets {

  private final Map<String, Map<String, Pattern>> facets;

  private Facets(Map<String, Map<String, Pattern>> facets) {
    this.facets = facets;
  }

  /**
   * How two texts compare: the number of facets in which they say the same, differ, or only one
   * speaks.
   */
  public record Fit(int same, int different, int onlyCard) {}

  /** The values that a text speaks of, by facet; facets it is silent on are left out. */
  public Map<String, Set<String>> of(String text) {
    String normal = ChineseText.normalize(text);
    Map<String, Set<String>> found = new HashMap<>();
    facets.forEach((facet, values) ->
        values.forEach((value, pattern) -> {
          if (pattern.matcher(normal).find()) {
            found.computeIfAbsent(facet, f -> new HashSet<>()).add(value);
          }
        }));
    return found;
  }

  /**
   * {@code text} with what {@code other} says differently put in its place: 男兵年龄 and 那女生呢 make
   * 女兵年龄; what only {@code other} speaks of is put behind.
   *
   * @param text in normal form
   * @param other in normal form
   */
  public String changed(String text, String other) {
    String changed = text;
    for (Map<String, Pattern> values : facets.values()) {
      Optional<Matcher> now = first(values, other);
      Optional<Matcher> before = first(values, changed);
      if (now.isPresent() && before.isPresent()) {
        changed =
            changed.substring(0, before.get().start())
                + now.get().group()
                + changed.substring(before.get().end());
      }
    }
    return changed + "，" + other;
  }

  private static Optional<Matcher> first(Map<String, Pattern> values, String text) {
    return values.values().stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .findFirst();
  }

  /** Compares what a question and a card speak of. */
  public static Fit compare(Map<String, Set<String>> question, Map<String, Set<String>> card) {
    int same = 0;
    int different = 0;
    int onlyCard = 0;
    for (Map.Entry<String, Set<String>> facet : card.entrySet()) {
      Set<String> asked = question.getOrDefault(facet.getKey(), Set.of());
      if (asked.isEmpty()) {
        onlyCard++;
      } else if (asked.stream().anyMatch(facet.getValue()::contains)) {
        same++;
      } else {
        different++;
      }
    }
    return new Fit(same, different, onlyCard);
  }

  static Facets read(String file, String text, Problems problems) {
    Map<String, Map<String, Pattern>> facets = new LinkedHashMap<>();
    try {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(text);
      root.properties()
          .forEach(facet -> facets.put(facet.getKey(), patterns(file, facet.getValue(), problems)));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(file, line, "不是有效的 YAML", "sex:");
    }
    return new Facets(facets);
  }

  private static Map<String, Pattern> patterns(String file, JsonNode values, Problems problems) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    values
        .properties()
        .forEach(value -> {
          try {
            patterns.put(value.getKey(), Pattern.compile(value.getValue().asText()));
          } catch (PatternSyntaxException e) {
            problems.add(file, 0, value.getKey() + " 的样式写错了", "woman: (女|闺女)");
          }
        });
    return patterns;
  }
}
