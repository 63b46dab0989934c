package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The library as it would be with a draft, opened beside the live one and answering in the same
 * way. One draft at a time is kept open: the one that was asked last.
 */
final class Rehearsal implements AutoCloseable {

  /** What an answer from a draft names as its library. */
  static final String VERSION = "draft";

  private final Supplier<LiveKnowledge> live;
  private final Path folder;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Optional<Stage> stage = Optional.empty();

  /**
   * @param key of the texts that it was opened with
   */
  private record Stage(String key, KnowledgeBase knowledge) {}

  /**
   * @param data the data folder
   */
  Rehearsal(Path data, Supplier<LiveKnowledge> live) {
    this.live = live;
    this.folder = data.resolve("rehearsal");
  }

  /**
   * The answer as it would be.
   *
   * @param key the same for the same texts
   * @param texts the published ones with those of the draft
   */
  Told answer(
      String key, Supplier<SortedMap<String, String>> texts, Question question, Visit visit) {
    while (true) {
      Lock reading = lock.readLock();
      reading.lock();
      try {
        Optional<Stage> open = stage.filter(s -> s.key().equals(key));
        if (open.isPresent()) {
          KnowledgeBase knowledge = open.get().knowledge();
          return new Told(knowledge.reply(question, visit), knowledge.library(), VERSION);
        }
      } finally {
        reading.unlock();
      }
      open(key, texts);
    }
  }

  private void open(String key, Supplier<SortedMap<String, String>> texts) {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      if (stage.filter(s -> s.key().equals(key)).isEmpty()) {
        closeStage();
        Snapshots.write(folder, texts.get());
        LiveKnowledge now = live.get();
        stage = Optional.of(new Stage(key, now.beside(now.corpus().at(folder))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  private void closeStage() {
    stage.ifPresent(s -> s.knowledge().close());
    stage = Optional.empty();
  }

  @Override
  public void close() {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      closeStage();
    } finally {
      writing.unlock();
    }
  }
}
