package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the library can say to one question. Every outcome has its own wording and its own counter.
 */
public sealed interface Answer {

  /** Its words. */
  Statement statement();

  /** Its name over HTTP and in counters. */
  String status();

  /** Questions near to this one that have an answer with a source. */
  default List<String> related() {
    return List.of();
  }

  /** What it stands on; empty for whatever is not a statement of policy. */
  default List<Citation> citations() {
    return List.of();
  }

  /**
   * A rule in force answers the question.
   *
   * @param passage where the answer is from
   * @param verdict what it says
   * @param certainty how firm it is
   * @param level the place whose rule this is
   * @param table rows by situation
   * @param matched the rows that are the asker's own, by index
   * @param probability that the passage answers the question, from 0 to 1
   * @param worked what the rules make of the asker's own case, where the question states one
   * @param choices what to choose from, where the answer depends on one thing that was not said;
   *     else empty
   */
  record Answered(
      Statement statement,
      Passage passage,
      Section.Verdict verdict,
      Section.Certainty certainty,
      Place level,
      Optional<Section.Table> table,
      List<Integer> matched,
      List<Citation> citations,
      List<String> related,
      double probability,
      Optional<Worked> worked,
      List<Choice> choices)
      implements Answer {

    public Answered {
      matched = List.copyOf(matched);
      citations = List.copyOf(citations);
      related = List.copyOf(related);
      choices = List.copyOf(choices);
    }

    /**
     * {@code clarify} when it asks back, {@code computed} when a rule has said something of the
     * asker's own case.
     */
    @Override
    public String status() {
      if (!choices.isEmpty()) {
        return "clarify";
      }
      boolean computed = worked.filter(w -> !w.results().isEmpty()).isPresent();
      return computed ? "computed" : "answered";
    }

    /** The same answer with a last word from elsewhere, and where that is from. */
    Answered also(String said, List<Citation> sources) {
      return new Answered(
          new Statement(
              statement.headline(),
              statement.line(),
              statement.emphasis(),
              Stream.concat(statement.notes().stream(), Stream.of(said)).toList()),
          passage,
          verdict,
          certainty,
          level,
          table,
          matched,
          Stream.concat(citations.stream(), sources.stream().filter(s -> !cites(s))).toList(),
          related,
          probability,
          worked,
          choices);
    }

    /**
     * The same answer in other words, with its rows or others, asking what is to be chosen from.
     */
    Answered saying(
        Statement said, Optional<Section.Table> rows, List<Integer> own, List<Choice> asked) {
      return new Answered(
          said,
          passage,
          verdict,
          certainty,
          level,
          rows,
          own,
          citations,
          related,
          probability,
          worked,
          asked);
    }

    private boolean cites(Citation source) {
      return citations.stream().anyMatch(c -> c.href().equals(source.href()));
    }

    /** The same answer for the asker's own case. */
    Answered worked(Worked own, Statement said, Section.Verdict decided, List<Citation> sources) {
      return new Answered(
          said,
          passage,
          decided,
          certainty,
          level,
          table,
          matched,
          sources.isEmpty() ? citations : sources,
          related,
          probability,
          Optional.of(own),
          choices);
    }

    /** The same answer with something said beside it, and less certain where that is a doubt. */
    Answered with(Reservations.Said said) {
      if (said.notes().isEmpty()) {
        return this;
      }
      return new Answered(
          statement.withNotes(said.notes()),
          passage,
          verdict,
          said.isDoubtful() ? Section.Certainty.ASK : certainty,
          level,
          table,
          matched,
          citations,
          related,
          probability,
          worked,
          choices);
    }
  }

  /** In scope, but there is no certain answer or a person must decide: whom to ask. */
  record Handoff(String reason, Statement statement, Desk desk, List<String> related)
      implements Answer {
    public Handoff {
      related = List.copyOf(related);
    }

    @Override
    public String status() {
      return "handoff";
    }
  }

  /** Not given: a secret, a trick, a harm or a promise. */
  record Declined(String reason, Statement statement, Optional<Desk> desk) implements Answer {
    @Override
    public String status() {
      return "declined";
    }
  }

  /** Outside what this library is for. */
  record OutOfScope(String reason, Statement statement, List<String> related) implements Answer {
    public OutOfScope {
      related = List.copyOf(related);
    }

    @Override
    public String status() {
      return "out_of_scope";
    }
  }

  /** A person in need: comfort and the help line. */
  record Crisis(Statement statement, Desk desk) implements Answer {
    @Override
    public String status() {
      return "crisis";
    }
  }

  /** A greeting or thanks. */
  record Smalltalk(String reason, Statement statement) implements Answer {
    @Override
    public String status() {
      return "smalltalk";
    }
  }
}
