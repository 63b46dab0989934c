package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.conversation.Conversations;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.answer.Reply;
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
        .map(reply -> Json.write(told(reply, request, start)))
        .onSuccess(answer -> JsonResponse.send(context, answer))
        .onFailure(context::fail);
  }

  private Reply answer(AskRequest request) {
    String id = request.conversation();
    Visit visit = request.alone() ? Visit.begun() : conversations.of(id);
    Reply reply = answerer.answer(request.question(), visit);
    conversations.keep(id, reply.visit());
    answerer.told(request.question(), reply.answer(), id);
    return reply;
  }

  private AnswerBody told(Reply reply, AskRequest request, long start) {
    metrics.answered(reply.answer().status(), System.nanoTime() - start);
    return AnswerBody.of(reply, request.question(), request.conversation(), library.get(), config);
  }
}
