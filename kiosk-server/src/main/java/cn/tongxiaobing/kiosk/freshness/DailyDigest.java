package cn.tongxiaobing.kiosk.freshness;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what should be looked at, whenever somebody asks and once a day for the log. */
public final class DailyDigest {

  /** Before the office opens. */
  private static final int HOUR = 6;

  private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

  private final Supplier<Library> library;
  private final Directory directory;
  private final Clock clock;
  private LocalDate told = LocalDate.MIN;

  /**
   * @param clock in the time zone of China
   */
  public DailyDigest(Supplier<Library> library, Directory directory, Clock clock) {
    this.library = library;
    this.directory = directory;
    this.clock = clock;
  }

  /** As of now; it takes a moment. A list of offers that cannot be read is left as it was. */
  public Freshness now() {
    try {
      directory.refresh();
    } catch (IOException e) {
      LOG.warn("the list of offers cannot be read: {}", e.getClass().getName());
    }
    List<Offer> offers = directory.isFilled() ? directory.all() : List.of();
    return Freshness.of(library.get(), offers, LocalDate.now(clock));
  }

  /** Writes today's line if that is due; returns it. To be called every minute. */
  public synchronized Optional<String> tellIfDue() {
    ZonedDateTime at = ZonedDateTime.now(clock);
    if (at.getHour() < HOUR || !told.isBefore(at.toLocalDate())) {
      return Optional.empty();
    }
    told = at.toLocalDate();
    String line = now().line();
    LOG.info("to be looked at: {}", line);
    return Optional.of(line);
  }
}
