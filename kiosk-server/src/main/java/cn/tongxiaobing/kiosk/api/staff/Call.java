package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.Json;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Session;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request of the console, read on the event loop and then used on one worker thread. What is to
 * stand in the head of the response is gathered here, as an error needs it too.
 */
final class Call {

  private final Buffer body;
  private final Map<String, String> path;
  private final Map<String, String> query;
  private final Map<String, String> cookies;
  private final String csrf;
  private final String agent;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private @Nullable Session session;

  private Call(
      Buffer body,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> cookies,
      String csrf,
      String agent) {
    this.body = body;
    this.path = path;
    this.query = query;
    this.cookies = cookies;
    this.csrf = csrf;
    this.agent = agent;
  }

  static Call of(RoutingContext context) {
    Map<String, String> query = new HashMap<>();
    context.queryParams().forEach(query::put);
    Map<String, String> cookies = new HashMap<>();
    for (Cookie cookie : context.request().cookies()) {
      cookies.put(cookie.getName(), cookie.getValue());
    }
    Buffer body = context.body() == null ? null : context.body().buffer();
    return new Call(
        body == null ? Buffer.buffer() : body,
        Map.copyOf(context.pathParams()),
        query,
        cookies,
        Optional.ofNullable(context.request().getHeader("x-csrf-token")).orElse(""),
        Optional.ofNullable(context.request().getHeader("user-agent")).orElse(""));
  }

  void enter(Session begun) {
    this.session = begun;
  }

  /** Who calls. */
  Session session() {
    if (session == null) {
      throw new ApiException(ApiError.SESSION_ENDED);
    }
    return session;
  }

  Account account() {
    return session().account();
  }

  /** The body, which may hold these fields and no other. */
  Sent sent(String... fields) {
    return Sent.of(Json.readObject(body), fields);
  }

  /** The body as it came. */
  Buffer body() {
    return body;
  }

  /** The body of a call that sends a file. */
  byte[] file() {
    return body.getBytes();
  }

  String path(String name) {
    return path.getOrDefault(name, "");
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(v -> !v.isEmpty());
  }

  /** A number in the address, within bounds. */
  int number(String name, int usual, int least, int most) {
    Optional<String> written = query(name);
    if (written.isEmpty()) {
      return usual;
    }
    if (!written.get().matches("[0-9]{1,6}")) {
      throw new ApiException(ApiError.QUERY_INVALID, name);
    }
    int number = Integer.parseInt(written.get());
    if (number < least || number > most) {
      throw new ApiException(ApiError.QUERY_INVALID, name);
    }
    return number;
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  String csrf() {
    return csrf;
  }

  String agent() {
    return agent;
  }

  void header(String name, String value) {
    headers.add(Map.entry(name, value));
  }

  List<Map.Entry<String, String>> headers() {
    return List.copyOf(headers);
  }
}
