package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages ask this server and nobody else. */
class OnlyOursIT {

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(strings = {"/kiosk", "/console"})
  void x02_a_page_asks_nobody_else(String path) {
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = new ConsoleOffice(data);
        Screen screen = chromium.screen(1280, 900, office.address())) {
      screen.open(path);

      assertThat(screen.requestsElsewhere()).isEmpty();
    }
  }
}
