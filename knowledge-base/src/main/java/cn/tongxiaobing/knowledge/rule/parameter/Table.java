package cn.tongxiaobing.knowledge.rule.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values by key: {@code {general: 22, university: 24}}.
 *
 * @param rows in the order of the file
 */
public record Table<T>(Map<String, T> rows) {

  public Table {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** The value under {@code key}, if the table has one. */
  public Optional<T> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /**
   * The value under a key that the table was checked to have.
   *
   * @throws IllegalArgumentException when it has not
   */
  public T row(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no row " + key + " in " + keys()));
  }

  public Set<String> keys() {
    return rows.keySet();
  }

  /** The same table, its values known to be of {@code type}. */
  <U> Table<U> as(Class<U> type) {
    Map<String, U> typed = new LinkedHashMap<>();
    rows.forEach((key, value) -> typed.put(key, type.cast(value)));
    return new Table<>(typed);
  }
}
