package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a flow for one person.
 *
 * @param id the outcome's name in its flow
 * @param headline what it comes to
 * @param line one sentence more, of a rule or a card, or empty
 * @param lead the card that {@code line} is the conclusion of, where it is one
 * @param counts how many verdicts of each sort are among the parts; empty where none are compared
 * @param actions ways on
 */
public record Result(
    String id,
    String headline,
    String line,
    Optional<Passage.OfGuide> lead,
    Map<Ruling, Integer> counts,
    List<Part> parts,
    List<Action> actions) {

  public Result {
    parts = List.copyOf(parts);
    actions = List.copyOf(actions);
  }

  /** A part under a heading of its own. */
  public sealed interface Part {

    String title();

    /** Things to know or to do. */
    record Checklist(String title, List<Item> items) implements Part {
      public Checklist {
        items = List.copyOf(items);
      }
    }

    /** Stages one after another. */
    record Timeline(String title, List<Stage> stages) implements Part {
      public Timeline {
        stages = List.copyOf(stages);
      }
    }
  }

  /** Something to know or to do. */
  public sealed interface Item {

    /** What it is shown as. */
    String heading();

    /**
     * A card of a guide.
     *
     * @param known whether its rules were in force on the day asked about; where not, nothing that
     *     it says may be told
     */
    record Card(String heading, Passage.OfGuide card, boolean known) implements Item {}

    /** What a rule says of the person. */
    record Finding(String heading, Rule rule, Outcome outcome) implements Item {}
  }

  /**
   * A stage of a way.
   *
   * @param id the value with which a person says to be there
   * @param step the step that asks where the person is
   */
  public record Stage(String id, String step, String title, State state, List<Item> items) {
    public Stage {
      items = List.copyOf(items);
    }

    /** Where a stage lies, seen from the person. */
    public enum State {
      /** 已办完. */
      DONE("done"),
      /** 您在这里. */
      HERE("here"),
      /** Still to come. */
      NEXT("next");

      private final String code;

      State(String code) {
        this.code = code;
      }

      public String code() {
        return code;
      }
    }
  }
}
