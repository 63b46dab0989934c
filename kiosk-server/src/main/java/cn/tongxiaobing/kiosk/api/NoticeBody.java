package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.notice.Audience;
import cn.tongxiaobing.kiosk.notice.Surface;
import cn.tongxiaobing.kiosk.store.NoticeRow;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.List;

/**
 * A notice as people see it.
 *
 * @param from when it began to be shown, as an instant
 * @param audience in words
 */
record NoticeBody(
    String id,
    String title,
    String text,
    String audience,
    String placeName,
    boolean urgent,
    String from,
    String until,
    Source source,
    List<String> surfaces) {

  /** What it stands on, and the day of that. */
  record Source(String title, String date) {}

  static NoticeBody of(NoticeRow notice, Library library) {
    return new NoticeBody(
        notice.id(),
        notice.title(),
        notice.text(),
        Audience.of(notice.audience()).orElse(Audience.EVERYONE).label(),
        library.places().name(new Place(notice.place())),
        notice.urgent(),
        notice.starts().toString(),
        notice.ends().toString(),
        new Source(notice.source(), notice.sourceDate()),
        Surface.codes(notice.surfaces()));
  }
}
