package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.Insertion.Mismatched;
import cn.tongxiaobing.kiosk.store.Insertion.Repeated;
import cn.tongxiaobing.kiosk.store.Insertion.Stored;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The program that {@link KillStormTest} kills: stores sign-ups as eight clients would, from the
 * key it is given on, and prints a line for each that is acknowledged: the key and the id it is
 * stored under.
 */
final class InsertUntilKilled {

  private static final int CLIENTS = 8;

  private InsertUntilKilled() {}

  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[1]));
    DatabaseSettings settings =
        new DatabaseSettings(data, Optional.empty(), Space.NONE, () -> Samples.NOW);
    SignUpTable signUps = new SignUpTable(Database.open(settings));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < CLIENTS; i++) {
      Thread.ofPlatform()
          .start(() -> {
            while (true) {
              int key = next.getAndIncrement();
              String line = key + " " + store(signUps, key) + "\n";
              out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
              out.flush();
            }
          });
    }
  }

  /** The answer to the request is the id, so a repeated one tells which sign-up it was. */
  private static String store(SignUpTable signUps, int key) {
    String id = UUID.randomUUID().toString();
    Insertion insertion =
        signUps
            .insert(
                Samples.signUp(id, "person " + key, "140214"),
                Samples.consent(id),
                new Submission(
                    Samples.bytes("key " + key),
                    Samples.bytes("body"),
                    Samples.bytes(id),
                    Samples.NOW),
                Samples.RULE)
            .join();
    return switch (insertion) {
      case Stored stored -> id;
      case Repeated repeated ->
          new String(repeated.sealedResponse().array(), StandardCharsets.UTF_8);
      case Mismatched mismatched -> throw new AssertionError("the body of " + key + " changed");
    };
  }
}
