package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.ComparisonBody;
import cn.tongxiaobing.kiosk.corpus.DraftView;
import cn.tongxiaobing.kiosk.store.SwitchRow;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library holds, how it came to, and the way back. */
final class CorpusRoutes {

  private static final int LISTED = 100;

  private final Office office;

  CorpusRoutes(Office office) {
    this.office = office;
  }

  private record DraftLine(
      String id,
      String title,
      String number,
      String effectiveFrom,
      String kind,
      int passages,
      String state,
      String stateName,
      String author,
      @Nullable String approver,
      @Nullable String publishAt,
      String changedAt) {

    static DraftLine of(DraftView draft) {
      return new DraftLine(
          draft.id(),
          draft.content().metadata().title().isEmpty()
              ? draft.content().file()
              : draft.content().metadata().title(),
          draft.content().metadata().number(),
          draft.content().metadata().effectiveFrom(),
          draft.content().kind().name().toLowerCase(java.util.Locale.ROOT),
          draft.content().pieces().size(),
          draft.state().code(),
          draft.state().label(),
          draft.author(),
          draft.approver().orElse(null),
          draft.publishAt().map(Instant::toString).orElse(null),
          draft.changedAt().toString());
    }
  }

  private record TextLine(
      String id,
      String title,
      String number,
      String effectiveFrom,
      int articles,
      String standing) {}

  private record TopicLine(String id, String title) {}

  private record CorpusBody(
      String version,
      int cards,
      List<DraftLine> drafts,
      List<TextLine> texts,
      List<TopicLine> topics,
      String place) {}

  private record SwitchLine(
      long sequence,
      long version,
      String at,
      String actor,
      String act,
      @Nullable String draft,
      boolean current) {}

  private record VersionsBody(List<SwitchLine> items) {}

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/corpus", this::list),
        StaffRoute.get("/corpus/versions", this::versions),
        StaffRoute.post("/corpus/versions/:number/rollback", DraftRoutes.told(this::rollBack))
            .onlyFresh(),
        StaffRoute.get("/corpus/drafts/:id/comparison", DraftRoutes.told(this::compare)));
  }

  private Reply list(Call call) {
    Library library = office.corpus().library();
    List<TextLine> texts = new ArrayList<>();
    for (Edition edition : library.editions()) {
      PolicyDocument document = library.register().byId(edition.documentId()).orElseThrow();
      texts.add(
          new TextLine(
              edition.documentId(),
              edition.title(),
              edition.documentNumber(),
              edition.effectiveFrom().toString(),
              edition.articles().size(),
              standing(document, edition)));
    }
    return Reply.ok(
        new CorpusBody(
            office.corpus().version(),
            library.guides().stream().mapToInt(g -> g.sections().size()).sum(),
            office.corpus().all().stream().map(DraftLine::of).toList(),
            texts,
            Arrays.stream(Topic.values()).map(t -> new TopicLine(t.id(), t.title())).toList(),
            office.config().place().code()));
  }

  private String standing(PolicyDocument document, Edition edition) {
    java.time.LocalDate today = java.time.LocalDate.now(office.clock());
    if (edition.effectiveFrom().isAfter(today)) {
      return "coming";
    }
    return document
            .inForceOn(today)
            .filter(d -> d.effectiveFrom().equals(edition.effectiveFrom()))
            .isPresent()
        ? "current"
        : "past";
  }

  private Reply versions(Call call) {
    List<SwitchRow> rows = office.corpus().publishing().history(LISTED);
    long current = rows.isEmpty() ? 0 : rows.getFirst().version();
    return Reply.ok(
        new VersionsBody(
            rows.stream()
                .map(row ->
                    new SwitchLine(
                        row.sequence(),
                        row.version(),
                        row.at().toString(),
                        row.actor(),
                        row.act(),
                        row.draft().orElse(null),
                        row.version() == current))
                .toList()));
  }

  private Reply rollBack(Call call) {
    call.sent();
    String number = call.path("number");
    if (!number.matches("[0-9]{1,9}")) {
      throw new ApiException(ApiError.NOT_FOUND);
    }
    office.corpus().approval().rollBack(call.account().account(), Long.parseLong(number));
    return Reply.nothing();
  }

  private Reply compare(Call call) {
    return Reply.ok(
        office
            .corpus()
            .comparison(call.path("id"))
            .map(ComparisonBody::of)
            .orElseThrow(() -> new ApiException(ApiError.EDITIONS_MISSING)));
  }
}
