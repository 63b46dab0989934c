package cn.tongxiaobing.knowledge.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered in an earlier run, kept in a file of JSON Lines, so that a change of cards or
 * code shows as the answers that it changed.
 *
 * @param answers by {@linkplain #key question}
 */
public record SavedAnswers(Map<String, Saved> answers) {

  /**
   * One answer.
   *
   * @param status its outcome
   * @param seen what a person saw of it
   * @param right whether it was right within {@link Scorecard#CUT} characters
   */
  public record Saved(String status, String seen, boolean right) {}

  /** A question that is answered otherwise than before. */
  public record Change(GoldenQuestion question, Saved before, Saved now) {

    /** Whether it was right before and is not any more. */
    public boolean isWorse() {
      return before.right() && !now.right();
    }

    /** Whether it is right now and was not before. */
    public boolean isBetter() {
      return now.right() && !before.right();
    }
  }

  public SavedAnswers {
    answers = Map.copyOf(answers);
  }

  /** The answers of a run. */
  public static SavedAnswers of(Scorecard scorecard) {
    Map<String, Saved> answers = new LinkedHashMap<>();
    scorecard.results().forEach(r -> answers.put(key(r.question()), saved(r)));
    return new SavedAnswers(answers);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file cannot be read or is no such file
   */
  public static SavedAnswers read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Saved> answers = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      if (!node.path("right").isBoolean()) {
        throw new IOException(file + " was not saved by evaluate");
      }
      answers.put(
          node.path("question").asText(),
          new Saved(
              node.path("status").asText(),
              node.path("seen").asText(),
              node.path("right").asBoolean()));
    }
    return new SavedAnswers(answers);
  }

  /** Writes them, one question a line, in an order that does not change from run to run. */
  public void write(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Saved> answer : new TreeMap<>(answers).entrySet()) {
      lines.add(line(json, answer.getKey(), answer.getValue()));
    }
    Files.write(file, lines);
  }

  /** The questions of {@code now} that are answered otherwise; one that is new is left out. */
  public List<Change> changes(Scorecard now) {
    List<Change> changes = new ArrayList<>();
    for (Scorecard.Result result : now.results()) {
      Saved before = answers.get(key(result.question()));
      Saved after = saved(result);
      if (before != null && !before.equals(after)) {
        changes.add(new Change(result.question(), before, after));
      }
    }
    return changes;
  }

  private static Saved saved(Scorecard.Result result) {
    return new Saved(result.answer().status(), result.seen(), result.right(Scorecard.CUT));
  }

  /** Two sets may use one id, and a dialogue may ask the same words twice. */
  private static String key(GoldenQuestion question) {
    return question.id() + " " + question.text();
  }

  private static String line(ObjectMapper json, String question, Saved saved)
      throws JsonProcessingException {
    return json.writeValueAsString(
        json.createObjectNode()
            .put("question", question)
            .put("right", saved.right())
            .put("status", saved.status())
            .put("seen", saved.seen()));
  }
}
