package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.knowledge.document.Place;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** Counts what a handler has noted, once the person has been answered. */
public final class Counted implements Routes {

  private static final int BEFORE_ALL = -1;
  private static final String NOTES = "counted";

  private final Tally tally;

  public Counted(Tally tally) {
    this.tally = tally;
  }

  private record Note(String kind, String name, Place place) {}

  /** Has something counted, where anything is. */
  static void note(RoutingContext context, String kind, String name, Place place) {
    List<Note> notes = context.get(NOTES);
    if (notes != null) {
      notes.add(new Note(kind, name, place));
    }
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    router
        .route("/api/v1/*")
        .order(BEFORE_ALL)
        .handler(context -> {
          List<Note> notes = new ArrayList<>();
          context.put(NOTES, notes);
          context.addEndHandler(
              ended -> notes.forEach(note -> tally.add(note.kind(), note.name(), note.place())));
          context.next();
        });
  }
}
