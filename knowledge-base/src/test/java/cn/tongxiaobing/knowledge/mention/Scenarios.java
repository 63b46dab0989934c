package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of {@code scenarios/}, and how facts are written there. */
final class Scenarios {

  /** The day on which a text is said that names none. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Path FOLDER =
      Workspace.root().resolve("knowledge-base/src/test/resources/scenarios");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Scenarios() {}

  /** Texts, each with what is to be read from it, in every file of {@code mentions/} but one. */
  static List<JsonNode> mentions() throws IOException {
    List<JsonNode> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("mentions"))) {
      for (Path file : files.sorted().filter(f -> !f.endsWith("general.yaml")).toList()) {
        YAML.readTree(Workspace.text(file)).forEach(scenarios::add);
      }
    }
    return scenarios;
  }

  /** Questions about the rules, of which nobody's case is to be read. */
  static List<String> general() throws IOException {
    List<String> questions = new ArrayList<>();
    YAML.readTree(Workspace.text(FOLDER.resolve("mentions/general.yaml")))
        .forEach(node -> questions.add(node.asText()));
    return questions;
  }

  /** Questions, each with what is to be worked out. */
  static List<JsonNode> computations() throws IOException {
    List<JsonNode> scenarios = new ArrayList<>();
    YAML.readTree(Workspace.text(FOLDER.resolve("computations.yaml"))).forEach(scenarios::add);
    return scenarios;
  }

  static LocalDate today(JsonNode scenario) {
    return scenario.has("today") ? LocalDate.parse(scenario.path("today").asText()) : TODAY;
  }

  static Person person(JsonNode facts) {
    Person person = Person.unknown();
    for (Map.Entry<String, JsonNode> given : facts.properties()) {
      Fact<?> fact =
          Fact.of(given.getKey())
              .orElseThrow(() -> new AssertionError("no fact " + given.getKey()));
      String text = given.getValue().asText();
      person =
          person
              .withWritten(fact, text)
              .orElseThrow(() -> new AssertionError(text + " is no " + fact));
    }
    return person;
  }
}
