package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.SignUpDesk;
import cn.tongxiaobing.kiosk.api.staff.Office;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.knowledge.library.Library;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** What the commands of staff have in common: the data folder, opened for one piece of work. */
final class DeskOption {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  @Mixin private DataOption data = new DataOption();

  /**
   * Runs {@code work} with what staff work with; a server may be running on it at the same time.
   */
  int with(Function<Office, Integer> work) {
    Path folder = data.path();
    Library library = new Corpus(folder).shipped();
    KioskConfig config = KioskConfig.read(folder, library.places());
    try (SignUpDesk desk = SignUpDesk.open(folder, config, CLOCK)) {
      return work.apply(desk.officeWithout(folder, config, library));
    }
  }
}
