package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.corpus.FieldsRefusedException;
import cn.tongxiaobing.kiosk.corpus.LocalDesk;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Change;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Item;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Listed;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Standing;
import cn.tongxiaobing.kiosk.corpus.LocalSubject;
import cn.tongxiaobing.kiosk.directory.Audience;
import cn.tongxiaobing.kiosk.directory.Category;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What places fill in for themselves: one enters it, another approves. */
final class DirectoryRoutes {

  /** From so many days before its end a promise is said to be running out, as on the kiosk. */
  private static final int RUNNING_OUT_DAYS = 30;

  private static final int LONGEST = 300;
  private static final String SET_UP = "装机时在 office.properties 里写的，没有写依据";

  private final Office office;

  DirectoryRoutes(Office office) {
    this.office = office;
  }

  private record StandingBody(String text, String basis, @Nullable String from) {}

  /**
   * @param kind {@code amount}, {@code phone}, {@code hours} or {@code address}
   * @param unit what the number counts, of an amount
   * @param ask whom people are sent to while it is empty, of an amount
   */
  private record ValueBody(
      String key,
      String title,
      String kind,
      String unit,
      String ask,
      @Nullable StandingBody now,
      @Nullable StandingBody coming) {}

  /**
   * @param state {@code holds}, {@code running-out} or {@code over}
   */
  private record OfferBody(
      String id,
      String name,
      String category,
      String place,
      String placeName,
      String address,
      String phone,
      String hours,
      String promise,
      List<String> audiences,
      String proof,
      String basis,
      @Nullable String validUntil,
      String state) {}

  private record ChangeBody(
      String id,
      long revision,
      String title,
      List<String> lines,
      String author,
      boolean own,
      String at) {}

  private record Body(
      String place,
      String placeName,
      String today,
      List<ValueBody> values,
      List<OfferBody> offers,
      List<ChangeBody> waiting,
      List<String> categories,
      List<String> audiences) {}

  private record Entered(String id) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/directory", told(this::list)),
        StaffRoute.post("/directory/values", told(this::enterValue)),
        StaffRoute.post("/directory/offers", told(this::enterOffer)),
        StaffRoute.post("/directory/offers/:id/withdrawal", told(this::withdraw)),
        StaffRoute.upload("/directory/tables", told(this::enterTable)),
        StaffRoute.post("/directory/changes/:id/approval", told(this::approve)).onlyFresh(),
        StaffRoute.post("/directory/changes/:id/return", told(this::giveBack)));
  }

  /** Tells which fields are at fault; {@code current} has a sentence for each. */
  private static Action told(Function<Call, Reply> action) {
    return DraftRoutes.told(call -> {
      try {
        return action.apply(call);
      } catch (FieldsRefusedException refused) {
        return Reply.problem(
            ApiError.FIELD_INVALID, List.copyOf(refused.faults().values()), refused.faults());
      }
    });
  }

  private Reply list(Call call) {
    LocalDate today = LocalDate.now(office.clock());
    String place = office.config().place().code();
    return Reply.ok(
        new Body(
            place,
            office.areaNames().apply(place),
            today.toString(),
            desk().items().stream().map(this::body).toList(),
            desk().offers().stream()
                .sorted(Comparator.comparing(each -> last(each.offer())))
                .map(each -> body(each, today))
                .toList(),
            desk().waiting().stream().map(each -> body(each, call)).toList(),
            Arrays.stream(Category.values()).map(Category::label).toList(),
            Arrays.stream(Audience.values()).map(Audience::label).toList()));
  }

  private ValueBody body(Item item) {
    LocalSubject subject = item.subject();
    return new ValueBody(
        subject.key(),
        subject.title(),
        switch (subject) {
          case LocalSubject.Amount amount -> "amount";
          case LocalSubject.Contact contact ->
              contact.subject().field().name().toLowerCase(java.util.Locale.ROOT);
        },
        subject instanceof LocalSubject.Amount amount ? amount.parameter().unit().label() : "",
        subject instanceof LocalSubject.Amount amount ? amount.parameter().ask() : "",
        item.now().or(() -> setUp(subject)).map(DirectoryRoutes::body).orElse(null),
        item.coming().map(DirectoryRoutes::body).orElse(null));
  }

  /** What was set up for the office itself, which holds until something is approved. */
  private Optional<Standing> setUp(LocalSubject subject) {
    if (!(subject instanceof LocalSubject.Contact contact)
        || contact.subject().desk() != Desk.CONSCRIPTION) {
      return Optional.empty();
    }
    Field field = contact.subject().field();
    String text =
        switch (field) {
          case PHONE -> office.config().office().phone();
          case HOURS -> office.config().office().hours();
          case ADDRESS -> office.config().office().address();
        };
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing(text, SET_UP, Optional.empty()));
  }

  private static StandingBody body(Standing standing) {
    return new StandingBody(
        standing.text(), standing.basis(), standing.from().map(LocalDate::toString).orElse(null));
  }

  private static LocalDate last(Offer offer) {
    return offer.validUntil().orElse(LocalDate.MAX);
  }

  private OfferBody body(Listed listed, LocalDate today) {
    Offer offer = listed.offer();
    return new OfferBody(
        listed.id(),
        offer.name(),
        offer.category().label(),
        offer.place().code(),
        office.areaNames().apply(offer.place().code()),
        offer.address(),
        offer.phone(),
        offer.hours(),
        offer.promise(),
        offer.audiences().stream().sorted().map(Audience::label).toList(),
        offer.proof(),
        offer.basis(),
        offer.validUntil().map(LocalDate::toString).orElse(null),
        state(offer, today));
  }

  private static String state(Offer offer, LocalDate today) {
    if (!offer.holdsOn(today)) {
      return "over";
    }
    return offer.holdsOn(today.plusDays(RUNNING_OUT_DAYS)) ? "holds" : "running-out";
  }

  private static ChangeBody body(Change change, Call call) {
    return new ChangeBody(
        change.id(),
        change.revision(),
        change.title(),
        change.lines(),
        change.hands().getFirst(),
        change.hands().contains(actor(call)),
        change.at().toString());
  }

  private Reply enterValue(Call call) {
    Map<String, String> fields = words(call, "key", "value", "from", "source", "sourceDate");
    return Reply.json(201, new Entered(desk().enterValue(actor(call), fields)));
  }

  private Reply enterOffer(Call call) {
    String[] names = OfferTable.fields().toArray(String[]::new);
    String[] all = Arrays.copyOf(names, names.length + 1);
    all[names.length] = "id";
    Map<String, String> fields = words(call, all);
    String instead = fields.getOrDefault("id", "");
    return Reply.json(201, new Entered(desk().enterOffer(actor(call), instead, fields)));
  }

  private static Map<String, String> words(Call call, String... names) {
    Sent sent = call.sent(names);
    Map<String, String> words = new HashMap<>();
    for (String name : names) {
      sent.optionalText(name, LONGEST)
          .map(text -> text.lines().map(String::strip).collect(Collectors.joining(" ")))
          .ifPresent(text -> words.put(name, text.strip()));
    }
    return words;
  }

  private Reply withdraw(Call call) {
    call.sent();
    desk().withdrawOffer(actor(call), call.path("id"));
    return Reply.nothing();
  }

  private Reply enterTable(Call call) {
    String name =
        call.query("name").orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "name"));
    return Reply.json(201, new Entered(desk().enterTable(actor(call), name, call.file())));
  }

  private Reply approve(Call call) {
    desk().approve(actor(call), call.path("id"), revision(call));
    return Reply.nothing();
  }

  private Reply giveBack(Call call) {
    desk().giveBack(actor(call), call.path("id"), revision(call));
    return Reply.nothing();
  }

  private static long revision(Call call) {
    return call.sent("revision").number("revision");
  }

  private LocalDesk desk() {
    return office.corpus().local();
  }

  private static String actor(Call call) {
    return call.account().account();
  }
}
