package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An outcome of a flow, as its file describes it: what to show, not yet for whom.
 *
 * @param headline what it comes to
 * @param lead the card whose conclusion is the line below the headline, where no rule gives one
 * @param actions ways on
 * @param line where it is written, from 1
 */
record Ending(
    String id,
    Headline headline,
    Optional<Passage.OfGuide> lead,
    List<Part> parts,
    List<Action> actions,
    int line) {

  Ending {
    parts = List.copyOf(parts);
    actions = List.copyOf(actions);
  }

  /** What it comes to. */
  sealed interface Headline {

    /** The same for everyone who gets here. */
    record Fixed(String text) implements Headline {}

    /** By what weighs most among the verdicts shown. */
    record ByVerdict(Map<Tone, String> texts) implements Headline {
      public ByVerdict {
        texts = Map.copyOf(texts);
      }
    }
  }

  /** A part under a heading of its own. */
  sealed interface Part {

    /** Things to know or to do. */
    record Checklist(String title, List<Entry> entries) implements Part {
      public Checklist {
        entries = List.copyOf(entries);
      }
    }

    /** Every rule of a group, with those first that are named first. */
    record Verdicts(String title, RuleGroup group, List<Ruling> order) implements Part {
      public Verdicts {
        order = List.copyOf(order);
      }
    }

    /**
     * Stages one after another.
     *
     * @param here the step whose choices are the stages, and whose answer says where the person is
     */
    record Timeline(String title, String here, List<Leg> legs, int line) implements Part {
      public Timeline {
        legs = List.copyOf(legs);
      }
    }
  }

  /** A stage. */
  record Leg(String id, String title, List<Entry> entries, int line) {
    Leg {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A card or a rule to show.
   *
   * @param heading what it is shown as; empty for its own title
   * @param when the answers with which it is shown, by step; every step must have one of them
   */
  record Entry(String heading, Content content, Map<String, Set<String>> when, int line) {
    Entry {
      when = Map.copyOf(when);
    }
  }

  /** What an entry shows. */
  sealed interface Content {
    record Card(Passage.OfGuide card) implements Content {}

    record Ruled(String rule) implements Content {}
  }
}
