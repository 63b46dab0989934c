package cn.tongxiaobing.kiosk.fleet;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.staff.Waiting;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.CommandTable;
import cn.tongxiaobing.kiosk.store.DeviceRow;
import cn.tongxiaobing.kiosk.store.DeviceTable;
import cn.tongxiaobing.kiosk.store.ReportRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What kiosks do themselves: pair, report, and be told what to do. Blocks; thread-safe. */
public final class Kiosks {

  /** A command that nobody took for so long is given no more: its moment has passed. */
  public static final Duration COMMAND_LIFE = Duration.ofMinutes(2);

  private static final String CODE_PURPOSE = "kiosk-code";
  private static final int CODE_DIGITS = 8;

  private final DeviceTable table;
  private final CommandTable commands;
  private final PairedKiosks paired;
  private final TokenHash tokens;
  private final Trail audit;
  private final InstantSource clock;

  Kiosks(
      DeviceTable table,
      CommandTable commands,
      PairedKiosks paired,
      TokenHash tokens,
      Trail audit,
      InstantSource clock) {
    this.table = table;
    this.commands = commands;
    this.paired = paired;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A kiosk has been paired.
   *
   * @param token what its browser keeps; only its hash is stored
   */
  public record Pairing(String name, String spot, String token) {

    /** Never the token. */
    @Override
    public String toString() {
      return "pairing of " + name;
    }
  }

  /** Which kiosk holds which token. */
  public PairedKiosks paired() {
    return paired;
  }

  /**
   * Uses a code up; empty when it is none or has passed. A token of before is worth nothing then.
   */
  public Optional<Pairing> pair(String code) {
    Bytes codeHash = codeHash(tokens, code);
    Optional<DeviceRow> device = table.invited(codeHash, clock.instant());
    if (device.isEmpty()) {
      return Optional.empty();
    }
    String token = RandomCodes.token();
    Act act = Act.on(Act.NOBODY, "kiosk_pair", device.get().id());
    boolean done = Waiting.on(table.pair(codeHash, paired.hash(token), audit.entry(act)));
    paired.refresh();
    return device.filter(d -> done).map(d -> new Pairing(d.name(), d.spot(), token));
  }

  /**
   * Keeps what a kiosk says of itself; returns whether it still is one of ours.
   *
   * @param page version of the pages that it would get now
   */
  public boolean report(String id, Report report, String page) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ReportRow row =
        new ReportRow(
            now,
            report.page(),
            !report.page().isEmpty() && !report.page().equals(page),
            report.browser(),
            report.screen(),
            report.audio(),
            report.printer(),
            report.busy(),
            report.error().orElse(""),
            report.error().map(e -> now));
    return Waiting.on(table.report(id, row));
  }

  /** Notes that a kiosk does what it was told; returns whether that was news. */
  public boolean obey(String id, String command) {
    return Waiting.on(commands.obey(id, command, clock.instant()));
  }

  /** What kiosks still are to be told, oldest first. */
  public List<Command> pending() {
    return commands.pending(clock.instant().minus(COMMAND_LIFE)).stream()
        .flatMap(row -> Fleet.command(row).stream())
        .toList();
  }

  /** A code that can be typed on a number pad: one in a hundred million. */
  static String newCode() {
    return RandomCodes.numeric(CODE_DIGITS);
  }

  static Bytes codeHash(TokenHash tokens, String code) {
    return Bytes.of(tokens.of(CODE_PURPOSE, code));
  }
}
