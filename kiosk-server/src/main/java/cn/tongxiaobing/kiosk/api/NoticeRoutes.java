package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.notice.Board;
import cn.tongxiaobing.kiosk.notice.CalendarFile;
import cn.tongxiaobing.kiosk.notice.Feed;
import cn.tongxiaobing.kiosk.store.NoticeRow;
import cn.tongxiaobing.kiosk.store.NoticeTable.Shown;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the office tells people, over HTTP: all of it at once, as it happens, as a feed and as a
 * calendar. Notices do not wait for the database: what is to be seen is looked up twice a second
 * and then told to everyone who listens. What has changed for an open visit goes the same way.
 */
public final class NoticeRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRoutes.class);
  private static final long LOOK_MILLIS = 500;
  private static final int READERS = 2;
  private static final int READERS_WAITING = 64;
  private static final String KEPT = "max-age=300";

  private final Board board;
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Supplier<Library> library;
  private final KioskConfig config;
  private volatile IntSupplier listening = () -> 0;
  private boolean looking;
  private Shown told;

  public NoticeRoutes(
      Board board,
      Subscriptions subscriptions,
      Outbox outbox,
      Supplier<Library> library,
      KioskConfig config) {
    this.board = board;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.library = library;
    this.config = config;
    this.told = board.shown();
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    told = board.look();
    NoticeStreams streams = new NoticeStreams(outbox, config, vertx);
    listening = streams::size;
    vertx.setPeriodic(LOOK_MILLIS, look -> look(vertx, streams));
    vertx.setPeriodic(LOOK_MILLIS, look -> streams.deliver(subscriptions));
    router.get("/api/v1/notices").handler(c -> JsonResponse.json(c, news(place(c)).all()));
    router.get("/api/v1/notices/stream").handler(c -> streams.listen(c, place(c), news(place(c))));
    router.get("/api/v1/notices.atom").handler(this::feed);
    Workers readers = new Workers(vertx, "changes", READERS, READERS_WAITING);
    router
        .get("/api/v1/changes.atom")
        .handler(new ChangesHandler(outbox, library, config, readers));
    router.get("/api/v1/calendar.ics").handler(this::calendar);
    router.get("/calendar.ics").handler(this::calendar);
  }

  /** How many pages listen; any thread may ask. */
  public int listening() {
    return listening.getAsInt();
  }

  private void look(Vertx vertx, NoticeStreams streams) {
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

  private void tell(Shown shown, NoticeStreams streams) {
    long last = told.sequence();
    told = shown;
    if (shown.sequence() != last) {
      streams.tell(this::news, last);
    }
  }

  private void feed(RoutingContext context) {
    Place place = place(context);
    atom(
        context,
        Feed.of(
            config.office().name() + " 通知",
            "notices:" + place.code(),
            context.request().absoluteURI(),
            news(place).notices().stream().map(NoticeRoutes::entry).toList()));
  }

  private static Feed.Entry entry(NoticeRow notice) {
    return new Feed.Entry(
        "notice:" + notice.id(),
        notice.title(),
        notice.starts(),
        notice.changedAt(),
        notice.text() + "\n依据：" + notice.source() + "（" + notice.sourceDate() + "）");
  }

  private void calendar(RoutingContext context) {
    text(
        context,
        "text/calendar; charset=utf-8",
        CalendarFile.of(config.office().name() + " 征兵日程", news(place(context)).seasons()));
  }

  static void atom(RoutingContext context, String feed) {
    text(context, "application/atom+xml; charset=utf-8", feed);
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
