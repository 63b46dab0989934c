package cn.tongxiaobing.knowledge.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the person who asks: {@code Person.unknown().with(Fact.HEIGHT, centimetres)}.
 * Nothing is assumed of what is not known. Immutable.
 *
 * @param facts each value of the type of its fact
 */
public record Person(Map<Fact<?>, Object> facts) {

  public Person {
    facts = Map.copyOf(facts);
    facts.forEach(Fact::cast);
  }

  /** Somebody of whom nothing is known. */
  public static Person unknown() {
    return new Person(Map.of());
  }

  /** The same person, of whom this is known too. */
  public <T> Person with(Fact<T> fact, T value) {
    Map<Fact<?>, Object> more = new HashMap<>(facts);
    more.put(fact, value);
    return new Person(more);
  }

  /**
   * The same person, with a value as it is written in files and addresses.
   *
   * @return empty when {@code text} is no value of this fact
   */
  public <T> Optional<Person> withWritten(Fact<T> fact, String text) {
    return fact.parse(text).map(value -> with(fact, value));
  }

  /** What is known of {@code fact}. */
  public <T> Optional<T> find(Fact<T> fact) {
    return Optional.ofNullable(facts.get(fact)).map(fact::cast);
  }

  /**
   * A value that is known.
   *
   * @throws IllegalStateException when it is not; ask {@link #missing} first
   */
  <T> T get(Fact<T> fact) {
    return find(fact).orElseThrow(() -> new IllegalStateException(fact + " is not known"));
  }

  /** Those of {@code needed} that are not known. */
  List<Fact<?>> missing(Fact<?>... needed) {
    return Stream.<Fact<?>>of(needed).filter(fact -> !facts.containsKey(fact)).toList();
  }

  /** Whether it is known that {@code fact} holds. */
  boolean is(Fact<Boolean> fact) {
    return find(fact).orElse(false);
  }
}
