package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.channel.Channel;
import cn.tongxiaobing.kiosk.notice.Board;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets nobody in by a channel that is off. What pages need to say so stays open, and so does what
 * somebody who has signed up has a right to: to look at it and to withdraw (Personal Information
 * Protection Law, articles 15 and 45).
 */
public final class ChannelGate implements Routes {

  /** By which a page says what it is; whoever does not is taken for a phone. */
  static final String HEADER = "x-channel";

  private static final int BEFORE_ALL = -1;
  private static final String SIGN_UPS = "/api/v1/sign-ups";
  private static final Pattern ALWAYS_OPEN =
      Pattern.compile(
          "/api/v1/(home|notices.*|calendar\\.ics|device/.*|openapi\\.yaml"
              + "|sign-ups/(status|withdraw))");

  private final Board board;
  private final Office office;

  /**
   * @param board knows which channels are off
   * @param office whom to ask instead
   */
  public ChannelGate(Board board, Office office) {
    this.board = board;
    this.office = office;
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    router.route("/api/v1/*").order(BEFORE_ALL).handler(this::enter);
  }

  private void enter(RoutingContext context) {
    String path = context.normalizedPath();
    if (!ALWAYS_OPEN.matcher(path).matches()) {
      pass(channel(context));
      if (path.startsWith(SIGN_UPS)) {
        pass(Channel.SIGN_UP);
      }
    }
    context.next();
  }

  private void pass(Channel channel) {
    if (board.shown().off().contains(channel.code())) {
      throw new ChannelClosedException(channel.words(office.name(), office.phone()));
    }
  }

  private static Channel channel(RoutingContext context) {
    return KioskCookie.kiosk(context).isPresent()
        ? Channel.KIOSK
        : Optional.ofNullable(context.request().getHeader(HEADER))
            .flatMap(Channel::of)
            .orElse(Channel.CHAT);
  }
}
