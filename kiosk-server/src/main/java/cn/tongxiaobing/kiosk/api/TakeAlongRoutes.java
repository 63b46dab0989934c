package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxiaobing.kiosk.signup.QrCode;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/take-along?card=}: the permanent address of an answer, which a phone reads
 * from a QR code. The address asks for a card by its title, never by what somebody typed, so
 * nothing of a person is in it. There is none where the office has set no {@code server.address}.
 */
public final class TakeAlongRoutes implements Routes {

  private static final String PATH = "/api/v1/take-along";

  private final Supplier<Library> library;
  private final Optional<String> server;

  /**
   * @param server where phones reach this server, without a path, as in {@code
   *     https://tongxiaobing.example.gov.cn}
   */
  public TakeAlongRoutes(Supplier<Library> library, Optional<String> server) {
    this.library = library;
    this.server = server;
  }

  private record Body(String question, String address, String qr) {}

  /** Where the code for this answer is, if it may be taken along. */
  static Optional<String> of(Answer answer, Optional<String> server) {
    return server.flatMap(set ->
        answer instanceof Answer.Answered told && told.passage() instanceof Passage.OfGuide card
            ? Optional.of(PATH + "?card=" + URLEncoder.encode(card.id(), UTF_8))
            : Optional.empty());
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    router.get(PATH).handler(this::give);
  }

  private void give(RoutingContext context) {
    String id =
        Query.text(context, "card")
            .orElseThrow(() -> new ApiException(ApiError.REQUEST_INVALID, "card"));
    String reached = server.orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
    String title =
        library.get().passages().stream()
            .filter(passage -> passage instanceof Passage.OfGuide && passage.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND))
            .title();
    String address = reached + "/chat#/?q=" + URLEncoder.encode(title, UTF_8);
    JsonResponse.json(context, new Body(title, address, QrCode.svg(address)));
  }
}
