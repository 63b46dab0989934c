package cn.tongxiaobing.kiosk.api;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets only plain JSON in UTF-8 through, before any of it is read. A page of another site cannot
 * send this content type without being asked first (CORS), and is never allowed to.
 */
public final class JsonOnly implements SecurityPolicyHandler {

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");

  @Override
  public void handle(RoutingContext context) {
    if (header(context, "content-encoding").filter(e -> !e.equals("identity")).isPresent()) {
      throw new ApiException(ApiError.ENCODING_UNSUPPORTED);
    }
    if (header(context, "content-type").filter(t -> JSON.matcher(t).matches()).isEmpty()) {
      throw new ApiException(ApiError.CONTENT_TYPE);
    }
    context.next();
  }

  private static Optional<String> header(RoutingContext context, String name) {
    return Optional.ofNullable(context.request().getHeader(name))
        .map(h -> h.strip().toLowerCase(Locale.ROOT));
  }
}
