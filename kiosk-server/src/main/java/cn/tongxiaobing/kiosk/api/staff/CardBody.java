package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.followup.FollowUps.Card;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sign-up as a list shows it: it has no field that could name a person. */
record CardBody(
    String id,
    String name,
    String sex,
    int age,
    String education,
    String area,
    String areaName,
    String state,
    String stateName,
    boolean minor,
    boolean conflict,
    @Nullable String owner,
    @Nullable String ownerName,
    @Nullable String due,
    String createdAt,
    long version,
    List<String> check) {

  static CardBody of(Card card, String areaName, Map<String, String> names) {
    return new CardBody(
        card.id(),
        card.name(),
        card.sex(),
        card.age(),
        card.education(),
        card.area(),
        areaName,
        card.state().code(),
        card.state().label(),
        card.minor(),
        card.conflict(),
        card.owner().orElse(null),
        card.owner().map(o -> names.getOrDefault(o, o)).orElse(null),
        card.due().map(Instant::toString).orElse(null),
        card.createdAt().toString(),
        card.version(),
        List.of());
  }
}
