package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of every component, looked at with the rules of axe-core (WCAG 2.2 A and AA), in
 * plain and in care mode.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

  private static final Path WEBROOT = Path.of("../ui-static/src/main/resources/webroot");

  /** What is wrong on the page: rule, why, and the elements. */
  private static final String LOOK =
      """
      async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
        const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
        return found.violations.map(({ id, help, nodes }) =>
          `${id}: ${help}\\n  ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\\n  ")}`);
      }
      """;

  private static final String AXE = axe();

  private Hall hall;

  @BeforeAll
  void open() throws IOException {
    hall = Hall.open();
  }

  @AfterAll
  void close() throws IOException {
    if (hall != null) {
      hall.close();
    }
  }

  /** The example pages, one address for each state where a page shows one state at a time. */
  static List<String> examples() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (Path page : examplePages()) {
      String path = "/" + WEBROOT.relativize(page).toString().replace('\\', '/');
      String text = Files.readString(page);
      int states = text.contains("data-one") ? text.split("class=\"example\"", -1).length - 1 : 1;
      IntStream.rangeClosed(1, states)
          .mapToObj(n -> states == 1 ? path + "?" : path + "?only=" + n + "&")
          .forEach(addresses::add);
    }
    return addresses;
  }

  private static List<Path> examplePages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBROOT)) {
      return files.filter(f -> f.toString().endsWith(".examples.html")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void no_state_of_a_component_shuts_anybody_out(String address) {
    boolean staff = address.startsWith("/console/");
    try (Screen screen = staff ? hall.screen(1440, 900) : hall.screen(1080, 1920)) {
      assertThat(faults(screen.openDrawn(address))).as(address).isEmpty();
      if (!staff) {
        assertThat(faults(screen.openDrawn(address + "mode=care")))
            .as("%s in care mode", address)
            .isEmpty();
      }
    }
  }

  @Test
  void a_button_without_a_name_would_be_found() {
    try (Screen screen = hall.screen(1080, 1920)) {
      Page page = screen.open("/kiosk");
      page.evaluate(
          "() => document.querySelector('main').replaceChildren(document.createElement('button'))");
      assertThat(faults(page).toString()).contains("button-name");
    }
  }

  /**
   * What axe finds, a line for each rule that is broken. Colours of what is half faded in say
   * nothing.
   */
  static List<?> faults(Page page) {
    page.evaluate(
        """
        () => document.getAnimations()
          .filter(each => each.effect?.getComputedTiming().endTime !== Infinity)
          .forEach(each => each.finish())
        """);
    page.evaluate(AXE);
    return (List<?>) page.evaluate(LOOK);
  }

  private static String axe() {
    String place = "axe.min.js";
    try (InputStream script = AccessibilityIT.class.getClassLoader().getResourceAsStream(place)) {
      assertThat(script).as(place).isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
