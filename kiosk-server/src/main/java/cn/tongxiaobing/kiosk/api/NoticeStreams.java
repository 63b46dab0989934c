package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.store.Message;
import cn.tongxiaobing.kiosk.subscription.Carrier;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.knowledge.document.Place;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that listen: each hears the notices of its place, and one with an open visit what has
 * changed of what that visit was answered. The id of an event is the number of the last notice and
 * that of the last change, so that a page which comes back misses neither. To be used on one event
 * loop, but for {@link #carry}.
 */
final class NoticeStreams implements Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeStreams.class);
  private static final Pattern ID = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,18}))?");

  private final Outbox outbox;
  private final Vertx vertx;
  private final Context loop;
  private final EventStreams<Page> streams;
  private boolean delivering;

  /** Who listens, and what they have heard. */
  private static final class Page {
    final Place place;
    final Optional<String> subscriber;
    long notice;
    long change;
    boolean ready;

    Page(Place place, Optional<String> subscriber, Matcher last) {
      this.place = place;
      this.subscriber = subscriber;
      this.notice = number(last, 1, -1);
      this.change = number(last, 2, 0);
    }

    /** What is no number of ours is none that we know. */
    private static long number(Matcher last, int group, long none) {
      return last.matches() && last.group(group) != null ? Long.parseLong(last.group(group)) : none;
    }

    String id() {
      return subscriber.isPresent() ? notice + "." + change : Long.toString(notice);
    }
  }

  private record Changed(String id, String change, String title, List<String> topics) {}

  /** Begins to show those who listen that they are heard. */
  NoticeStreams(Outbox outbox, KioskConfig config, Vertx vertx) {
    this.outbox = outbox;
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.streams = new EventStreams<>(config, vertx);
  }

  /** How many listen; any thread may ask. */
  int size() {
    return streams.size();
  }

  /** Takes a page in and tells it what it has not heard. */
  void listen(RoutingContext context, Place place, NoticeNews news) {
    Optional<String> subscriber =
        Query.text(context, "visit").map(NoticeStreams::visit).map(Subscriptions::subscriber);
    Page page = new Page(place, subscriber, ID.matcher(header(context)));
    EventStream stream = streams.add(context, page);
    send(stream, page, news, page.notice);
    subscriber.ifPresent(known ->
        vertx
            .executeBlocking(() -> outbox.after(Subscriptions.STREAM, known, page.change), false)
            .onSuccess(messages -> {
              messages.forEach(message -> send(stream, page, message));
              page.ready = true;
            })
            .onFailure(e -> context.request().connection().close()));
  }

  private static String header(RoutingContext context) {
    @Nullable String last = context.request().getHeader("last-event-id");
    return last == null ? "" : last;
  }

  private static String visit(String id) {
    if (!AskRequest.isConversation(id)) {
      throw new ApiException(ApiError.REQUEST_INVALID, "visit");
    }
    return id;
  }

  /** Tells each page what there is of its place since event {@code last}. */
  void tell(Function<Place, NoticeNews> news, long last) {
    streams.each((stream, page) -> send(stream, page, news.apply(page.place), last));
  }

  private static void send(EventStream stream, Page page, NoticeNews news, long last) {
    for (NoticeNews.Message message : news.since(last)) {
      page.notice = message.id();
      stream.send(page.id(), message.event(), message.data());
    }
  }

  /** A page that has heard it already is not told again. */
  private static void send(EventStream stream, Page page, Message message) {
    if (message.sequence() > page.change) {
      page.change = message.sequence();
      Changed changed =
          new Changed(
              message.change().id(),
              message.change().kind().code(),
              message.change().title(),
              message.change().topics());
      stream.send(page.id(), "changed", Json.write(changed));
    }
  }

  @Override
  public String channel() {
    return Subscriptions.STREAM;
  }

  @Override
  public CompletableFuture<Boolean> carry(Message message) {
    CompletableFuture<Boolean> carried = new CompletableFuture<>();
    loop.runOnContext(now -> carried.complete(told(message)));
    return carried;
  }

  /** Who has just come back is told first what waited for it. */
  private boolean told(Message message) {
    boolean[] told = {false};
    streams.each((stream, page) -> {
      if (page.ready && page.subscriber.filter(message.subscriber()::equals).isPresent()) {
        send(stream, page, message);
        told[0] = true;
      }
    });
    return told[0];
  }

  /** Stores what visits want to hear of, and sends what waits. To be called often. */
  void deliver(Subscriptions subscriptions) {
    if (delivering) {
      return;
    }
    delivering = true;
    Set<String> listening = new HashSet<>();
    streams.each((stream, page) -> page.subscriber.ifPresent(listening::add));
    vertx
        .executeBlocking(
            () -> {
              var _ = subscriptions.flush(listening);
              return outbox.send(List.of(this));
            },
            false)
        .onComplete(done -> delivering = false)
        .onFailure(e -> LOG.warn("the outbox cannot be sent: {}", e.getClass().getName()));
  }
}
