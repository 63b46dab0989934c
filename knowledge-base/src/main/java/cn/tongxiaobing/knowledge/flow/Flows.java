package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The door: every flow of a library. Immutable and thread-safe. */
public final class Flows {

  private static final String FOLDER = "flows/";

  private final List<Flow> flows;

  private Flows(List<Flow> flows) {
    this.flows =
        flows.stream().sorted(Comparator.comparing(Flow::topic).thenComparing(Flow::id)).toList();
  }

  /**
   * Reads every file below {@code flows/} and holds it against the library.
   *
   * @param files text by path below {@code library/}
   * @param guides whose sections a flow may show
   * @param register the documents that those rest on
   * @param rules that a flow may decide by and show
   * @param problems every fault is added here; a flow with one is left out
   */
  public static Flows read(
      SortedMap<String, String> files,
      Collection<Guide> guides,
      Register register,
      Rules rules,
      Problems problems) {
    FlowReader reader = new FlowReader(new Cards(guides, register), rules);
    List<Flow> flows = new ArrayList<>();
    SortedMap<String, String> own = files.subMap(FOLDER, FOLDER + Character.MAX_VALUE);
    own.forEach((file, text) -> reader.read(file, text, problems).ifPresent(flows::add));
    for (Flow flow : flows) {
      checkActions(flow, own, problems);
    }
    return new Flows(flows);
  }

  /** A flow may lead to another one that is there, even where that has faults of its own. */
  private static void checkActions(Flow flow, SortedMap<String, String> files, Problems problems) {
    for (Ending ending : flow.endings().values()) {
      for (Action action : ending.actions()) {
        if (action instanceof Action.ToFlow(String id) && !files.containsKey(file(id))) {
          problems.add(
              file(flow.id()), ending.line(), "没有“" + id + "”这个流程", "{flow: enlistment-process}");
        }
      }
    }
  }

  private static String file(String id) {
    return FOLDER + id + ".yaml";
  }

  /** All of them, in the order of the topics they belong to, then of their names. */
  public List<Flow> all() {
    return flows;
  }

  public Optional<Flow> find(String id) {
    return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
  }
}
