package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.subscription.Carrier;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The program that {@link OutboxKillTest} kills: publishes changes and sends them meanwhile. It
 * prints a line for each that is acknowledged and a line for each that a visit is told.
 */
final class SendUntilKilled {

  static final String CHANNEL = "stream";
  static final List<String> VISITS = List.of("v1", "v2", "v3");

  private SendUntilKilled() {}

  /** Tells visits by printing; the line is out when it says so. */
  record Printing(PrintStream out) implements Carrier {
    @Override
    public String channel() {
      return CHANNEL;
    }

    @Override
    public CompletableFuture<Boolean> carry(Message message) {
      Change change = message.change();
      out.println("told " + message.subscriber() + " " + change.id() + " " + change.title() + " .");
      return CompletableFuture.completedFuture(true);
    }
  }

  static Database open(Path folder) {
    return Database.open(
        new DatabaseSettings(folder, Optional.empty(), Space.NONE, () -> Samples.NOW));
  }

  public static void main(String[] arguments) {
    Database database = open(Path.of(arguments[0]));
    VersionTable versions = new VersionTable(database);
    Outbox outbox = new Outbox(database, () -> Samples.NOW);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long first = versions.versions();
    new SubscriptionTable(database)
        .add(VISITS.stream().map(visit -> wanted(visit, first)).toList())
        .join();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            outbox.send(List.of(new Printing(out)));
          }
        });
    for (long number = first + 1; true; number++) {
      publish(versions, number);
      out.println("published " + number + " .");
    }
  }

  /** The third visit has asked about something else. */
  private static Wanted wanted(String visit, long version) {
    List<String> topics = visit.equals("v3") ? List.of("b/1") : List.of("a/1", "a/2");
    return new Wanted(CHANNEL, visit, topics, version, Samples.NOW.plus(Duration.ofMinutes(10)));
  }

  /** Every third change is of what the third visit asked about as well. */
  private static void publish(VersionTable versions, long number) {
    List<String> topics = number % 3 == 0 ? List.of("a/1", "b/1") : List.of("a/1", "a/2");
    Change change =
        new Change(
            "p" + number + "-0",
            Change.Kind.REPLACED,
            "title-" + number,
            "140214",
            List.of(),
            topics);
    versions
        .hold(
            new SwitchRow(number, number, Samples.NOW, "chen", "publish", Optional.empty()),
            Optional.of(new VersionTable.Made("", Map.of())),
            Map.of(),
            List.of(change),
            Samples::auditAfter)
        .join();
  }
}
