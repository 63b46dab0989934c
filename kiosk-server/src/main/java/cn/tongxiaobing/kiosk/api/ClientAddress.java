package cn.tongxiaobing.kiosk.api;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a request comes from. What it says of that itself is believed of trusted proxies alone, and
 * of those only the last step before them. Of an IPv6 address the first half counts: the other half
 * is the client's to choose.
 */
final class ClientAddress {

  private static final String FORWARDED = "x-forwarded-for";
  private static final int NETWORK_BYTES = 8;

  private final Set<InetAddress> trusted;

  /**
   * @param trusted addresses of proxies; what is no address is passed over
   */
  ClientAddress(List<String> trusted) {
    this.trusted =
        trusted.stream().flatMap(t -> literal(t).stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The client, as a key to count by. */
  String of(HttpServerRequest request) {
    String peer = String.valueOf(request.remoteAddress().hostAddress());
    return literal(peer)
        .map(address -> key(behind(address, request.headers().getAll(FORWARDED))))
        .orElse(peer);
  }

  private InetAddress behind(InetAddress peer, List<String> forwarded) {
    List<String> hops =
        forwarded.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip).toList();
    InetAddress client = peer;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> before = literal(hop);
      if (!trusted.contains(client) || before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  private static String key(InetAddress address) {
    if (address instanceof Inet6Address) {
      return Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
    return address.getHostAddress();
  }

  /** Never asks a name server. */
  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
