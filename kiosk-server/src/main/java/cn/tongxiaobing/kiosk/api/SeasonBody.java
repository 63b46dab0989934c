package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.notice.CalendarFile;
import cn.tongxiaobing.kiosk.notice.Stage;
import cn.tongxiaobing.kiosk.store.SeasonRow;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.List;

/**
 * The days of an intake as people see them.
 *
 * @param intake in words, as 2026年下半年
 */
record SeasonBody(
    String intake, String placeName, List<StageBody> stages, NoticeBody.Source source) {

  /** A step with its first and last day. */
  record StageBody(String step, String name, String from, String until) {

    static StageBody of(Stage stage) {
      return new StageBody(
          stage.step().code(),
          stage.step().label(),
          stage.from().toString(),
          stage.until().toString());
    }
  }

  static SeasonBody of(SeasonRow season, Library library) {
    return new SeasonBody(
        CalendarFile.intakeName(season.intake()),
        library.places().name(new Place(season.place())),
        Stage.read(season.steps()).stream().map(StageBody::of).toList(),
        new NoticeBody.Source(season.source(), season.sourceDate()));
  }
}
