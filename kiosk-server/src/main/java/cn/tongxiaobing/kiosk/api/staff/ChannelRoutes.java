package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.channel.Channel;
import cn.tongxiaobing.kiosk.store.ChannelRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The switches of the channels: all staff see how they stand, who runs the system turns them. */
final class ChannelRoutes {

  private static final int LONGEST_REASON = 200;

  private final Office office;

  ChannelRoutes(Office office) {
    this.office = office;
  }

  /**
   * {@code words} is what people are told while it is off; the last three of who turned it last.
   */
  private record ChannelBody(
      String channel,
      String name,
      boolean off,
      String words,
      @Nullable String reason,
      @Nullable String actor,
      @Nullable String at) {}

  private record ChannelsBody(List<ChannelBody> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/channels", this::list), StaffRoute.post("/channels/:id", this::turn));
  }

  private Reply list(Call call) {
    return Reply.ok(body());
  }

  private ChannelsBody body() {
    List<ChannelRow> rows = office.channels().last();
    return new ChannelsBody(
        Arrays.stream(Channel.values())
            .map(channel ->
                body(
                    channel,
                    rows.stream().filter(r -> r.channel().equals(channel.code())).findFirst()))
            .toList());
  }

  private ChannelBody body(Channel channel, Optional<ChannelRow> last) {
    return new ChannelBody(
        channel.code(),
        channel.label(),
        last.filter(ChannelRow::off).isPresent(),
        channel.words(office.config().office().name(), office.config().office().phone()),
        last.map(ChannelRow::reason).orElse(null),
        last.map(ChannelRow::actor).orElse(null),
        last.map(row -> row.at().toString()).orElse(null));
  }

  private Reply turn(Call call) {
    Sent sent = call.sent("off", "reason");
    Channel channel =
        Channel.of(call.path("id")).orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
    boolean off = sent.flag("off");
    String reason =
        sent.optionalText("reason", LONGEST_REASON)
            .orElseThrow(() -> new ApiException(ApiError.REASON_REQUIRED, "reason"));
    office.channels().turn(call.account().account(), channel, off, reason.strip());
    return Reply.ok(body());
  }
}
