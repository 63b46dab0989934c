package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case in {@code scenarios/rules/}; anyone can add one. */
class RuleScenariosTest {

  private static final Path FOLDER =
      Workspace.root().resolve("knowledge-base/src/test/resources/scenarios/rules");
  private static final int FEWEST = 110;

  static List<Scenario> scenarios() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode node : yaml.readTree(Workspace.text(file))) {
          scenarios.add(new Scenario(file.getFileName().toString(), node));
        }
      }
    }
    return scenarios;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_rule_says_what_its_scenario_expects(Scenario scenario) {
    Rule rule = scenario.rule(ShippedRules.RULES);

    scenario.check(rule.outcome(scenario.person(), scenario.today()));
  }

  @Test
  void there_are_scenarios_for_every_rule_and_no_two_of_one_name() throws IOException {
    List<Scenario> scenarios = scenarios();

    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(scenarios.stream().map(Scenario::name)).doesNotHaveDuplicates();
    Set<String> tried =
        scenarios.stream().map(s -> s.rule(ShippedRules.RULES).name()).collect(Collectors.toSet());
    assertThat(
            ShippedRules.RULES.all().stream()
                .map(Rule::name)
                .filter(name -> !name.startsWith("local/"))
                .filter(name -> !name.equals("resettlement-demobilisation")))
        .isSubsetOf(tried);
  }
}
