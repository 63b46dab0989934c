package cn.tongxiaobing.kiosk.testing;

import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.ConflictRow;
import cn.tongxiaobing.kiosk.store.ConflictTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.SignUpFilter;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies in the database of a data folder that no server has open, oldest first. */
public record Stored(List<SignUpRow> signUps, List<ConflictRow> conflicts) {

  private static final int PAGE = 500;

  public static Stored in(Path data) {
    return in(data, Optional.empty());
  }

  /** In a database elsewhere, that the server of this folder uses. */
  public static Stored in(Path data, Optional<String> address) {
    DatabaseSettings settings = new DatabaseSettings(data, address, Space.NONE, new MovableClock());
    try (Database database = Database.open(settings)) {
      return new Stored(all(database), new ConflictTable(database).open(Area.ALL, PAGE));
    }
  }

  private static List<SignUpRow> all(Database database) {
    SignUpTable table = new SignUpTable(database);
    List<SignUpRow> all = new ArrayList<>();
    List<SignUpRow> page = page(table, 0);
    for (int number = 1; !page.isEmpty(); number++) {
      all.addAll(page);
      page = page(table, number);
    }
    return all.reversed();
  }

  private static List<SignUpRow> page(SignUpTable table, int number) {
    return table
        .list(new SignUpFilter(Area.ALL, Optional.empty(), Optional.empty(), number, PAGE))
        .rows();
  }
}
