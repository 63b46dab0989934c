package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.conversation.Conversations;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.answer.Visit;
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
  private final Conversations conversations;
  private final Metrics metrics;
  private final Clock clock;

  public AskHandler(
      Answerer answerer,
      Supplier<Library> library,
      KioskConfig config,
      Workers workers,
      Conversations conversations,
      Metrics metrics,
      Clock clock) {
    this.answerer = answerer;
    this.library = library;
    this.config = config;
    this.workers = workers;
    this.conversations = conversations;
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
        .run(() -> answer(request))
        .map(told -> Json.write(body(told, request, start)))
        .onSuccess(answer -> JsonResponse.send(context, answer))
        .onFailure(context::fail);
  }

  private Told answer(AskRequest request) {
    String id = request.conversation();
    Visit visit = request.alone() ? Visit.begun() : conversations.of(id);
    Told told = answerer.answer(request.question(), visit);
    conversations.keep(id, told.reply().visit());
    answerer.told(request.question(), told, id);
    return told;
  }

  private AnswerBody body(Told told, AskRequest request, long start) {
    metrics.answered(told.reply().answer().status(), System.nanoTime() - start);
    return AnswerBody.of(told, request.question(), request.conversation(), config);
  }
}
