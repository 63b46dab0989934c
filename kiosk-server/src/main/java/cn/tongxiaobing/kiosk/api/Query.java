package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day and the place that a request may name. */
public final class Query {

  private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private Query() {}

  /** The day written as {@code 2026-11-22}, if there is one within reason. */
  public static Optional<LocalDate> day(String text) {
    return FrontMatter.parseDay(text)
        .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
  }

  static LocalDate dayOrFail(String text) {
    return day(text).orElseThrow(() -> new ApiException(ApiError.DATE_INVALID, "asOf"));
  }

  static Place placeOrFail(String code, Library library) {
    return library
        .places()
        .find(code)
        .orElseThrow(() -> new ApiException(ApiError.PLACE_UNKNOWN, "place"));
  }

  /** The parameter {@code asOf}, else {@code today}. */
  static LocalDate day(RoutingContext context, LocalDate today) {
    return parameter(context, "asOf").map(Query::dayOrFail).orElse(today);
  }

  /** The parameter {@code place}, else {@code here}. */
  static Place place(RoutingContext context, Library library, Place here) {
    return parameter(context, "place").map(code -> placeOrFail(code, library)).orElse(here);
  }

  private static Optional<String> parameter(RoutingContext context, String name) {
    List<String> values = context.queryParam(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}
