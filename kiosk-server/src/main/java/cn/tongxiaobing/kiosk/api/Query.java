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
    return dayOrFail(text, "asOf");
  }

  private static LocalDate dayOrFail(String text, String name) {
    return day(text).orElseThrow(() -> new ApiException(ApiError.DATE_INVALID, name));
  }

  static Place placeOrFail(String code, Library library) {
    return library
        .places()
        .find(code)
        .orElseThrow(() -> new ApiException(ApiError.PLACE_UNKNOWN, "place"));
  }

  /** The parameter {@code asOf}, else {@code today}. */
  static LocalDate day(RoutingContext context, LocalDate today) {
    return text(context, "asOf").map(Query::dayOrFail).orElse(today);
  }

  /** The parameter {@code place}, else {@code here}. */
  static Place place(RoutingContext context, Library library, Place here) {
    return text(context, "place").map(code -> placeOrFail(code, library)).orElse(here);
  }

  /** The day in the parameter {@code name}, if it is there. */
  static Optional<LocalDate> day(RoutingContext context, String name) {
    return text(context, name).map(written -> dayOrFail(written, name));
  }

  /** The parameter {@code offset}, else 0. */
  static int offset(RoutingContext context) {
    String written = text(context, "offset").orElse("0");
    if (!written.matches("\\d{1,6}")) {
      throw new ApiException(ApiError.REQUEST_INVALID, "offset");
    }
    return Integer.parseInt(written);
  }

  /** The parameter of this name as it is written, the first where there are several. */
  static Optional<String> text(RoutingContext context, String name) {
    List<String> values = context.queryParam(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}
