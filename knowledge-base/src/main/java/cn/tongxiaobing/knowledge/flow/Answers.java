package cn.tongxiaobing.knowledge.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers given in a flow, by step. In an address they read {@code
 * sex:man,birth-date:2005-07-01,body:170_65}: a step and its value, several values of one page
 * joined by an underscore. Nothing of it needs to be escaped. They are conditions of a person, not
 * an identity; even so nobody but the browser keeps them.
 *
 * @param values in the order in which they were given
 */
public record Answers(Map<String, String> values) {

  /** Stands for what a person does not know. */
  public static final String UNSURE = "unsure";

  /** Stands for none of several choices. */
  public static final String NONE = "none";

  static final String PART = "_";

  private static final int MOST = 40;
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z0-9-]{1,40}):([A-Za-z0-9.-][A-Za-z0-9._-]{0,399})");

  public Answers {
    values = new LinkedHashMap<>(values);
  }

  public static Answers none() {
    return new Answers(Map.of());
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @return empty when it is written otherwise, names a step twice, or holds more than forty
   */
  public static Optional<Answers> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(none());
    }
    String[] written = text.split(",", -1);
    if (written.length > MOST) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String one : written) {
      Matcher matcher = WRITTEN.matcher(one);
      if (!matcher.matches() || values.put(matcher.group(1), matcher.group(2)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Answers(values));
  }

  /** A copy: an answer is changed by {@link #with}. */
  @Override
  public Map<String, String> values() {
    return new LinkedHashMap<>(values);
  }

  public Optional<String> find(String step) {
    return Optional.ofNullable(values.get(step));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** These answers and one more, or with another value in the place of the old one. */
  public Answers with(String step, String value) {
    Map<String, String> more = values();
    more.put(step, value);
    return new Answers(more);
  }

  public Answers without(String step) {
    Map<String, String> fewer = values();
    fewer.remove(step);
    return new Answers(fewer);
  }

  /** The values that were given together on one page. */
  static List<String> parts(String value) {
    return new ArrayList<>(List.of(value.split(PART, -1)));
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(answer -> answer.getKey() + ":" + answer.getValue())
        .collect(Collectors.joining(","));
  }
}
