package cn.tongxiaobing.kiosk.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A page that listens: a response that does not end, made of server-sent events (HTML standard, 9.2
 * Server-sent events). Who reads too slowly is cut off rather than waited for: a browser comes back
 * by itself and says which event it had last. To be used on the event loop of its connection.
 */
public final class EventStream {

  private static final int RETRY_MILLIS = 2_000;

  private final HttpServerResponse response;
  private final HttpConnection connection;
  private final Runnable closed;
  private boolean cut;

  private EventStream(HttpServerResponse response, HttpConnection connection, Runnable closed) {
    this.response = response;
    this.connection = connection;
    this.closed = closed;
  }

  /**
   * Begins the response.
   *
   * @param bytesWaiting how much may wait to be read
   * @param closed is told when nobody listens any more; it may be told twice
   */
  static EventStream begin(RoutingContext context, int bytesWaiting, Runnable closed) {
    HttpServerResponse response = context.response();
    EventStream stream = new EventStream(response, context.request().connection(), closed);
    response.closeHandler(gone -> closed.run());
    response.exceptionHandler(broken -> stream.cut());
    response
        .setChunked(true)
        .setWriteQueueMaxSize(bytesWaiting)
        .putHeader("content-type", "text/event-stream; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .putHeader("x-accel-buffering", "no");
    stream.connection.shutdownHandler(stopping -> response.end());
    stream.write("retry: " + RETRY_MILLIS + "\n\n");
    return stream;
  }

  /**
   * Sends an event.
   *
   * @param id the browser names it when it comes back
   * @param data JSON on one line
   */
  void send(String id, String event, Buffer data) {
    write("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
  }

  /** Shows both sides that the other is there; browsers pass it over. */
  void beat() {
    write(":\n\n");
  }

  private void write(String text) {
    if (cut || response.closed() || response.ended()) {
      return;
    }
    if (response.writeQueueFull()) {
      cut();
      return;
    }
    response.write(text);
  }

  /**
   * Closing waits for what is on its way, which may be as long as a connection may be idle: nobody
   * writes to it any more, and its place is free at once.
   */
  private void cut() {
    cut = true;
    closed.run();
    connection.close();
  }
}
