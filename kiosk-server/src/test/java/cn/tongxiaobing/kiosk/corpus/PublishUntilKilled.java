package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.CheckpointFile;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.knowledge.document.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A program that publishes two documents and withdraws them, over and over, until it is killed. */
final class PublishUntilKilled {

  private PublishUntilKilled() {}

  /** What publishing stands on, in a data folder; without what answers until it is asked for. */
  static final class Parts implements AutoCloseable {
    final Database database;
    final Trail audit;
    final Publishing publishing;
    final LiveKnowledge live;

    Parts(Path data) throws IOException {
      Clock clock = new MovableClock();
      boolean before = Files.exists(data.resolve(DatabaseSettings.FILE));
      Keys keys = Keys.open(data.resolve("keys"), before);
      this.database =
          Database.open(new DatabaseSettings(data, Optional.empty(), Space.NONE, clock));
      this.audit =
          new Trail(
              new AuditTable(database),
              keys,
              new CheckpointFile(data.resolve("audit-checkpoints.txt")),
              clock);
      Publishing.recover(data, database);
      this.live = LiveKnowledge.open(new Corpus(data), new Problems());
      this.publishing = new Publishing(database, () -> live, audit, clock);
    }

    @Override
    public void close() {
      live.close();
      database.close();
    }
  }

  /** The texts of a notice with one card. */
  static SortedMap<String, String> notice(String name, String answer) {
    String title = "平泉县" + name + "通知";
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(
        "notices/" + name.hashCode() + ".md",
        """
        ---
        kind: notice
        title: "%s"
        issuer: "平泉县人民政府征兵办公室"
        effective-from: "2026-11-01"
        place: "140200"
        ---
        """
            .formatted(title));
    texts.put(
        DraftTexts.cardsPath(title),
        """
        ---
        kind: answers
        title: "%s"
        topic: process
        place: "140200"
        checked-on: 2026-11-22
        ---

        ## 平泉%s哪天开门 {#q-1}

        %s

        ### 问法
        - 平泉%s哪天开门

        ### 依据
        - 《%s》

        ### 记录
        - 结论：说明
        - 确定程度：当年公告
        """
            .formatted(title, name, answer, name, title));
    return texts;
  }

  public static void main(String[] args) throws IOException {
    try (Parts parts = new Parts(Path.of(args[0]))) {
      System.out.println("begun");
      while (true) {
        parts.publishing.publish("zhao", "d1", notice("体检站", "每周一开门。"), "", Map.of());
        parts.publishing.publish("zhao", "d2", notice("服务站", "每周五开门。"), "", Map.of());
        parts.publishing.withdraw("zhao", "d1", Map.of());
        parts.publishing.goBack("zhao", 1, Map.of());
      }
    }
  }
}
