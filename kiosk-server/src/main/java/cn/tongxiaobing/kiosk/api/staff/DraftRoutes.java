package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.Trial;
import cn.tongxiaobing.kiosk.corpus.CardTable;
import cn.tongxiaobing.kiosk.corpus.CorpusDesk;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException;
import cn.tongxiaobing.kiosk.corpus.DraftTrials.Progress;
import cn.tongxiaobing.kiosk.corpus.DraftView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Working on documents until they are published. */
final class DraftRoutes {

  private static final String ONE = "/corpus/drafts/:id";
  private static final int LONGEST = 300;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_WORDINGS = 50;

  private final Office office;

  DraftRoutes(Office office) {
    this.office = office;
  }

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.upload("/corpus/drafts", told(this::upload)),
        StaffRoute.get(ONE, told(this::found)),
        StaffRoute.post(ONE + "/metadata", told(this::describe)),
        StaffRoute.post(ONE + "/passages", told(this::passage)),
        StaffRoute.post(ONE + "/trial", told(this::ask)),
        StaffRoute.post(ONE + "/check", told(this::check)),
        StaffRoute.delete(ONE + "/check", told(this::cancel)),
        StaffRoute.post(ONE + "/ticks", told(this::tick)),
        StaffRoute.post(ONE + "/submission", told(this::submit)),
        StaffRoute.post(ONE + "/return", told(this::giveBack)),
        StaffRoute.post(ONE + "/approval", told(this::approve)).onlyFresh(),
        StaffRoute.post(ONE + "/withdrawal", told(this::withdraw)),
        StaffRoute.post(ONE + "/discard", told(this::discard)));
  }

  /** Tells why something cannot be done in the words of this API. */
  static Action told(Function<Call, Reply> action) {
    return call -> {
      try {
        return action.apply(call);
      } catch (DraftRefusedException refused) {
        return switch (refused.reason()) {
          case ABSENT -> throw new ApiException(ApiError.NOT_FOUND);
          case OLD -> throw new ApiException(ApiError.VERSION_OLD);
          case STATE -> throw new ApiException(ApiError.DRAFT_STATE);
          case OWN -> throw new ApiException(ApiError.SELF_APPROVAL);
          case UNCHECKED -> throw new ApiException(ApiError.DRAFT_UNCHECKED);
          case FAULTY -> Reply.problem(ApiError.DRAFT_FAULTY, refused.sentences(), null);
          case FILE -> Reply.problem(ApiError.FILE_REFUSED, refused.sentences(), null);
        };
      }
    };
  }

  private Reply found(Call call) {
    // Before the draft: what a comparison leaves that ends in between is then in it.
    Progress progress = corpus().trials().progress(id(call));
    return Reply.ok(DraftBody.of(corpus().find(id(call)), progress, actor(call)));
  }

  private Reply upload(Call call) {
    String name =
        call.query("name").orElseThrow(() -> new ApiException(ApiError.FIELD_INVALID, "name"));
    DraftView draft = corpus().upload(actor(call), name, call.file());
    return Reply.json(
        201, DraftBody.of(draft, corpus().trials().progress(draft.id()), actor(call)));
  }

  private Reply describe(Call call) {
    Sent sent =
        call.sent(
            "revision",
            "title",
            "issuer",
            "number",
            "place",
            "effectiveFrom",
            "validUntil",
            "supersedes",
            "topic");
    Metadata metadata =
        new Metadata(
            word(sent, "title"),
            word(sent, "issuer"),
            word(sent, "number"),
            word(sent, "place"),
            word(sent, "effectiveFrom"),
            word(sent, "validUntil"),
            word(sent, "supersedes"),
            word(sent, "topic"));
    return shown(call, corpus().describe(actor(call), id(call), sent.number("revision"), metadata));
  }

  private static String word(Sent sent, String field) {
    return sent.optionalText(field, LONGEST).map(String::strip).orElse("");
  }

  private Reply passage(Call call) {
    Sent sent =
        call.sent(
            "revision",
            "act",
            "id",
            "above",
            "heading",
            "text",
            "questions",
            "keywords",
            "basis",
            "table",
            "at");
    String piece = sent.text("id", LONGEST);
    long revision = sent.number("revision");
    DraftView draft =
        switch (sent.text("act", LONGEST)) {
          case "rewrite" -> corpus().rewrite(actor(call), id(call), revision, piece(sent, piece));
          case "merge" ->
              corpus().merge(actor(call), id(call), revision, piece, typed(sent, piece));
          case "split" ->
              corpus()
                  .split(
                      actor(call),
                      id(call),
                      revision,
                      piece,
                      typed(sent, piece),
                      (int) sent.number("at"));
          case "remove" -> corpus().remove(actor(call), id(call), revision, piece);
          default -> throw new ApiException(ApiError.FIELD_INVALID, "act");
        };
    return shown(call, draft);
  }

  /** What stands in the form of a passage goes along with what is done to it. */
  private static Optional<Piece> typed(Sent sent, String id) {
    return sent.optionalText("text", LONGEST_TEXT).map(text -> piece(sent, id));
  }

  private static Piece piece(Sent sent, String id) {
    return new Piece(
        id,
        sent.optionalText("above", LONGEST).orElse(""),
        word(sent, "heading"),
        sent.optionalText("text", LONGEST_TEXT).orElse(""),
        wordings(sent, "questions"),
        wordings(sent, "keywords"),
        word(sent, "basis"),
        table(sent),
        "");
  }

  private static List<List<String>> table(Sent sent) {
    List<List<String>> rows = sent.optionalRows("table", CardTable.LONGEST_CELL);
    if (rows.size() > CardTable.MOST_ROWS
        || rows.stream().anyMatch(row -> row.isEmpty() || row.size() > CardTable.MOST_COLUMNS)) {
      throw new ApiException(ApiError.FIELD_INVALID, "table");
    }
    return rows;
  }

  private static List<String> wordings(Sent sent, String field) {
    List<String> wordings =
        sent.texts(field).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
    if (wordings.size() > MOST_WORDINGS || wordings.stream().anyMatch(w -> w.length() > LONGEST)) {
      throw new ApiException(ApiError.FIELD_INVALID, field);
    }
    return wordings;
  }

  private Reply ask(Call call) {
    Trial trial = Trial.of(call.body(), corpus().library(), office.config(), office.clock());
    return Reply.ok(trial.body(corpus().trials().ask(id(call), trial.question())));
  }

  private Reply check(Call call) {
    call.sent();
    corpus().trials().check(id(call));
    return found(call);
  }

  private Reply cancel(Call call) {
    corpus().trials().cancelCheck(id(call));
    return Reply.nothing();
  }

  private Reply tick(Call call) {
    Sent sent = call.sent("questions", "ticked");
    return shown(
        call,
        corpus()
            .approval()
            .tick(actor(call), id(call), sent.texts("questions"), sent.flag("ticked")));
  }

  private Reply submit(Call call) {
    return shown(call, corpus().approval().submit(actor(call), id(call), revision(call)));
  }

  private Reply giveBack(Call call) {
    return shown(call, corpus().approval().giveBack(actor(call), id(call), revision(call)));
  }

  private Reply approve(Call call) {
    Sent sent = call.sent("revision", "at");
    return shown(
        call,
        corpus()
            .approval()
            .approve(actor(call), id(call), sent.number("revision"), sent.optionalInstant("at")));
  }

  private Reply withdraw(Call call) {
    call.sent();
    return shown(call, corpus().approval().withdraw(actor(call), id(call)));
  }

  private Reply discard(Call call) {
    corpus().discard(actor(call), id(call), revision(call));
    return Reply.nothing();
  }

  private static long revision(Call call) {
    return call.sent("revision").number("revision");
  }

  private Reply shown(Call call, DraftView draft) {
    return Reply.ok(DraftBody.of(draft, corpus().trials().progress(draft.id()), actor(call)));
  }

  private CorpusDesk corpus() {
    return office.corpus();
  }

  private static String id(Call call) {
    return call.path("id");
  }

  private static String actor(Call call) {
    return call.account().account();
  }
}
