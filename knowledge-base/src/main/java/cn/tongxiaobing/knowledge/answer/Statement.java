package cn.tongxiaobing.knowledge.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of an answer, in the order in which they are read.
 *
 * @param headline the answer in one sentence
 * @param line one or two sentences more, or empty
 * @param emphasis the figure that carries the answer, found in headline or line, or empty
 * @param notes reminders
 */
public record Statement(String headline, String line, String emphasis, List<String> notes) {

  public Statement {
    notes = List.copyOf(notes);
  }

  /** The same words with further reminders, which come first: they limit what is said. */
  Statement withNotes(List<String> more) {
    return new Statement(
        headline, line, emphasis, Stream.concat(more.stream(), notes.stream()).toList());
  }

  /** All of it as plain text, one part a line. */
  public String text() {
    return String.join(
        "\n",
        Stream.concat(Stream.of(headline, line), notes.stream())
            .filter(s -> !s.isEmpty())
            .toList());
  }

  /** What is read aloud: the headline and the line, without brackets around titles. */
  public String speech() {
    return (headline + line).replaceAll("[《》]", "").replace("—", "到");
  }
}
