package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ComparisonBody.SpanBody;
import cn.tongxiaobing.kiosk.corpus.CorpusDesk;
import cn.tongxiaobing.kiosk.corpus.DraftView;
import cn.tongxiaobing.kiosk.corpus.StandIn;
import cn.tongxiaobing.knowledge.document.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards of the office that are told in the place of those that come with the program. */
final class StandInRoutes {

  private static final int LONGEST = 300;

  private final Office office;

  StandInRoutes(Office office) {
    this.office = office;
  }

  private record CardLine(String card, String title, String conclusion) {

    static CardLine of(Passage.OfGuide card) {
      return new CardLine(card.id(), card.title(), card.section().conclusion());
    }
  }

  private record CardsBody(List<CardLine> items) {}

  /**
   * One of them.
   *
   * @param draft where it was written; absent for one that was imported
   * @param spans from what the program says to what the office does
   */
  private record StandInLine(
      String card,
      String title,
      String place,
      String since,
      @Nullable String draft,
      List<SpanBody> spans) {}

  private record StandInsBody(List<StandInLine> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/corpus/cards", this::cards),
        StaffRoute.get("/corpus/stand-ins", this::list),
        StaffRoute.post("/corpus/stand-ins", DraftRoutes.told(this::rewrite)));
  }

  private Reply cards(Call call) {
    String words = call.query("words").orElse("");
    return Reply.ok(
        new CardsBody(corpus().shipped().find(words).stream().map(CardLine::of).toList()));
  }

  private Reply list(Call call) {
    return Reply.ok(
        new StandInsBody(corpus().shipped().standIns().stream().map(this::line).toList()));
  }

  private StandInLine line(StandIn standIn) {
    return new StandInLine(
        standIn.card(),
        standIn.own().title(),
        corpus().library().places().name(standIn.guide().place()),
        standIn.since().code(),
        corpus().draftOf(standIn).orElse(null),
        standIn.difference().stream()
            .map(span -> new SpanBody(span.kind().code(), span.text()))
            .toList());
  }

  private Reply rewrite(Call call) {
    String account = call.account().account();
    DraftView draft = corpus().rewriteShipped(account, call.sent("card").text("card", LONGEST));
    return Reply.json(201, DraftBody.of(draft, corpus().trials().progress(draft.id()), account));
  }

  private CorpusDesk corpus() {
    return office.corpus();
  }
}
