package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.corpus.DraftTrials.Tried;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;

/**
 * A question that a clerk tries: read as {@code POST /api/v1/ask} reads it and told in its form, so
 * that what is shown is, to the byte, what a visitor would be sent.
 */
public final class Trial {

  private final AskRequest request;
  private final KioskConfig config;

  private Trial(AskRequest request, KioskConfig config) {
    this.request = request;
    this.config = config;
  }

  /** The answer as it is now, and as it would be. */
  public record Both(AnswerBody live, AnswerBody draft) {}

  /**
   * Reads what was sent.
   *
   * @throws ApiException for the first thing that is wrong
   */
  public static Trial of(Buffer body, Library library, KioskConfig config, Clock clock) {
    return new Trial(
        AskRequest.of(Json.readObject(body), library, LocalDate.now(clock), config.place()),
        config);
  }

  public Question question() {
    return request.question();
  }

  public Both body(Tried tried) {
    return new Both(body(tried.live()), body(tried.draft()));
  }

  private AnswerBody body(Told told) {
    return AnswerBody.of(told, request.question(), request.conversation(), config);
  }
}
