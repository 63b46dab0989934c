package cn.tongxiaobing.kiosk.unanswered;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks each question once for as long as library and day stay the same: the same library says the
 * same again. Looking at the desk then costs what came in since. Thread-safe.
 */
public final class AskedOnce {

  private final Function<KnowledgeBase, Asking> asking;
  private Optional<Held> held = Optional.empty();

  /**
   * @param asking how a library is asked
   */
  public AskedOnce(Function<KnowledgeBase, Asking> asking) {
    this.asking = asking;
  }

  /** The library for this day; what another said, or this one on another day, is forgotten. */
  public synchronized Asking of(KnowledgeBase knowledge, LocalDate day) {
    Held now =
        held.filter(h -> h.knowledge == knowledge && h.day.equals(day))
            .orElseGet(() -> new Held(knowledge, day, asking.apply(knowledge)));
    held = Optional.of(now);
    return now;
  }

  private static final class Held implements Asking {
    private final KnowledgeBase knowledge;
    private final LocalDate day;
    private final Asking asking;
    private final Map<Question, Boolean> answered = new ConcurrentHashMap<>();
    private final Map<Question, Optional<String>> nearest = new ConcurrentHashMap<>();

    Held(KnowledgeBase knowledge, LocalDate day, Asking asking) {
      this.knowledge = knowledge;
      this.day = day;
      this.asking = asking;
    }

    @Override
    public boolean isAnswered(Question question) {
      return answered.computeIfAbsent(question, asking::isAnswered);
    }

    @Override
    public Optional<String> nearest(Question question) {
      return nearest.computeIfAbsent(question, asking::nearest);
    }

    @Override
    public List<List<Integer>> clusters(List<String> questions) {
      return asking.clusters(questions); // the model remembers what it has encoded
    }
  }
}
