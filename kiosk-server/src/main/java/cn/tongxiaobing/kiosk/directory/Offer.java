package cn.tongxiaobing.kiosk.directory;

import cn.tongxiaobing.knowledge.document.Place;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One shop or counter and what it offers.
 *
 * @param name of the shop or counter
 * @param place the county or city it is for
 * @param promise what one gets, a few words: 9 折, 优先挂号
 * @param audiences for whom; never empty
 * @param proof what to show there, or empty
 * @param statutory true where a rule gives it, false where a merchant promises it freely
 * @param basis the rule, for a statutory one
 * @param phone may be empty, as may {@code hours}
 * @param validUntil the last day of the promise; a statutory one may have none
 */
public record Offer(
    String name,
    Category category,
    Place place,
    String address,
    String phone,
    String hours,
    String promise,
    Set<Audience> audiences,
    String proof,
    boolean statutory,
    String basis,
    Optional<LocalDate> validUntil) {

  public Offer {
    audiences = Set.copyOf(audiences);
  }

  /** Whether it still holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return validUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
