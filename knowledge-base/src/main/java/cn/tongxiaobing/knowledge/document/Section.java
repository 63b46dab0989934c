package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One card of a guide: the answer to one family of questions, in our own words, with the rules it
 * stands on.
 *
 * @param id stable within its guide, part of its permanent address
 * @param title the question as a heading
 * @param conclusion the answer in one sentence
 * @param explanation for whom, where and when it holds; may be empty
 * @param emphasis the one figure or term that carries the answer, a substring of conclusion or
 *     explanation; may be empty
 * @param table rows by situation, where the answer depends on the person
 * @param notes short reminders
 * @param questions wordings people use, everyday ones first
 * @param basis the rules it rests on, at least one
 * @param verdict what the conclusion says
 * @param certainty how firm it is
 * @param facts ids of the checked facts it states
 * @param validUntil last day on which it may be stated as certain
 * @param standsFor the shipped card whose place it takes; those that ship have none
 * @param line where its heading stands in the file, from 1
 */
public record Section(
    String id,
    String title,
    String conclusion,
    String explanation,
    String emphasis,
    Optional<Table> table,
    List<String> notes,
    List<String> questions,
    List<Reference> basis,
    Verdict verdict,
    Certainty certainty,
    List<String> facts,
    Optional<LocalDate> validUntil,
    Optional<StandsFor> standsFor,
    int line) {

  public Section {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
    basis = List.copyOf(basis);
    facts = List.copyOf(facts);
  }

  /** What a conclusion says, for the sign beside it. */
  public enum Verdict {
    /** 可以. */
    YES("可以", "yes"),
    /** 不可以. */
    NO("不可以", "no"),
    /** 看情况. */
    DEPENDS("看情况", "depends"),
    /** 说明: it informs and decides nothing. */
    INFORMATION("说明", "info");

    private final String label;
    private final String code;

    Verdict(String label, String code) {
      this.label = label;
      this.code = code;
    }

    /** The word used in guides. */
    public String label() {
      return label;
    }

    /** The word used over HTTP. */
    public String code() {
      return code;
    }
  }

  /** How firm a statement is. */
  public enum Certainty {
    /** 依法: an article in force says so. */
    STATUTE("依法", "statute"),
    /** 当年公告: a current notice says so, and next year's may not. */
    NOTICE("当年公告", "notice"),
    /** 以当地为准: the office has the last word. */
    ASK("以当地为准", "ask");

    private final String label;
    private final String code;

    Certainty(String label, String code) {
      this.label = label;
      this.code = code;
    }

    /** The word used in guides. */
    public String label() {
      return label;
    }

    /** The word used over HTTP. */
    public String code() {
      return code;
    }
  }

  /**
   * Answers by situation. The first column says whose case a row is.
   *
   * @param columns 2 to 4 headings
   * @param rows each as wide as {@code columns}
   */
  public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** The same card with other wordings. */
  public Section withQuestions(List<String> others) {
    return new Section(
        id,
        title,
        conclusion,
        explanation,
        emphasis,
        table,
        notes,
        others,
        basis,
        verdict,
        certainty,
        facts,
        validUntil,
        standsFor,
        line);
  }

  /** Everything the card tells, as plain text, one statement a line. */
  public String text() {
    StringBuilder out = new StringBuilder(conclusion);
    if (!explanation.isEmpty()) {
      out.append('\n').append(explanation);
    }
    notes.forEach(note -> out.append('\n').append(note));
    table.ifPresent(t -> t.rows().forEach(row -> out.append('\n').append(String.join("：", row))));
    return out.toString();
  }
}
