package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory over HTTP; a list that the office has brought in anew is taken up while serving.
 */
public final class DirectoryRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryRoutes.class);

  private final Directory directory;
  private final Supplier<Library> library;
  private final Place here;
  private final Clock clock;
  private final long everyMillis;

  /**
   * @param here where the office is
   * @param everyMillis between two looks at the list
   */
  public DirectoryRoutes(
      Directory directory, Supplier<Library> library, Place here, Clock clock, long everyMillis) {
    this.directory = directory;
    this.library = library;
    this.here = here;
    this.clock = clock;
    this.everyMillis = everyMillis;
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    refresh();
    vertx.setPeriodic(everyMillis, look -> vertx.executeBlocking(this::refresh, false));
    router.get("/api/v1/directory").handler(new DirectoryHandler(directory, library, here, clock));
  }

  private boolean refresh() {
    try {
      boolean fresh = directory.refresh();
      if (fresh) {
        LOG.info("拥军门店名单已更新，共 {} 家", directory.all().size());
      }
      return fresh;
    } catch (IOException e) {
      LOG.warn("拥军门店名单没有读成，继续用原来的：{}", e.toString());
      return false;
    }
  }
}
