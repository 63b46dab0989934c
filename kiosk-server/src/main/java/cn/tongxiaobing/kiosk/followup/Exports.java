package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.ExportRow;
import cn.tongxiaobing.kiosk.store.ExportTable;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.SignUpFilter;
import cn.tongxiaobing.kiosk.store.SignUpPage;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lists that are taken away. One asks, another agrees, and the one who asked fetches it once within
 * ten minutes. The file says in its head, its foot and its name who took it, when, and under which
 * number; it is made when it is fetched and lies nowhere on the server.
 */
public final class Exports {

  private static final int MOST_ROWS = 500;
  private static final int LISTED = 100;
  private static final Duration LINK = Duration.ofMinutes(10);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

  private final ExportTable table;
  private final SignUpTable signUps;
  private final FollowUpTable acts;
  private final People people;
  private final UnaryOperator<String> areaNames;
  private final Trail audit;
  private final Clock clock;

  /**
   * @param areaNames what a place is called, by its code
   */
  public Exports(
      Database database, People people, UnaryOperator<String> areaNames, Trail audit, Clock clock) {
    this.table = new ExportTable(database);
    this.signUps = new SignUpTable(database);
    this.acts = new FollowUpTable(database);
    this.people = people;
    this.areaNames = areaNames;
    this.audit = audit;
    this.clock = clock;
  }

  /** The kinds of file. */
  public enum Format {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String code;
    private final String type;

    Format(String code, String type) {
      this.code = code;
      this.type = type;
    }

    public String code() {
      return code;
    }

    public String type() {
      return type;
    }

    public static Optional<Format> of(String code) {
      return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }
  }

  /** What is asked for; {@code area} lies within what the asker may see. */
  public record Wanted(
      Area area,
      Optional<SignUpState> state,
      List<ListField> fields,
      Purpose purpose,
      Format format) {}

  /** What became of the wish to fetch one. */
  public sealed interface Fetched {

    /** The file. */
    record File(Format format, String name, Bytes content) implements Fetched {}

    /** It is not there for who asks. */
    record Absent() implements Fetched {}

    /** Nobody has agreed yet. */
    record Waits() implements Fetched {}

    /** It was fetched, or its time is over. */
    record Gone() implements Fetched {}

    /** There are more rows than one may take. */
    record TooMany() implements Fetched {}
  }

  /** What became of an approval. */
  public enum Approval {
    DONE,
    ABSENT,
    /** Who asked cannot agree. */
    OWN,
    /** Somebody did before. */
    BEFORE
  }

  /** Asks for one; its id. */
  public String ask(Account who, Wanted wanted) {
    ExportRow row =
        new ExportRow(
            "e" + RandomCodes.id(),
            who.account(),
            wanted.area().prefix(),
            wanted.state().map(SignUpState::code),
            String.join(",", wanted.fields().stream().map(ListField::code).toList()),
            wanted.purpose().code(),
            wanted.format().code(),
            now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Act event =
        Act.on(who.account(), "export_ask", row.id())
            .with("area", row.area())
            .with("fields", row.fields())
            .with("purpose", row.purpose());
    Waiting.on(table.add(row, audit.entry(event)));
    return row.id();
  }

  /** Newest first. */
  public List<ExportRow> list(Account who) {
    return table.list(who.scope(), LISTED);
  }

  public Approval approve(Account who, String id) {
    Optional<ExportRow> row = table.find(id, who.scope());
    if (row.isEmpty()) {
      return Approval.ABSENT;
    }
    if (row.get().account().equals(who.account())) {
      return Approval.OWN;
    }
    Act event = Act.on(who.account(), "export_approve", id);
    return Waiting.on(table.approve(id, who.account(), now(), audit.entry(event)))
        ? Approval.DONE
        : Approval.BEFORE;
  }

  /** Fetches one, which can be done once. */
  public Fetched fetch(Account who, String id) {
    Optional<ExportRow> found =
        table.find(id, who.scope()).filter(r -> r.account().equals(who.account()));
    if (found.isEmpty()) {
      return new Fetched.Absent();
    }
    ExportRow row = found.get();
    if (row.approvedAt().isEmpty()) {
      return new Fetched.Waits();
    }
    SignUpPage page =
        signUps.list(
            new SignUpFilter(new Area(row.area()), row.state(), Optional.empty(), 0, MOST_ROWS));
    if (page.total() > MOST_ROWS) {
      return new Fetched.TooMany();
    }
    List<SignUpRow> rows = page.rows().stream().filter(r -> isOpen(who, r)).toList();
    Act event =
        Act.on(who.account(), "export_take", id)
            .with("rows", Integer.toString(rows.size()))
            .with("withheld", Integer.toString(page.rows().size() - rows.size()));
    Instant now = now();
    if (!Waiting.on(table.take(id, now.minus(LINK), now, audit.entry(event)))) {
      return new Fetched.Gone();
    }
    return file(who, row, rows, now);
  }

  /** A minor's data goes into no list without the approval that looking at it takes. */
  private boolean isOpen(Account who, SignUpRow row) {
    return !row.minor() || acts.isApproved(row.id(), who.account(), clock.instant());
  }

  private Fetched file(Account who, ExportRow export, List<SignUpRow> rows, Instant now) {
    Format format = Format.of(export.format()).orElse(Format.CSV);
    List<ListField> fields =
        Stream.of(export.fields().split(",", -1)).flatMap(c -> ListField.of(c).stream()).toList();
    String time = DAY_AND_TIME.format(now.atZone(clock.getZone()));
    String mark = "内部资料 导出人 " + who.account() + " 时间 " + time + " 编号 " + export.id();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(mark));
    lines.add(fields.stream().map(ListField::label).toList());
    for (SignUpRow row : rows) {
      Details person = people.open(row);
      lines.add(fields.stream().map(f -> f.of(row, person, areaNames)).toList());
    }
    lines.add(List.of(mark));
    String name =
        "sign-ups-" + who.account() + "-" + time + "-" + export.id() + "." + format.code();
    return new Fetched.File(
        format, name, Bytes.of(format == Format.CSV ? CsvFile.of(lines) : XlsxFile.of(lines)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
