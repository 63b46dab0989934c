package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A guided flow (引导流程): steps that ask or decide, and the outcomes they lead to. Immutable and
 * thread-safe.
 */
public final class Flow {

  private final String id;
  private final String title;
  private final String hint;
  private final Topic topic;
  private final Target start;
  private final Map<String, Step> steps;
  private final Map<String, Ending> endings;

  Flow(
      String id,
      String title,
      String hint,
      Topic topic,
      Target start,
      Collection<? extends Step> steps,
      Collection<Ending> endings) {
    this.id = id;
    this.title = title;
    this.hint = hint;
    this.topic = topic;
    this.start = start;
    Map<String, Step> stepById = new LinkedHashMap<>();
    steps.forEach(step -> stepById.put(step.id(), step));
    this.steps = Collections.unmodifiableMap(stepById);
    Map<String, Ending> endingById = new LinkedHashMap<>();
    endings.forEach(ending -> endingById.put(ending.id(), ending));
    this.endings = Collections.unmodifiableMap(endingById);
  }

  /** Its name in addresses: can-i-enlist. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** What comes of it, in a few words. */
  public String hint() {
    return hint;
  }

  public Topic topic() {
    return topic;
  }

  /** Whether a question has this id. */
  public boolean asks(String step) {
    return steps.get(step) instanceof Question;
  }

  /** The question with this id, if there is one. */
  public Optional<Question> question(String step) {
    return steps.get(step) instanceof Question question ? Optional.of(question) : Optional.empty();
  }

  /**
   * Walks the flow with the answers given so far. It stops at the first question that has no
   * answer, or none that can be taken; answers it does not come by are kept aside.
   *
   * @param rules decide and judge; any rules that hold the names that this flow was read with
   * @param today the day whose rules hold
   * @param place where the person asks, for what each place sets itself
   */
  public FlowState replay(Answers answers, Rules rules, LocalDate today, Place place) {
    return new Replay(this, rules, today, place).of(answers);
  }

  Target start() {
    return start;
  }

  Map<String, Step> steps() {
    return steps;
  }

  Map<String, Ending> endings() {
    return endings;
  }

  Optional<Step> step(Target target) {
    return target.isOutcome() ? Optional.empty() : Optional.ofNullable(steps.get(target.id()));
  }

  Optional<Ending> ending(Target target) {
    return target.isOutcome() ? Optional.ofNullable(endings.get(target.id())) : Optional.empty();
  }

  @Override
  public String toString() {
    return id;
  }
}
