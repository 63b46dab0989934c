package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Questions without a right answer that somebody has taken on.
 *
 * @param revision grows with every change
 * @param owner the account whose task it is
 * @param due the last day on which it is in time
 * @param place division code of where it was asked
 * @param wordings how it was asked, masked
 * @param draft the document of the library that its answer is, once there is one
 * @param editions what the answer rested on when it was published, each as document@day
 * @param answered how many of the wordings had an answer when it was published
 * @param closedAt when that was
 * @param staleAt when its answer was withdrawn since it rests on another edition now
 */
public record DeskRow(
    String id,
    long revision,
    String owner,
    LocalDate due,
    String place,
    List<String> wordings,
    Optional<String> draft,
    List<String> editions,
    Optional<Integer> answered,
    Optional<Instant> closedAt,
    Optional<Instant> staleAt,
    Instant takenAt,
    Instant changedAt) {

  public DeskRow {
    wordings = List.copyOf(wordings);
    editions = List.copyOf(editions);
  }

  /** The next revision, with another owner or day. */
  public DeskRow ownedBy(String account, LocalDate day, Instant now) {
    return new DeskRow(
        id,
        revision + 1,
        account,
        day,
        place,
        wordings,
        draft,
        editions,
        answered,
        closedAt,
        staleAt,
        takenAt,
        now);
  }

  /** The next revision, with an answer on its way into the library. */
  public DeskRow answeredBy(String document, List<String> asked, Instant now) {
    return new DeskRow(
        id,
        revision + 1,
        owner,
        due,
        place,
        asked,
        Optional.of(document),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        takenAt,
        now);
  }

  /** The next revision, closed: so many of its wordings have an answer. */
  public DeskRow closed(int count, List<String> restsOn, Instant now) {
    return new DeskRow(
        id,
        revision + 1,
        owner,
        due,
        place,
        wordings,
        draft,
        restsOn,
        Optional.of(count),
        Optional.of(now),
        Optional.empty(),
        takenAt,
        now);
  }

  /** The next revision, with an answer that does not hold any more. */
  public DeskRow stale(Instant now) {
    return new DeskRow(
        id,
        revision + 1,
        owner,
        due,
        place,
        wordings,
        draft,
        editions,
        answered,
        closedAt,
        Optional.of(now),
        takenAt,
        now);
  }
}
