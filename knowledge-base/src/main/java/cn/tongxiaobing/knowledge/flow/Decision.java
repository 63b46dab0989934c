package cn.tongxiaobing.knowledge.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fork that a rule decides; nobody sees it.
 *
 * @param rule the name of the rule
 * @param routes where its sayings lead …
 * @param otherwise … and where all others do
 */
record Decision(
    String id, String rule, Map<Ruling, Target> routes, Optional<Target> otherwise, int line)
    implements Step {

  Decision {
    routes = Map.copyOf(routes);
  }

  /** Where a saying of the rule leads, once {@link FlowCheck} has seen that all lead somewhere. */
  Target after(Ruling ruling) {
    return Optional.ofNullable(routes.get(ruling)).or(() -> otherwise).orElseThrow();
  }

  @Override
  public List<Target> targets() {
    return Stream.concat(routes.values().stream(), otherwise.stream()).toList();
  }
}
