package cn.tongxiaobing.kiosk.corpus;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every so often whether other texts have been published, and has them taken up. */
public final class CorpusWatch extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);

  /** Opening many new texts may take minutes; that is no fault. */
  private static final long LONGEST_MINUTES = 30;

  private final LiveKnowledge knowledge;
  private final Due due;
  private final long everyMillis;

  /** Does what is due, such as publishing. */
  @FunctionalInterface
  public interface Due {
    void run() throws IOException;
  }

  /**
   * @param due done each time before it looks
   */
  public CorpusWatch(LiveKnowledge knowledge, Due due, long everyMillis) {
    this.knowledge = knowledge;
    this.due = due;
    this.everyMillis = everyMillis;
  }

  @Override
  public Future<?> start() {
    WorkerExecutor executor =
        vertx.createSharedWorkerExecutor("corpus", 1, LONGEST_MINUTES, TimeUnit.MINUTES);
    lookLater(executor);
    return Future.succeededFuture();
  }

  private boolean look() throws IOException {
    try {
      due.run();
    } catch (IOException | RuntimeException e) {
      LOG.warn("该发布的内容没有发布成，稍后再试：{}", e.toString());
    }
    return knowledge.refresh();
  }

  private void lookLater(WorkerExecutor executor) {
    vertx.setTimer(
        everyMillis,
        timer ->
            executor
                .executeBlocking(this::look)
                .onSuccess(changed -> {
                  if (changed) {
                    LOG.info("新导入的内容已生效，法规原文 {} 部", knowledge.library().editions().size());
                  }
                })
                .onFailure(e -> LOG.warn("新导入的内容没有读成，继续用原来的：{}", e.toString()))
                .onComplete(looked -> lookLater(executor)));
  }
}
