package cn.tongxiaobing.kiosk.api;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers only to the names that the office has listed, and to this machine itself. Where it has
 * listed none, any name does. A foreign name that leads here could make a page of another site pass
 * for one of ours.
 */
public final class KnownHosts implements PlatformHandler {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final Set<String> known;

  /**
   * @param listed names and addresses, without port
   */
  public KnownHosts(List<String> listed) {
    this.known =
        listed.isEmpty()
            ? Set.of()
            : Stream.concat(HERE.stream(), listed.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void handle(RoutingContext context) {
    if (!known.isEmpty() && !isKnown(context)) {
      throw new ApiException(ApiError.MISDIRECTED);
    }
    context.next();
  }

  /** An address that names a host itself overrides the header (RFC 9112, 3.2.2). */
  private boolean isKnown(RoutingContext context) {
    @Nullable HostAndPort authority = context.request().authority();
    boolean plain = context.request().uri().startsWith("/") || context.request().uri().equals("*");
    return plain && authority != null && known.contains(authority.host().toLowerCase(Locale.ROOT));
  }
}
