package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.notice.Board;
import cn.tongxiaobing.kiosk.notice.CalendarFile;
import cn.tongxiaobing.kiosk.notice.Feed;
import cn.tongxiaobing.kiosk.store.NoticeTable.Shown;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the office tells people, over HTTP: all of it at once, as it happens, as a feed and as a
 * calendar. Nothing of this waits for the database: what is to be seen is looked up twice a second
 * and then told to everyone who listens.
 */
public final class NoticeRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRoutes.class);
  private static final long LOOK_MILLIS = 500;
  private static final String KEPT = "max-age=300";

  private final Board board;
  private final Supplier<Library> library;
  private final KioskConfig config;
  private boolean looking;
  private Shown told;

  public NoticeRoutes(Board board, Supplier<Library> library, KioskConfig config) {
    this.board = board;
    this.library = library;
    this.config = config;
    this.told = board.shown();
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    told = board.look();
    EventStreams<Place> streams = new EventStreams<>(config, vertx);
    vertx.setPeriodic(LOOK_MILLIS, look -> look(vertx, streams));
    router.get("/api/v1/notices").handler(c -> JsonResponse.json(c, news(place(c)).all()));
    router.get("/api/v1/notices/stream").handler(c -> listen(c, streams));
    router.get("/api/v1/notices.atom").handler(this::feed);
    router.get("/api/v1/calendar.ics").handler(this::calendar);
    router.get("/calendar.ics").handler(this::calendar);
  }

  private void look(Vertx vertx, EventStreams<Place> streams) {
    if (looking) {
      return;
    }
    looking = true;
    vertx
        .executeBlocking(board::look, false)
        .onComplete(done -> looking = false)
        .onSuccess(shown -> tell(shown, streams))
        .onFailure(e -> LOG.warn("the notices cannot be looked up: {}", e.getClass().getName()));
  }

  private void tell(Shown shown, EventStreams<Place> streams) {
    long last = told.sequence();
    told = shown;
    if (shown.sequence() != last) {
      streams.each((stream, place) -> send(stream, news(place), last));
    }
  }

  private void listen(RoutingContext context, EventStreams<Place> streams) {
    Place place = place(context);
    long last = last(context.request().getHeader("last-event-id"));
    send(streams.add(context, place), news(place), last);
  }

  private static void send(EventStream stream, NoticeNews news, long last) {
    news.since(last).forEach(m -> stream.send(m.id(), m.event(), m.data()));
  }

  /** What is no number of ours is none that we know. */
  private static long last(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
  }

  private void feed(RoutingContext context) {
    Place place = place(context);
    text(
        context,
        "application/atom+xml; charset=utf-8",
        Feed.of(
            config.office().name() + " 通知",
            place.code(),
            context.request().absoluteURI(),
            news(place).notices()));
  }

  private void calendar(RoutingContext context) {
    text(
        context,
        "text/calendar; charset=utf-8",
        CalendarFile.of(config.office().name() + " 征兵日程", news(place(context)).seasons()));
  }

  private static void text(RoutingContext context, String type, String body) {
    context.response().putHeader("content-type", type).putHeader("cache-control", KEPT).end(body);
  }

  private NoticeNews news(Place place) {
    return new NoticeNews(told, place, library.get(), config.office());
  }

  private Place place(RoutingContext context) {
    return Query.place(context, library.get(), config.place());
  }
}
