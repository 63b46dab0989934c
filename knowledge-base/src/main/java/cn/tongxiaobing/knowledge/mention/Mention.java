package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a text mentions of a person.
 *
 * @param start where it begins in the normal form of the text
 * @param end where it ends there, exclusive
 * @param reading how it reads back, in Chinese: 175 厘米, 大专
 * @param meanings the facts it fills: one person where it is clear, several where it may mean
 *     several things, none where it fills no fact
 * @param note what was taken for granted or is not clear, in Chinese, or empty
 */
public record Mention(
    Kind kind,
    int start,
    int end,
    Stance stance,
    String reading,
    List<Person> meanings,
    String note) {

  public Mention {
    meanings = List.copyOf(meanings);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** Whether it is said to be so, or not to be so, and means one thing only. */
  public boolean isCertain() {
    return (stance == Stance.STATED || stance == Stance.NEGATED) && meanings.size() <= 1;
  }

  /** Whether it is known that one of several things holds. */
  public boolean isAmbiguous() {
    return stance == Stance.UNSURE && meanings.size() > 1;
  }

  /** The facts that are certain by it: those on which all its meanings agree. */
  Person facts() {
    if (meanings.isEmpty() || !(isCertain() || isAmbiguous())) {
      return Person.unknown();
    }
    Map<Fact<?>, Object> shared = new HashMap<>(meanings.getFirst().facts());
    meanings.forEach(meaning -> shared.entrySet().retainAll(meaning.facts().entrySet()));
    return new Person(shared);
  }

  Mention with(Stance other) {
    return new Mention(kind, start, end, other, reading, meanings, note);
  }

  Mention noted(String other) {
    return new Mention(kind, start, end, stance, reading, meanings, other);
  }

  boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }
}
