package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** {@code POST /api/v1/ask}: a question in, an answer out. */
public final class AskHandler implements Handler<RoutingContext> {

  private final Answerer answerer;
  private final Supplier<Library> library;
  private final KioskConfig config;
  private final Workers workers;
  private final Metrics metrics;
  private final Clock clock;

  public AskHandler(
      Answerer answerer,
      Supplier<Library> library,
      KioskConfig config,
      Workers workers,
      Metrics metrics,
      Clock clock) {
    this.answerer = answerer;
    this.library = library;
    this.config = config;
    this.workers = workers;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void handle(RoutingContext context) {
    long start = System.nanoTime();
    Buffer body = context.body().buffer();
    AskRequest request =
        AskRequest.of(
            Json.readObject(body == null ? Buffer.buffer() : body),
            library.get(),
            LocalDate.now(clock),
            config.place());
    workers
        .run(() -> answerer.answer(request.question()))
        .map(answer -> told(answer, request, start))
        .onSuccess(answer -> Reply.json(context, answer))
        .onFailure(context::fail);
  }

  private AnswerBody told(Answer answer, AskRequest request, long start) {
    metrics.answered(answer.status(), System.nanoTime() - start);
    return AnswerBody.of(
        answer, request.question(), request.conversation(), library.get(), config.office());
  }
}
