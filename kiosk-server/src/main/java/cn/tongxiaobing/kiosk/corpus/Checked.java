package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.answer.Answer;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of asking all known questions twice: of the live library, and of the library with a
 * draft.
 *
 * @param content the fingerprint of the draft's content; with another it holds no more
 * @param base which switch of the library was live; after another it holds no more
 * @param asked how many questions
 * @param changes those that are answered otherwise
 * @param taken questions that the draft answers and must not
 */
public record Checked(
    String content,
    long base,
    int asked,
    List<Change> changes,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> taken) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A question that is answered otherwise; {@code ticked} when somebody has looked at it. */
  public record Change(String question, Seen before, Seen after, boolean ticked) {}

  /** What a person sees of an answer. */
  public record Seen(String status, String headline, String text, List<String> sources) {

    public Seen {
      sources = List.copyOf(sources);
    }

    static Seen of(Answer answer) {
      StringBuilder text = new StringBuilder(answer.statement().text());
      if (answer instanceof Answer.Answered answered) {
        answered.table().stream()
            .flatMap(t -> Stream.concat(Stream.of(t.columns()), t.rows().stream()))
            .forEach(row -> text.append('\n').append(String.join(" ", row)));
      }
      return new Seen(
          answer.status(),
          answer.statement().headline(),
          text.toString(),
          answer.citations().stream()
              .map(c -> c.document() + c.article() + " " + c.edition())
              .toList());
    }
  }

  public Checked {
    changes = List.copyOf(changes);
    taken = List.copyOf(taken);
  }

  /** Whether somebody has looked at every change. */
  public boolean isTicked() {
    return changes.stream().allMatch(Change::ticked);
  }

  /** With a tick set or taken away. */
  Checked ticked(List<String> questions, boolean ticked) {
    List<Change> next = new ArrayList<>();
    for (Change change : changes) {
      boolean meant = questions.contains(change.question());
      next.add(
          meant ? new Change(change.question(), change.before(), change.after(), ticked) : change);
    }
    return new Checked(content, base, asked, next, taken);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was checked cannot be written", e);
    }
  }

  static Checked ofJson(String json) {
    try {
      return JSON.readerFor(Checked.class)
          .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was checked cannot be read", e);
    }
  }
}
