package cn.tongxiaobing.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A backup a day. Kept are those of the last days, and of the last weeks the newest of each; for no
 * longer, because people are told after how many days what they withdrew is gone from backups too.
 * An old one goes only after a new one was taken and checked. What a person has put into the folder
 * is never touched: only files of the names that are given here.
 *
 * @param folder where they lie; made when it is not there
 * @param days for how many days each is kept
 * @param weeks for how many weeks the newest of a week is kept
 */
public record BackupRotation(Path folder, int days, int weeks) {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'daily-'uuuuMMdd'.db'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The last day of which there is a backup. */
  public Optional<LocalDate> last() {
    return all().stream().findFirst();
  }

  /**
   * Takes the backup of a day, then drops those that are not kept any more.
   *
   * @throws StoreException when it cannot be taken; then none is dropped
   */
  public Backup take(DatabaseSettings settings, LocalDate day) {
    try {
      Files.createDirectories(folder);
      Backup taken = Backup.take(settings, file(day));
      for (LocalDate old : superseded(all(), day)) {
        Files.deleteIfExists(file(old));
      }
      return taken;
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.READ_ONLY, e);
    }
  }

  private Path file(LocalDate day) {
    return folder.resolve(NAME.format(day));
  }

  /** Newest first. */
  private List<LocalDate> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> day(String.valueOf(file.getFileName())).stream())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.READ_ONLY, e);
    }
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(name, NAME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Of these days, newest first, those whose backups are not kept on a day. */
  private List<LocalDate> superseded(List<LocalDate> all, LocalDate today) {
    Set<Integer> seen = new HashSet<>();
    Set<LocalDate> newestOfWeeks =
        all.stream().filter(day -> seen.add(week(day))).collect(Collectors.toSet());
    return all.stream()
        .filter(day -> !day.isAfter(today.minusDays(days)))
        .filter(day -> !day.isAfter(today.minusWeeks(weeks)) || !newestOfWeeks.contains(day))
        .toList();
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
