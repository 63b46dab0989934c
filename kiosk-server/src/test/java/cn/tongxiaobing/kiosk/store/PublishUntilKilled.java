package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program that {@link NoticeKillTest} kills: publishes notices and withdraws every other one,
 * and prints a line for each act that is acknowledged.
 */
final class PublishUntilKilled {

  private PublishUntilKilled() {}

  public static void main(String[] arguments) {
    DatabaseSettings settings =
        new DatabaseSettings(
            Path.of(arguments[0]), Optional.empty(), Space.NONE, () -> Samples.NOW);
    NoticeTable notices = new NoticeTable(Database.open(settings));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; true; i++) {
      String id = arguments[1] + "-" + i;
      notices.add(Samples.notice(id), Samples::auditAfter).join();
      notices.approve(id, 1, "chen", Samples.NOW, Samples::auditAfter).join();
      out.println("shown " + id + " .");
      if (i % 2 == 0) {
        notices.withdraw(id, Samples.NOW, Samples::auditAfter).join();
        out.println("gone " + id + " .");
      }
    }
  }
}
