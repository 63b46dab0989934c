package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a visit has been about so far: enough to understand 那女生呢, nothing that says who asks.
 * Immutable; kept for minutes, in memory only, by whoever serves the visit.
 *
 * @param turns the last exchanges, the latest last
 * @param by stands for the library that answered them
 */
public record Visit(List<Turn> turns, Object by) {

  private static final int REMEMBERED = 6;
  private static final Object NOBODY = new Object();

  public Visit {
    turns = List.copyOf(turns);
  }

  /** A visit in which nothing has been said. */
  public static Visit begun() {
    return new Visit(List.of(), NOBODY);
  }

  /**
   * The visit as a library may go on with it. What another one has answered is forgotten: it may
   * have been withdrawn since, and must be neither repeated nor gone on about.
   */
  Visit goesOnWith(Object library) {
    return by.equals(library) ? this : new Visit(List.of(), library);
  }

  /** The visit after one more exchange. */
  Visit with(Turn turn) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(turn);
    return new Visit(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()), by);
  }

  /** The latest exchange that was about policy. */
  Optional<Turn> last() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  /** What was last answered from. */
  Optional<Passage> lastPassage() {
    return turns.reversed().stream().flatMap(t -> t.passage().stream()).findFirst();
  }
}
