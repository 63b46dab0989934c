package cn.tongxiaobing.knowledge.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question, a page of its own.
 *
 * @param id its step in addresses
 * @param title the question
 * @param hint how to answer it, or empty
 * @param why what the answer is used for, or empty
 * @param ask how it is put
 * @param unsure what comes of not knowing; absent where the flow cannot go on without an answer
 * @param next where it leads
 */
public record Question(
    String id,
    String title,
    String hint,
    String why,
    Ask ask,
    Optional<Unsure> unsure,
    Target next,
    int line)
    implements Step {

  /** What stands for not knowing. */
  public static final String UNSURE_LABEL = "说不清";

  /**
   * That a person may not know.
   *
   * @param hint what comes of it, in Chinese
   * @param next where it leads, when that is not where the question leads
   */
  public record Unsure(String hint, Optional<Target> next) {}

  /** What can be chosen; empty where something is put in. */
  public List<Choice> choices() {
    return switch (ask) {
      case Ask.OneOf oneOf -> oneOf.choices();
      case Ask.AnyOf anyOf -> anyOf.choices();
      case Ask.Form form -> List.of();
    };
  }

  @Override
  public List<Target> targets() {
    return Stream.of(
            Stream.of(next),
            choices().stream().flatMap(choice -> choice.next().stream()),
            unsure.stream().flatMap(u -> u.next().stream()))
        .flatMap(s -> s)
        .toList();
  }
}
