package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.notice.Audience;
import cn.tongxiaobing.kiosk.notice.Feed;
import cn.tongxiaobing.kiosk.store.Change;
import cn.tongxiaobing.kiosk.store.Message;
import cn.tongxiaobing.kiosk.store.NoticeTable;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/changes.atom}: what is new in the library and among the notices, all of it or
 * what belongs to one topic. The id of an entry stays, so a reader shows it once.
 */
final class ChangesHandler implements Handler<RoutingContext> {

  private final Outbox outbox;
  private final Supplier<Library> library;
  private final KioskConfig config;
  private final Workers workers;

  ChangesHandler(Outbox outbox, Supplier<Library> library, KioskConfig config, Workers workers) {
    this.outbox = outbox;
    this.library = library;
    this.config = config;
    this.workers = workers;
  }

  @Override
  public void handle(RoutingContext context) {
    Place place = Query.place(context, library.get(), config.place());
    Optional<Topic> topic = Query.text(context, "topic").map(ChangesHandler::topic);
    String self = context.request().absoluteURI();
    workers
        .run(outbox::feed)
        .map(all -> feed(all, place, topic, self))
        .onSuccess(body -> NoticeRoutes.atom(context, body))
        .onFailure(context::fail);
  }

  private static Topic topic(String id) {
    return Topic.of(id).orElseThrow(() -> new ApiException(ApiError.REQUEST_INVALID, "topic"));
  }

  private String feed(List<Message> all, Place place, Optional<Topic> topic, String self) {
    List<Feed.Entry> entries =
        all.stream()
            .filter(each -> place.upward().contains(new Place(each.change().place())))
            .filter(each -> topic.filter(only -> !isOf(each.change(), only)).isEmpty())
            .map(ChangesHandler::entry)
            .toList();
    String subject = topic.map(Topic::title).orElse("政策");
    String id = "changes:" + topic.map(Topic::id).orElse("all") + ":" + place.code();
    return Feed.of(config.office().name() + " " + subject + "更新", id, self, entries);
  }

  private static boolean isOf(Change change, Topic topic) {
    List<String> shelves =
        change.kind() == Change.Kind.NOTICE ? shelvesOfNotice(change) : change.shelves();
    return shelves.isEmpty() || shelves.contains(topic.id());
  }

  private static List<String> shelvesOfNotice(Change change) {
    return change.topics().stream()
        .map(topic -> topic.substring(NoticeTable.NOTICE_TOPIC.length()))
        .flatMap(code -> Audience.of(code).stream())
        .flatMap(audience -> audience.shelves().stream())
        .map(Topic::id)
        .toList();
  }

  private static Feed.Entry entry(Message message) {
    Change change = message.change();
    String title =
        switch (change.kind()) {
          case NOTICE -> "通知：" + change.title();
          case ADDED -> "新增：" + change.title();
          case REPLACED -> "有更新：" + change.title();
          case WITHDRAWN -> "已撤下：" + change.title();
        };
    return new Feed.Entry("change:" + change.id(), title, message.at(), message.at(), title);
  }
}
