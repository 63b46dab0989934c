package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.Limit;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * All pages that listen, each with what it is told by. There are only so many, in all and from one
 * address. To be used on one event loop.
 *
 * @param <T> what a page has asked for
 */
public final class EventStreams<T> {

  private final KioskConfig config;
  private final ClientAddress clients;
  private final Map<EventStream, T> open = new LinkedHashMap<>();
  private final Map<String, Integer> byAddress = new HashMap<>();
  private volatile int size;

  /** Begins to show those who listen that they are heard. */
  public EventStreams(KioskConfig config, Vertx vertx) {
    this.config = config;
    this.clients = new ClientAddress(config.network().trustedProxies());
    vertx.setPeriodic(
        config.limit(Limit.STREAM_HEARTBEAT_SECONDS) * 1_000L,
        beat -> Map.copyOf(open).keySet().forEach(EventStream::beat));
  }

  /**
   * Takes one more in.
   *
   * @throws ApiException BUSY when there are too many, RATE_LIMITED when there are from its address
   */
  public EventStream add(RoutingContext context, T wanted) {
    String address = clients.of(context.request());
    if (open.size() >= config.limit(Limit.STREAMS)) {
      throw new ApiException(ApiError.BUSY);
    }
    if (byAddress.getOrDefault(address, 0) >= config.limit(Limit.STREAMS_PER_ADDRESS)) {
      throw new ApiException(ApiError.RATE_LIMITED);
    }
    EventStream[] own = new EventStream[1];
    EventStream stream =
        EventStream.begin(
            context, config.limit(Limit.STREAM_BYTES_WAITING), () -> remove(own[0], address));
    own[0] = stream;
    open.put(stream, wanted);
    size = open.size();
    byAddress.merge(address, 1, Integer::sum);
    return stream;
  }

  private void remove(EventStream stream, String address) {
    if (open.remove(stream) != null) {
      size = open.size();
      byAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** Does something with each of them. */
  public void each(BiConsumer<EventStream, T> tell) {
    Map.copyOf(open).forEach(tell);
  }

  /** How many listen; any thread may ask. */
  public int size() {
    return size;
  }
}
