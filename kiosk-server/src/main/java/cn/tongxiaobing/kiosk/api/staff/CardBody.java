package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.followup.Card;
import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.staff.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    List<Check> check) {

  /** What a rule says, without why: a list is to be scanned. */
  record Check(String condition, String verdict, String label) {

    static Check of(Advice advice) {
      return new Check(advice.condition(), advice.verdict(), advice.label());
    }
  }

  /** Makes them, with what owners and places are called at this moment. */
  static Function<Card, CardBody> in(Office office) {
    Map<String, String> names =
        office.accounts().all().stream().collect(Collectors.toMap(Account::account, Account::name));
    return card -> of(card, office.areaNames().apply(card.area()), names);
  }

  private static CardBody of(Card card, String areaName, Map<String, String> names) {
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
        card.advice().stream().map(Check::of).toList());
  }
}
