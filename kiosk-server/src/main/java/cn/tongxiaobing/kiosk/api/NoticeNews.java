package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.channel.Channel;
import cn.tongxiaobing.kiosk.store.NoticeEvent;
import cn.tongxiaobing.kiosk.store.NoticeRow;
import cn.tongxiaobing.kiosk.store.NoticeTable.Shown;
import cn.tongxiaobing.kiosk.store.SeasonRow;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be seen from one place, and what its screens have to be told. */
final class NoticeNews {

  private final Shown shown;
  private final Place place;
  private final Library library;
  private final Office office;

  /**
   * @param office whom to ask where a channel is off
   */
  NoticeNews(Shown shown, Place place, Library library, Office office) {
    this.shown = shown;
    this.place = place;
    this.library = library;
    this.office = office;
  }

  /** One event as it is sent. */
  record Message(long id, String event, Buffer data) {}

  record All(
      List<NoticeBody> items,
      List<SeasonBody> season,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Closed> closed) {}

  /** A channel that is off, and what to do instead. */
  record Closed(String channel, String words) {}

  private record Channels(List<Closed> closed) {}

  private record Gone(String id) {}

  private record Season(List<SeasonBody> season) {}

  /** Everything, for a screen that knows nothing. */
  All all() {
    return new All(
        notices().stream().map(n -> NoticeBody.of(n, library)).toList(), season(), closed());
  }

  Message whole() {
    return new Message(shown.sequence(), "all", Json.write(all()));
  }

  /** Notices for this place and for all that it lies in. */
  List<NoticeRow> notices() {
    return shown.shown().stream().filter(n -> isHere(n.place())).toList();
  }

  /** For each intake the days of the narrowest place that has any. */
  List<SeasonRow> seasons() {
    Map<String, SeasonRow> byIntake = new LinkedHashMap<>();
    shown.seasons().stream()
        .filter(s -> isHere(s.place()))
        .sorted(Comparator.comparingInt(s -> width(s.place())))
        .forEach(s -> byIntake.putIfAbsent(s.intake(), s));
    return byIntake.values().stream().sorted(Comparator.comparing(SeasonRow::intake)).toList();
  }

  private List<Closed> closed() {
    return shown.off().stream()
        .flatMap(code -> Channel.of(code).stream())
        .map(c -> new Closed(c.code(), c.words(office.name(), office.phone())))
        .toList();
  }

  private List<SeasonBody> season() {
    return seasons().stream().map(s -> SeasonBody.of(s, library)).toList();
  }

  /**
   * What a screen has to be told that had event {@code last}: each event since, or everything where
   * those are not known any more. A notice that came and went meanwhile is not shown again.
   */
  List<Message> since(long last) {
    boolean known =
        last == shown.sequence()
            || (last < shown.sequence()
                && !shown.recent().isEmpty()
                && last + 1 >= shown.recent().getFirst().sequence());
    if (!known) {
      return List.of(whole());
    }
    return shown.recent().stream()
        .filter(e -> e.sequence() > last)
        .flatMap(e -> message(e).stream())
        .toList();
  }

  private Optional<Message> message(NoticeEvent event) {
    Optional<Object> body =
        switch (event.kind()) {
          case SHOW ->
              notices().stream()
                  .filter(n -> n.id().equals(event.notice()))
                  .findFirst()
                  .map(n -> NoticeBody.of(n, library));
          case GONE -> Optional.of(new Gone(event.notice()));
          case SEASON -> Optional.of(new Season(season()));
          case CHANNELS -> Optional.of(new Channels(closed()));
        };
    return body.map(b -> new Message(event.sequence(), event.kind().code(), Json.write(b)));
  }

  private boolean isHere(String code) {
    return place.upward().contains(new Place(code));
  }

  /** 0 for the place itself, more for what it lies in. */
  private int width(String code) {
    return place.upward().indexOf(new Place(code));
  }
}
