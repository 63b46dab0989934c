package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.fleet.Command;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open streams of commands, as events that a page reads with {@code EventSource} (HTML, 9.2).
 * For use on one event loop.
 */
final class CommandStreams {

  private static final int MOST_OF_ONE = 4;

  private final Map<String, List<Stream>> streams = new HashMap<>();

  private record Stream(HttpServerResponse response, Set<String> told) {}

  private record Event(String id, String kind, String words) {}

  /** Whether a kiosk may open one more. */
  boolean hasRoom(String kiosk) {
    return streams.getOrDefault(kiosk, List.of()).size() < MOST_OF_ONE;
  }

  /** Opens one; it ends when the kiosk goes, is forgotten, or the server stops. */
  void open(String kiosk, HttpServerResponse response) {
    Stream stream = new Stream(response, new HashSet<>());
    streams.computeIfAbsent(kiosk, k -> new ArrayList<>()).add(stream);
    response.closeHandler(closed -> drop(kiosk, stream));
    response.endHandler(ended -> drop(kiosk, stream));
    response.exceptionHandler(broken -> drop(kiosk, stream));
    response
        .setChunked(true)
        .putHeader("content-type", "text/event-stream; charset=utf-8")
        .putHeader("cache-control", "no-store")
        .putHeader("x-accel-buffering", "no")
        .write("retry: 3000\n\n");
  }

  /**
   * Tells each stream what it was not told yet, and ends those of kiosks that are none any more.
   */
  void deliver(Set<String> paired, List<Command> pending) {
    Map.copyOf(streams)
        .forEach((kiosk, open) -> {
          if (!paired.contains(kiosk)) {
            List.copyOf(open).forEach(stream -> stream.response().end());
          }
        });
    for (Command command : pending) {
      for (Stream stream : streams.getOrDefault(command.device(), List.of())) {
        if (stream.told().add(command.id())) {
          stream.response().write(event(command));
        }
      }
    }
  }

  /** Says something that means nothing, so that nobody on the way takes a stream for dead. */
  void keepAlive() {
    streams.values().stream().flatMap(List::stream).forEach(s -> s.response().write(":\n\n"));
  }

  /** Ends all of them. */
  void close() {
    List<Stream> all = streams.values().stream().flatMap(List::stream).toList();
    all.forEach(stream -> stream.response().end());
  }

  private static String event(Command command) {
    Event event = new Event(command.id(), command.kind().code(), command.words());
    return "event: command\ndata: " + Json.write(event) + "\n\n";
  }

  private void drop(String kiosk, Stream stream) {
    List<Stream> open = streams.getOrDefault(kiosk, new ArrayList<>());
    open.remove(stream);
    if (open.isEmpty()) {
      streams.remove(kiosk);
    }
  }
}
