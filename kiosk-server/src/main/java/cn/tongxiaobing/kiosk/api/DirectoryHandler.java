package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.directory.Audience;
import cn.tongxiaobing.kiosk.directory.Category;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/directory?place=&for=&category=}: shops and counters with what they offer to
 * servicemen, veterans and families, as far as it holds today.
 */
final class DirectoryHandler implements Handler<RoutingContext> {

  /** From so many days before its end a promise is said to be running out. */
  private static final int RUNNING_OUT_DAYS = 30;

  private final Directory directory;
  private final Supplier<Library> library;
  private final Place here;
  private final Clock clock;

  DirectoryHandler(Directory directory, Supplier<Library> library, Place here, Clock clock) {
    this.directory = directory;
    this.library = library;
    this.here = here;
    this.clock = clock;
  }

  /** {@code filled} is false where the office has not entered any list. */
  private record Body(
      String place,
      String placeName,
      String asOf,
      boolean filled,
      List<Choice> audiences,
      List<Count> categories,
      List<OfferBody> offers) {}

  private record Choice(String id, String label) {}

  private record Count(String id, String label, long count) {}

  private record OfferBody(
      String name,
      String category,
      String categoryLabel,
      String placeName,
      String address,
      String phone,
      String hours,
      String promise,
      List<Choice> audiences,
      String proof,
      boolean statutory,
      String basis,
      @Nullable String validUntil,
      boolean runningOut) {}

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    Place place = Query.place(context, known, here);
    LocalDate today = LocalDate.now(clock);
    List<Offer> near =
        Query.text(context, "for")
            .map(DirectoryHandler::audience)
            .map(whom -> forWhom(directory.near(place, today), whom))
            .orElseGet(() -> directory.near(place, today));
    List<Offer> shown =
        Query.text(context, "category")
            .map(DirectoryHandler::category)
            .map(kind -> near.stream().filter(offer -> offer.category() == kind).toList())
            .orElse(near);
    JsonResponse.json(
        context,
        new Body(
            place.code(),
            known.places().name(place),
            today.toString(),
            directory.isFilled(),
            Arrays.stream(Audience.values()).map(DirectoryHandler::choice).toList(),
            counts(near),
            shown.stream().map(offer -> body(offer, known, today)).toList()));
  }

  private static List<Offer> forWhom(List<Offer> offers, Audience whom) {
    return offers.stream().filter(offer -> offer.audiences().contains(whom)).toList();
  }

  private static Audience audience(String written) {
    return Audience.of(written)
        .orElseThrow(() -> new ApiException(ApiError.REQUEST_INVALID, "for"));
  }

  private static Category category(String written) {
    return Category.of(written)
        .orElseThrow(() -> new ApiException(ApiError.REQUEST_INVALID, "category"));
  }

  private static List<Count> counts(List<Offer> offers) {
    return Arrays.stream(Category.values())
        .map(kind ->
            new Count(
                kind.id(),
                kind.label(),
                offers.stream().filter(offer -> offer.category() == kind).count()))
        .filter(count -> count.count() > 0)
        .toList();
  }

  private static Choice choice(Audience audience) {
    return new Choice(audience.id(), audience.label());
  }

  private static OfferBody body(Offer offer, Library known, LocalDate today) {
    return new OfferBody(
        offer.name(),
        offer.category().id(),
        offer.category().label(),
        known.places().name(offer.place()),
        offer.address(),
        offer.phone(),
        offer.hours(),
        offer.promise(),
        offer.audiences().stream().sorted().map(DirectoryHandler::choice).toList(),
        offer.proof(),
        offer.statutory(),
        offer.basis(),
        offer.validUntil().map(LocalDate::toString).orElse(null),
        offer
            .validUntil()
            .map(last -> today.plusDays(RUNNING_OUT_DAYS).isAfter(last))
            .orElse(false));
  }
}
