package cn.tongxiaobing.knowledge.evaluation;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.evaluation.GoldenQuestion.Expected;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Questions for measuring, read from JSON Lines: one question a line, or one dialogue a line with
 * its {@code turns}.
 *
 * @param dialogues each a list of turns in order; a single question is a dialogue of one turn
 */
public record GoldenSet(List<Dialogue> dialogues) {

  /** A conversation, or a single question. */
  public record Dialogue(String id, boolean single, List<GoldenQuestion> turns) {
    public Dialogue {
      turns = List.copyOf(turns);
    }
  }

  public GoldenSet {
    dialogues = List.copyOf(dialogues);
  }

  /**
   * Reads a file.
   *
   * @param problems a line that is no question is reported here and left out
   * @throws IOException when the file cannot be read
   */
  public static GoldenSet read(Path file, Problems problems) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Dialogue> dialogues = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        dialogues.add(dialogue(json.readTree(lines.get(i))));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        problems.add(
            file.toString(),
            i + 1,
            "不是一道题",
            "{\"id\": \"q-1\", \"question\": \"…\", \"answerable\": true, \"key_facts\": [[\"…\"]]}");
      }
    }
    return new GoldenSet(dialogues);
  }

  private static Dialogue dialogue(JsonNode node) {
    String id = node.path("id").asText();
    String topic = node.path("topic").asText();
    if (!node.has("turns")) {
      return new Dialogue(id, true, List.of(question(node, id, topic)));
    }
    List<GoldenQuestion> turns = new ArrayList<>();
    for (JsonNode turn : node.path("turns")) {
      turns.add(question(turn, id + "/" + turn.path("turn").asInt(turns.size() + 1), topic));
    }
    return new Dialogue(id, false, turns);
  }

  private static GoldenQuestion question(JsonNode node, String id, String topic) {
    String text = node.path("question").asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException("no question");
    }
    boolean answerable = node.path("answerable").asBoolean(true);
    Optional<Expected> expected =
        answerable
            ? Optional.empty()
            : Optional.of(
                switch (node.path("expected").asText()) {
                  case "decline" -> Expected.DECLINE;
                  case "handoff" -> Expected.HANDOFF;
                  default -> Expected.SAFE_REDIRECT;
                });
    return new GoldenQuestion(
        id,
        text,
        node.path("topic").asText(topic),
        node.path("difficulty").asText().equals("hard"),
        node.path("scope").asText().equals("local"),
        StreamSupport.stream(node.path("key_facts").spliterator(), false)
            .map(GoldenSet::texts)
            .toList(),
        expected,
        node.path("needs_context").asBoolean(false));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
