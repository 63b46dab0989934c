package cn.tongxiaobing.kiosk.corpus;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every so often whether other texts have been published, and has them taken up. */
public final class CorpusWatch extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);

  /** Opening many new texts may take minutes; that is no fault. */
  private static final long LONGEST_MINUTES = 30;

  private final LiveKnowledge knowledge;
  private final long everyMillis;

  public CorpusWatch(LiveKnowledge knowledge, long everyMillis) {
    this.knowledge = knowledge;
    this.everyMillis = everyMillis;
  }

  @Override
  public Future<?> start() {
    WorkerExecutor executor =
        vertx.createSharedWorkerExecutor("corpus", 1, LONGEST_MINUTES, TimeUnit.MINUTES);
    lookLater(executor);
    return Future.succeededFuture();
  }

  private void lookLater(WorkerExecutor executor) {
    vertx.setTimer(
        everyMillis,
        timer ->
            executor
                .executeBlocking(knowledge::refresh)
                .onSuccess(changed -> {
                  if (changed) {
                    LOG.info("新导入的内容已生效，法规原文 {} 部", knowledge.library().editions().size());
                  }
                })
                .onFailure(e -> LOG.warn("新导入的内容没有读成，继续用原来的：{}", e.toString()))
                .onComplete(looked -> lookLater(executor)));
  }
}
