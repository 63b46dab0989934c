package cn.tongxiaobing.knowledge.flow;

import java.util.List;
import java.util.Optional;

/**
 * Where a person stands in a flow. Immutable; another answer makes another state.
 *
 * @param path the questions answered, in the order in which the flow asked them
 * @param aside answers to questions that this path does not come by, kept for when it does
 * @param now what comes next
 */
public record FlowState(Flow flow, List<Answered> path, Answers aside, Now now) {

  public FlowState {
    path = List.copyOf(path);
  }

  /**
   * A question with its answer.
   *
   * @param value as it was written
   * @param words as people read it
   */
  public record Answered(Question question, String value, String words) {}

  /** What comes next. */
  public sealed interface Now {

    /**
     * A question.
     *
     * @param fault why the answer given to it cannot be taken, in Chinese
     */
    record Asking(Question question, Optional<String> fault, Progress progress) implements Now {}

    /** The result. */
    record Finished(Result result) implements Now {}
  }

  /**
   * How far it still is. How many questions there are depends on answers not given yet.
   *
   * @param page the number of this question, from 1
   * @param fewest how many there are in all, at least
   * @param most how many there are in all, at most
   */
  public record Progress(int page, int fewest, int most) {}

  /** The answers that lead here: those of the path in its order, then those kept aside. */
  public Answers answers() {
    Answers all = Answers.none();
    for (Answered answered : path) {
      all = all.with(answered.question().id(), answered.value());
    }
    for (var kept : aside.values().entrySet()) {
      all = all.with(kept.getKey(), kept.getValue());
    }
    return all;
  }
}
