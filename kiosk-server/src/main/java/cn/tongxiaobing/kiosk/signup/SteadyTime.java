package cn.tongxiaobing.kiosk.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Whether the clock of the machine can be believed before anything is erased by it. A clock that
 * jumps to next year would have every sign-up erased at once; so after a gap of more than a day, be
 * it a jump or a machine that was off, a day has to pass first, in which somebody may notice. What
 * it knows lies in a file. Used by one thread.
 */
public final class SteadyTime {

  /** The file's name in the data folder. */
  public static final String FILE = "clock.txt";

  private static final Duration GAP = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final Path file;

  public SteadyTime(Path data) {
    this.file = data.resolve(FILE);
  }

  /**
   * @param trusted when the clock was believed last
   * @param doubted since when it is not; equal to {@code trusted} when it is
   */
  private record Seen(Instant trusted, Instant doubted) {}

  /** Notes that it is {@code now}, and tells whether to believe it. */
  public boolean believes(Instant now) {
    Seen seen = read(now);
    boolean near = isWithin(seen.trusted(), now, GAP);
    boolean waited =
        !seen.doubted().equals(seen.trusted())
            && !now.isBefore(seen.doubted().plus(GAP))
            && isWithin(seen.doubted(), now, PATIENCE);
    if (near || waited) {
      write(new Seen(now, now));
      return true;
    }
    boolean waiting =
        !seen.doubted().equals(seen.trusted()) && isWithin(seen.doubted(), now, PATIENCE);
    if (!waiting) {
      write(new Seen(seen.trusted(), now));
    }
    return false;
  }

  private static boolean isWithin(Instant from, Instant to, Duration span) {
    return Duration.between(from, to).abs().compareTo(span) <= 0;
  }

  /** Where nothing was noted yet there is nothing to compare with. */
  private Seen read(Instant now) {
    try {
      if (!Files.exists(file)) {
        return new Seen(now, now);
      }
      List<String> lines = Files.readAllLines(file);
      return new Seen(Instant.parse(lines.get(0)), Instant.parse(lines.get(1)));
    } catch (DateTimeParseException | IndexOutOfBoundsException e) {
      return new Seen(Instant.EPOCH, Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Seen seen) {
    try {
      Files.writeString(file, seen.trusted() + "\n" + seen.doubted() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
