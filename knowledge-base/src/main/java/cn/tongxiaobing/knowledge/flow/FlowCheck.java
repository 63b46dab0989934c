package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.flow.Ending.Entry;
import cn.tongxiaobing.knowledge.flow.Ending.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a flow against itself: every reference leads somewhere, every step and outcome is reached,
 * no way goes round in a circle, and what an outcome asks of the answers can have been answered.
 */
final class FlowCheck {

  private final Flow flow;
  private final Source source;

  FlowCheck(Flow flow, Source source) {
    this.flow = flow;
    this.source = source;
  }

  void run() {
    checkTarget(flow.start());
    flow.steps().values().stream().flatMap(s -> s.targets().stream()).forEach(this::checkTarget);
    checkCircles();
    checkReached();
    flow.endings().values().forEach(this::checkEnding);
  }

  private void checkTarget(Target target) {
    if (target.id().isEmpty() || flow.step(target).isPresent() || flow.ending(target).isPresent()) {
      return;
    }
    source.fault(
        target.line(),
        "没有“" + target + "”这个" + (target.isOutcome() ? "结果" : "步骤"),
        "steps 里的名字，或 " + names());
  }

  private String names() {
    return flow.endings().keySet().stream()
        .map(id -> "outcome/" + id)
        .collect(Collectors.joining("、"));
  }

  private void checkCircles() {
    Set<String> done = new HashSet<>();
    for (Step step : flow.steps().values()) {
      circleFrom(step, new LinkedHashSet<>(), done);
    }
  }

  private void circleFrom(Step step, Set<String> way, Set<String> done) {
    if (done.contains(step.id())) {
      return;
    }
    way.add(step.id());
    for (Target target : step.targets()) {
      Optional<Step> next = flow.step(target);
      if (next.isPresent() && way.contains(next.get().id())) {
        source.fault(target.line(), "走到 " + target + " 就绕回去了", "每一步只往前走");
      } else {
        next.ifPresent(n -> circleFrom(n, way, done));
      }
    }
    way.remove(step.id());
    done.add(step.id());
  }

  private void checkReached() {
    Set<String> reached = reachedFrom(flow.start());
    for (Step step : flow.steps().values()) {
      if (!reached.contains(step.id())) {
        source.fault(step.line(), "走不到 " + step.id() + " 这一步", "从别的步骤 next: " + step.id());
      }
    }
    for (Ending ending : flow.endings().values()) {
      if (!reached.contains("outcome/" + ending.id())) {
        source.fault(ending.line(), "走不到 " + ending.id() + " 这个结果", "next: outcome/" + ending.id());
      }
    }
  }

  /** Every step and outcome that can come after {@code start}, itself included. */
  private Set<String> reachedFrom(Target start) {
    Set<String> reached = new HashSet<>();
    Deque<Target> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Target target = open.pop();
      if (reached.add(target.toString())) {
        flow.step(target).ifPresent(step -> step.targets().forEach(open::push));
      }
    }
    return reached;
  }

  private void checkEnding(Ending ending) {
    for (Part part : ending.parts()) {
      switch (part) {
        case Part.Checklist list -> list.entries().forEach(e -> checkWhen(e, ending));
        case Part.Verdicts verdicts -> {}
        case Part.Timeline timeline -> {
          checkStages(timeline);
          timeline.legs().stream()
              .flatMap(leg -> leg.entries().stream())
              .forEach(e -> checkWhen(e, ending));
        }
      }
    }
  }

  private void checkWhen(Entry entry, Ending ending) {
    for (Map.Entry<String, Set<String>> condition : entry.when().entrySet()) {
      Set<String> codes = codes(condition.getKey());
      if (codes.isEmpty()) {
        source.fault(entry.line(), "没有“" + condition.getKey() + "”这个选择题", "when: {sex: man}");
        continue;
      }
      for (String code : condition.getValue()) {
        if (!codes.contains(code)) {
          source.fault(
              entry.line(), condition.getKey() + " 没有“" + code + "”这个回答", String.join("、", codes));
        }
      }
      if (!reachedFrom(Target.of(condition.getKey(), 0)).contains("outcome/" + ending.id())) {
        source.fault(
            entry.line(), "到 " + ending.id() + " 之前不会问 " + condition.getKey(), "when 里写前面问过的");
      }
    }
  }

  /** The stages are the choices of the step that asks where the person is, in the same order. */
  private void checkStages(Part.Timeline timeline) {
    List<String> stages = timeline.legs().stream().map(Ending.Leg::id).toList();
    List<String> choices =
        Optional.ofNullable(flow.steps().get(timeline.here())).stream()
            .flatMap(step ->
                step instanceof Question question ? question.choices().stream() : Stream.of())
            .map(Choice::code)
            .toList();
    if (!stages.equals(choices)) {
      source.fault(
          timeline.line(), timeline.here() + " 的选项和这里的阶段不一样", "选项依次是 " + String.join("、", stages));
    }
  }

  /** What can be answered to a step that offers choices; empty for all others. */
  private Set<String> codes(String id) {
    if (!(flow.steps().get(id) instanceof Question question)) {
      return Set.of();
    }
    Set<String> codes =
        question.choices().stream()
            .map(Choice::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (question.ask() instanceof Ask.AnyOf) {
      codes.add(Answers.NONE);
    }
    if (!codes.isEmpty() && question.unsure().isPresent()) {
      codes.add(Answers.UNSURE);
    }
    return codes;
  }
}
