package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a flow from YAML. The form is described for its writers in {@code docs/writing-flows.md};
 * reading goes on past a fault, so that all of them are told.
 */
final class FlowReader {

  private static final String STEPS = "steps: {sex: {ask: choice, fact: sex, …}}";
  private static final String OUTCOMES = "outcomes: {result: {headline: 您的清单, parts: […]}}";
  private static final String OTHERWISE = "otherwise";

  private final Cards cards;
  private final Rules rules;

  FlowReader(Cards cards, Rules rules) {
    this.cards = cards;
    this.rules = rules;
  }

  /**
   * Reads one file.
   *
   * @param file its last part without the ending is the flow's id
   * @return the flow, or empty when anything in it is wrong
   */
  Optional<Flow> read(String file, String text, Problems problems) {
    Problems own = new Problems();
    Optional<Flow> flow =
        YamlNode.read(file, text, "文件里没有流程", "title: 我能当兵吗", own)
            .flatMap(root -> flow(file, root, new Source(file, own)));
    problems.addAll(own);
    return own.isEmpty() ? flow : Optional.empty();
  }

  private Optional<Flow> flow(String file, Mapping root, Source source) {
    source.checkKeys(root, Set.of("title", "hint", "topic", "start", "steps", "outcomes"));
    Optional<Topic> topic = Topic.of(root.text("topic"));
    if (topic.isEmpty()) {
      source.fault(root.lineOf("topic"), "topic 不在目录里", "topic: conditions");
    }
    List<Step> steps = new ArrayList<>();
    source.mappings(root, "steps", STEPS).forEach((id, step) -> steps.add(step(id, step, source)));
    List<Ending> endings = new ArrayList<>();
    EndingReader endingReader = new EndingReader(source, cards, rules);
    source
        .mappings(root, "outcomes", OUTCOMES)
        .forEach((id, outcome) -> endings.add(endingReader.read(id, outcome)));
    Flow flow =
        new Flow(
            idOf(file),
            source.needed(root, "title", "我能当兵吗"),
            source.needed(root, "hint", "逐条看符不符合"),
            topic.orElse(Topic.CONDITIONS),
            source.target(root, "start"),
            steps,
            endings);
    new FlowCheck(flow, source).run();
    return Optional.of(flow);
  }

  private Step step(String id, Mapping step, Source source) {
    if (step.get("ask").isPresent() == step.get("decide").isPresent()) {
      source.fault(step.line(), id + " 要么问，要么判断", "ask: choice，或 decide: enlistment-age");
    }
    return step.get("decide").isPresent()
        ? decision(id, step, source)
        : new QuestionReader(source).read(id, step);
  }

  private Decision decision(String id, Mapping step, Source source) {
    String name = step.text("decide");
    Optional<Rule> rule = rules.rule(name);
    if (rule.isEmpty()) {
      source.fault(step.lineOf("decide"), "没有叫“" + name + "”的规则", "decide: enlistment-age");
    }
    Set<Ruling> possible = rule.map(Ruling::of).orElse(Set.of());
    Map<Ruling, Target> routes = new EnumMap<>(Ruling.class);
    step.entries()
        .forEach((key, node) -> {
          Optional<Ruling> ruling = Ruling.ofCode(key).filter(possible::contains);
          ruling.ifPresent(r -> routes.put(r, Target.of(node.asText(), node.line())));
          boolean known = ruling.isPresent() || Set.of("decide", OTHERWISE).contains(key);
          if (!known && rule.isPresent()) {
            source.fault(node.line(), name + " 不会说“" + key + "”", codes(possible));
          }
        });
    Optional<Target> otherwise =
        step.get(OTHERWISE).map(node -> Target.of(node.asText(), node.line()));
    String open = codes(possible.stream().filter(r -> !routes.containsKey(r)).toList());
    if (otherwise.isEmpty() && !open.isEmpty()) {
      source.fault(step.line(), id + " 没写 " + open + " 时去哪里", "otherwise: outcome/result");
    }
    return new Decision(id, name, routes, otherwise, step.line());
  }

  private static String codes(Iterable<Ruling> rulings) {
    List<String> codes = new ArrayList<>();
    rulings.forEach(r -> codes.add(r.code()));
    return String.join("、", codes);
  }

  private static String idOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
  }
}
