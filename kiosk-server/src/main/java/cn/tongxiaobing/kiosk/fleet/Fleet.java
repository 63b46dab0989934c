package cn.tongxiaobing.kiosk.fleet;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.CommandRow;
import cn.tongxiaobing.kiosk.store.CommandTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DeviceRow;
import cn.tongxiaobing.kiosk.store.DeviceTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff do with the kiosks of their area. Each act and its entry in the log are stored
 * together. A kiosk outside the area is not there for them. Blocks; thread-safe.
 */
public final class Fleet {

  /** How long a code to pair with holds. */
  public static final Duration CODE_LIFE = Duration.ofMinutes(10);

  private static final Duration COMMANDS_KEPT = Duration.ofDays(1);

  private final DeviceTable table;
  private final CommandTable commands;
  private final TokenHash tokens;
  private final Trail audit;
  private final InstantSource clock;
  private final Kiosks kiosks;

  public Fleet(Database database, TokenHash tokens, Trail audit, InstantSource clock) {
    this.table = new DeviceTable(database);
    this.commands = new CommandTable(database);
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
    this.kiosks =
        new Kiosks(table, commands, new PairedKiosks(table, tokens), tokens, audit, clock);
  }

  /** What staff say of a kiosk. */
  public record Label(String name, String spot, String area) {}

  /**
   * A kiosk that waits to be paired.
   *
   * @param code eight digits to type on it, shown once
   */
  public record Invitation(Device device, String code) {

    /** Never the code. */
    @Override
    public String toString() {
      return "invitation of " + device.row().id();
    }
  }

  /** What kiosks do themselves. */
  public Kiosks kiosks() {
    return kiosks;
  }

  /** Those of an area, by name. */
  public List<Device> all(Area area) {
    Map<String, CommandRow> latest = commands.latest();
    return table.all(area).stream()
        .map(row -> device(row, Optional.ofNullable(latest.get(row.id()))))
        .toList();
  }

  public Optional<Device> find(String id, Area area) {
    return table
        .find(id, area)
        .map(row -> device(row, Optional.ofNullable(commands.latest().get(id))));
  }

  /** Adds a kiosk, with the code to pair it with. */
  public Invitation add(String actor, Label label) {
    Instant now = now();
    DeviceRow row =
        DeviceRow.fresh(
            UUID.randomUUID().toString(), label.name(), label.spot(), label.area(), now);
    String code = Kiosks.newCode();
    Act act = Act.on(actor, "kiosk_add", row.id()).with("area", label.area());
    Waiting.on(table.add(row, kept(code), audit.entry(act)));
    return new Invitation(find(row.id(), Area.ALL).orElseThrow(), code);
  }

  /** A new code for a kiosk whose browser has lost its token; empty when there is no such kiosk. */
  public Optional<Invitation> invite(String actor, String id, Area area) {
    String code = Kiosks.newCode();
    Act act = Act.on(actor, "kiosk_code", id);
    boolean done = Waiting.on(table.invite(id, area, kept(code), audit.entry(act)));
    return done ? find(id, area).map(d -> new Invitation(d, code)) : Optional.empty();
  }

  /** Calls a kiosk otherwise, or moves it; returns whether it still was of that version. */
  public boolean move(String actor, Device device, Label label, Area area, long version) {
    DeviceRow row = device.row();
    Act act = Act.on(actor, "kiosk_move", row.id()).with("area", label.area());
    return row.version() == version
        && Waiting.on(
            table.move(
                row.moved(label.name(), label.spot(), label.area()), area, audit.entry(act)));
  }

  /**
   * Tells a kiosk to do something; empty when there is none that could. The log says what, never
   * the words of a message.
   *
   * @throws IllegalArgumentException when {@code words} are no message
   */
  public Optional<Command> tell(
      String actor, String id, Area area, Command.Kind kind, String words) {
    boolean message = kind == Command.Kind.MESSAGE;
    if (message ? !Command.isMessage(words) : !words.isEmpty()) {
      throw new IllegalArgumentException("text");
    }
    CommandRow row =
        new CommandRow(
            UUID.randomUUID().toString(), id, kind.code(), words, now(), Optional.empty());
    Act act = Act.on(actor, "kiosk_command", id).with("command", kind.code());
    Instant forget = now().minus(COMMANDS_KEPT);
    return Waiting.on(commands.add(row, area, forget, audit.entry(act)))
        ? command(row)
        : Optional.empty();
  }

  /** Forgets a kiosk: its token is worth nothing from now on. Returns whether there was one. */
  public boolean remove(String actor, String id, Area area) {
    boolean done =
        Waiting.on(table.remove(id, area, audit.entry(Act.on(actor, "kiosk_remove", id))));
    kiosks.paired().refresh();
    return done;
  }

  static Optional<Command> command(CommandRow row) {
    return Command.Kind.of(row.kind())
        .map(kind ->
            new Command(row.id(), row.device(), kind, row.words(), row.at(), row.obeyedAt()));
  }

  private static Device device(DeviceRow row, Optional<CommandRow> latest) {
    return new Device(row, latest.flatMap(Fleet::command));
  }

  private DeviceTable.Code kept(String code) {
    return new DeviceTable.Code(Kiosks.codeHash(tokens, code), now().plus(CODE_LIFE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
