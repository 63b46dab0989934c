package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.SignUpSettings.Township;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Places;
import java.util.List;

/**
 * Where people of an office may live: the townships it has listed; or else its own place and those
 * within it that the library knows.
 */
public final class Areas {

  private final Place here;
  private final List<Township> townships;

  public Areas(KioskConfig config) {
    this.here = config.place();
    this.townships = config.signUps().townships();
  }

  boolean isOne(String code, Places places) {
    if (!townships.isEmpty()) {
      return townships.stream().anyMatch(t -> t.code().equals(code));
    }
    return places
        .find(code)
        .filter(place -> !place.equals(Place.NATION) && place.upward().contains(here))
        .isPresent();
  }

  /** What to choose from, by code. */
  List<Township> all(Places places) {
    if (!townships.isEmpty()) {
      return townships;
    }
    return places.within(here).stream()
        .filter(place -> !place.equals(Place.NATION))
        .map(place -> new Township(place.code(), places.name(place)))
        .toList();
  }

  /** How an area is called, by its code. */
  public String name(String code, Places places) {
    return townships.stream()
        .filter(t -> t.code().equals(code))
        .map(Township::name)
        .findFirst()
        .orElseGet(() -> Place.isCode(code) ? places.name(new Place(code)) : code);
  }
}
