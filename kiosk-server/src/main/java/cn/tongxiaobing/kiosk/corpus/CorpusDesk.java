package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftReader.FileRefusedException;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DraftRow;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.comparison.EditionComparison;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Documents that staff bring into the library: a file becomes a draft and is corrected here, tried
 * by {@link #trials()}, and approved and published by {@link #approval()}. Every act is stored
 * together with its entry in the log. Thread-safe; it blocks.
 */
public final class CorpusDesk implements AutoCloseable {

  /** Where files lie while they are read. */
  static final String UPLOADS = "uploads";

  private final Drafts drafts;
  private final DraftTrials trials;
  private final DraftApproval approval;
  private final Publishing publishing;
  private final LocalDesk local;
  private final ShippedCards shipped;
  private final DraftReader reader;
  private final Supplier<LiveKnowledge> live;
  private final Clock clock;

  /**
   * @param data the data folder
   * @param live what answers now
   * @param place where the office is, for the questions that are compared
   */
  public CorpusDesk(
      Database database,
      Path data,
      Supplier<LiveKnowledge> live,
      Place place,
      Trail audit,
      Clock clock) {
    this.publishing = new Publishing(database, live, audit, clock);
    this.drafts = new Drafts(database, publishing, live, audit, clock);
    this.trials = new DraftTrials(drafts, publishing, data, live, place);
    this.approval = new DraftApproval(drafts, publishing, clock);
    this.reader = new DraftReader(data.resolve(UPLOADS));
    this.local = new LocalDesk(database, publishing, reader, data, live, place, audit, clock);
    this.shipped = new ShippedCards(live, place);
    this.live = live;
    this.clock = clock;
  }

  public DraftTrials trials() {
    return trials;
  }

  public DraftApproval approval() {
    return approval;
  }

  /** What places fill in for themselves. */
  public LocalDesk local() {
    return local;
  }

  /** The cards of the program, and those that take their place. */
  public ShippedCards shipped() {
    return shipped;
  }

  /** The library as it is told now. */
  public Library library() {
    return live.get().library();
  }

  /** What the live library is called in replies. */
  public String version() {
    return live.get().version();
  }

  public Publishing publishing() {
    return publishing;
  }

  /** All that is not deleted, the one changed last first. */
  public List<DraftView> all() {
    return drafts.all().stream()
        .map(row -> DraftView.of(row, List.of(), Optional.empty()))
        .toList();
  }

  /** One of them. */
  public DraftView find(String id) {
    return drafts.view(drafts.row(id));
  }

  /**
   * Makes a draft of a file.
   *
   * @throws DraftRefusedException of FILE, when none can be made of it
   */
  public DraftView upload(String actor, String name, byte[] bytes) {
    try {
      return write(actor, reader.read(name, bytes));
    } catch (FileRefusedException e) {
      throw new DraftRefusedException(Reason.FILE, List.of(e.sentence()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a draft of what was written here. */
  public DraftView write(String actor, DraftContent content) {
    Instant now = drafts.now();
    DraftRow row =
        new DraftRow(
            Drafts.PREFIX + RandomCodes.id(),
            1,
            DraftState.DRAFT.code(),
            actor,
            List.of(actor),
            content.json(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now,
            now);
    return drafts.add(row, Act.on(actor, "draft_upload", row.id()));
  }

  /** Makes a draft of a card of the program, to be said in the office's words. */
  public DraftView rewriteShipped(String actor, String card) {
    return write(
        actor, shipped.rewriting(card, LocalDate.ofInstant(drafts.now(), clock.getZone())));
  }

  /** The published draft that a card of the office came from; empty for one that was imported. */
  public Optional<String> draftOf(StandIn standIn) {
    return drafts.in(DraftState.PUBLISHED).stream()
        .filter(row -> {
          String title = DraftContent.ofJson(row.content()).metadata().title();
          return standIn.guide().id().startsWith(DraftTexts.guideId(title));
        })
        .map(DraftRow::id)
        .findFirst();
  }

  /** Puts other content in the place of what a draft says. */
  public DraftView rewrite(String actor, String id, long revision, DraftContent content) {
    return edit(actor, id, revision, "answer", before -> content);
  }

  /** How far a draft is; empty for one that is not, or was deleted. */
  public Optional<DraftState> state(String id) {
    return drafts.find(id).map(row -> DraftState.of(row.state()));
  }

  /** Says what is known of the document as a whole. */
  public DraftView describe(String actor, String id, long revision, Metadata metadata) {
    return edit(actor, id, revision, "describe", content -> content.withMetadata(metadata));
  }

  /** Puts a passage in the place of the one with its id. */
  public DraftView rewrite(String actor, String id, long revision, Piece piece) {
    return edit(
        actor,
        id,
        revision,
        "rewrite",
        content -> content.withPieces(Pieces.rewritten(content.pieces(), piece)));
  }

  /**
   * Joins a passage with the one before it.
   *
   * @param typed what has been written in it and was not saved yet
   */
  public DraftView merge(
      String actor, String id, long revision, String piece, Optional<Piece> typed) {
    return edit(
        actor,
        id,
        revision,
        "merge",
        content -> content.withPieces(Pieces.merged(Pieces.with(content.pieces(), typed), piece)));
  }

  /**
   * Divides a passage.
   *
   * @param typed what has been written in it and was not saved yet
   * @param at how many characters stay in it
   */
  public DraftView split(
      String actor, String id, long revision, String piece, Optional<Piece> typed, int at) {
    return edit(
        actor,
        id,
        revision,
        "split",
        content ->
            content.withPieces(Pieces.split(Pieces.with(content.pieces(), typed), piece, at)));
  }

  /** Leaves a passage out. */
  public DraftView remove(String actor, String id, long revision, String piece) {
    return edit(
        actor,
        id,
        revision,
        "remove",
        content -> content.withPieces(Pieces.without(content.pieces(), piece)));
  }

  private DraftView edit(
      String actor, String id, long revision, String how, UnaryOperator<DraftContent> change) {
    DraftRow row = drafts.row(id, DraftState.DRAFT);
    String content = change.apply(DraftContent.ofJson(row.content())).json();
    DraftRow next = row.next(row.state(), Drafts.hands(row, actor), content, drafts.now());
    return drafts.change(next, revision, Act.on(actor, "draft_edit", id).with("how", how));
  }

  /** Deletes one that was never published. */
  public void discard(String actor, String id, long revision) {
    DraftRow row = drafts.row(id, DraftState.DRAFT);
    DraftRow next = row.next(DraftState.DISCARDED.code(), row.hands(), row.content(), drafts.now());
    drafts.change(next, revision, Act.on(actor, "draft_discard", id));
  }

  /** What changes against the edition that the library has; empty where there is none. */
  public Optional<EditionComparison> comparison(String id) {
    DraftRow row = drafts.row(id);
    return drafts
        .texts(row)
        .edition()
        .flatMap(newer ->
            library().editions().stream()
                .filter(e -> e.documentId().equals(newer.documentId()))
                .filter(e -> !e.articles().equals(newer.articles()))
                .max(Comparator.comparing(Edition::effectiveFrom))
                .map(older -> EditionComparison.of(older, newer)));
  }

  @Override
  public void close() {
    trials.close();
  }
}
