package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.flow.Flow;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** {@code GET /api/v1/flows}: the guided flows there are, in the order of their topics. */
public final class FlowsHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;

  public FlowsHandler(Supplier<Library> library) {
    this.library = library;
  }

  private record FlowEntry(String id, String title, String hint, String topic, String href) {
    static FlowEntry of(Flow flow) {
      return new FlowEntry(
          flow.id(), flow.title(), flow.hint(), flow.topic().id(), FlowAddress.of(flow.id()));
    }
  }

  @Override
  public void handle(RoutingContext context) {
    JsonResponse.json(context, library.get().flows().all().stream().map(FlowEntry::of).toList());
  }
}
