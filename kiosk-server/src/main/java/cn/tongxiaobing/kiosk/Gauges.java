package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.NoticeRoutes;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.store.SwitchRow;
import cn.tongxiaobing.knowledge.library.Library;

/** How things stand, for those who look after the machine: only numbers of the program itself. */
final class Gauges {

  private Gauges() {}

  /** Has the metrics tell it from now on. */
  static void tell(
      Metrics metrics, SignUpDesk desk, LiveKnowledge knowledge, NoticeRoutes notices) {
    metrics.gauge("store_works", "1 while writing succeeds.", () -> desk.isWriting() ? 1 : 0);
    metrics.gauge("store_queue_length", "Works waiting to be written.", desk::queueLength);
    metrics.gauge("outbox_waiting", "Messages not sent yet.", desk.outbox()::waiting);
    metrics.gauge("notice_streams", "Pages that listen to notices.", notices::listening);
    metrics.gauge(
        "corpus_editions",
        "Statutes with their text.",
        () -> knowledge.library().editions().size());
    metrics.gauge(
        "corpus_passages",
        "Cards and articles that can be told.",
        () -> passages(knowledge.library()));
    metrics.gauge(
        "corpus_office_parts",
        "Parts of the index with what the office has added.",
        () -> knowledge.library().parts().size() - 1L);
    metrics.gauge(
        "corpus_version",
        "The published version that holds, 0 for none.",
        () -> desk.published().map(SwitchRow::version).orElse(0L));
    metrics.gauge(
        "corpus_published_timestamp_seconds",
        "When it was published, 0 for never.",
        () -> desk.published().map(row -> row.at().getEpochSecond()).orElse(0L));
  }

  private static long passages(Library library) {
    return library.guides().stream().mapToLong(guide -> guide.sections().size()).sum()
        + library.editions().stream().mapToLong(edition -> edition.articles().size()).sum();
  }
}
