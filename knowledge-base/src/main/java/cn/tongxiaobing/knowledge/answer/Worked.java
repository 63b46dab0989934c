package cn.tongxiaobing.knowledge.answer;

import java.util.List;
import java.util.Optional;

/**
 * What the rules make of the case that a question states.
 *
 * @param used what was read from the question, to be shown back: 23 周岁, 大专
 * @param results what is decided, in the order of the rules
 * @param missing the one thing that would let more be decided
 */
public record Worked(List<String> used, List<Result> results, Optional<Missing> missing) {

  /**
   * One rule and what it says.
   *
   * @param title what is decided: 视力
   * @param label 符合, 不符合, 要现场确认, or empty for an amount or a term
   * @param reason why, in one sentence
   * @param steps how an amount was worked out
   */
  public record Result(String title, String label, String reason, List<String> steps) {
    public Result {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What to ask for.
   *
   * @param label in Chinese
   * @param choices what to choose from; empty for a figure or a day
   */
  public record Missing(String label, List<String> choices) {
    public Missing {
      choices = List.copyOf(choices);
    }
  }

  public Worked {
    used = List.copyOf(used);
    results = List.copyOf(results);
  }
}
