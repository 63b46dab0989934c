package cn.tongxiaobing.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case in {@code scenarios/flows/}; anyone can add one. */
class FlowScenariosTest {

  private static final Library LIBRARY = Library.shipped();
  private static final Path FOLDER =
      Workspace.root().resolve("knowledge-base/src/test/resources/scenarios/flows");
  private static final int FEWEST = 90;

  static List<FlowScenario> scenarios() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<FlowScenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode node : yaml.readTree(Workspace.text(file))) {
          scenarios.add(new FlowScenario(file.getFileName().toString(), node));
        }
      }
    }
    return scenarios;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_flow_goes_where_its_scenario_expects(FlowScenario scenario) {
    scenario.check(scenario.replay(LIBRARY));
  }

  @Test
  void there_are_scenarios_that_end_every_flow_and_no_two_of_one_name() throws IOException {
    List<FlowScenario> scenarios = scenarios();

    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(scenarios.stream().map(FlowScenario::name)).doesNotHaveDuplicates();
    assertThat(
            scenarios.stream()
                .filter(FlowScenario::endsInResult)
                .map(FlowScenario::flow)
                .collect(Collectors.toSet()))
        .isEqualTo(LIBRARY.flows().all().stream().map(Flow::id).collect(Collectors.toSet()));
  }
}
