package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is said to a question that policy does not answer: a secret, a trick, a dispute, a greeting,
 * or a person in need. Read from {@code replies.yaml}, the first that applies is taken.
 *
 * @param id its name in counters
 * @param outcome how the reply is counted and drawn
 * @param when it applies when one of these is found in the question's normal form …
 * @param unless … and none of these is
 * @param certain whether its patterns decide before any card is looked at: there is none on it, and
 *     another would be taken for one
 * @param questions examples of what it meets, for questions that no pattern foresees
 * @param headline the reply in one sentence
 * @param line one or two sentences more, or empty
 * @param notes what the person can do instead
 * @param desk who can help, when someone can
 */
public record StandingReply(
    String id,
    Outcome outcome,
    List<Pattern> when,
    List<Pattern> unless,
    boolean certain,
    List<String> questions,
    String headline,
    String line,
    List<String> notes,
    Optional<Desk> desk) {

  /** What a standing reply does. */
  public enum Outcome {
    CRISIS,
    DECLINED,
    HANDOFF,
    OUT_OF_SCOPE,
    SMALLTALK
  }

  public StandingReply {
    when = List.copyOf(when);
    unless = List.copyOf(unless);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /** Whether it applies to a question in normal form. */
  public boolean appliesTo(String normalized) {
    return when.stream().anyMatch(p -> p.matcher(normalized).find())
        && unless.stream().noneMatch(p -> p.matcher(normalized).find());
  }

  /** The same reply with more examples. */
  StandingReply withExamples(List<String> more) {
    return withQuestions(Stream.concat(questions.stream(), more.stream()).distinct().toList());
  }

  /** The same reply with other examples. */
  public StandingReply withQuestions(List<String> others) {
    return new StandingReply(
        id, outcome, when, unless, certain, others, headline, line, notes, desk);
  }

  static List<StandingReply> read(String file, String text, Problems problems) {
    JsonNode root;
    try {
      root = new ObjectMapper(new YAMLFactory()).readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(file, line, "不是有效的 YAML", "- id: greeting");
      return List.of();
    }
    List<StandingReply> replies = new ArrayList<>();
    for (JsonNode node : root) {
      String id = node.path("id").asText();
      Optional<Outcome> outcome = choice(Outcome.values(), node.path("outcome").asText());
      Optional<Desk> desk = choice(Desk.values(), node.path("desk").asText());
      boolean unknownDesk = node.has("desk") && desk.isEmpty();
      if (outcome.isEmpty() || unknownDesk || !node.path("headline").isTextual()) {
        problems.add(file, 0, "答复“" + id + "”缺 outcome、headline，或 desk 不认识", "outcome: declined");
        continue;
      }
      replies.add(
          new StandingReply(
              id,
              outcome.get(),
              patterns(file, id, node.path("when"), problems),
              patterns(file, id, node.path("unless"), problems),
              node.path("certain").asBoolean(false),
              texts(node.path("questions")),
              node.path("headline").asText(),
              node.path("line").asText(),
              texts(node.path("notes")),
              desk));
    }
    return replies;
  }

  private static <E extends Enum<E>> Optional<E> choice(E[] values, String written) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written))
        .findFirst();
  }

  private static List<Pattern> patterns(String file, String id, JsonNode list, Problems problems) {
    List<Pattern> patterns = new ArrayList<>();
    for (String text : texts(list)) {
      try {
        patterns.add(Pattern.compile(text));
      } catch (PatternSyntaxException e) {
        problems.add(file, 0, "答复“" + id + "”的样式写错了：" + text, "(送|花).{0,6}钱");
      }
    }
    return patterns;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
