package cn.tongxiaobing.knowledge.rule;

import java.util.List;

/** How a person puts in the value of a {@link Fact}, for whoever draws the question. */
public sealed interface Entry {

  /** One of some choices, in the order in which they are offered. */
  record Choice(List<? extends Coded> choices) implements Entry {
    public Choice {
      choices = List.copyOf(choices);
    }
  }

  /** Yes or no. */
  record YesNo() implements Entry {}

  /** A day. */
  record Day() implements Entry {}

  /**
   * A number within what is plausible.
   *
   * @param whole whether it has no decimals
   */
  record Figure(int least, int most, boolean whole) implements Entry {}

  /** An amount of money in yuan. */
  record Amount() implements Entry {}

  /** Something written in a way of its own. */
  record Words() implements Entry {}
}
