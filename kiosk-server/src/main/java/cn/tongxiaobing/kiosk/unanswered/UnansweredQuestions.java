package cn.tongxiaobing.kiosk.unanswered;

import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.UnansweredRow;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the questions that had no certain answer, or one that somebody did not find right. Numbers
 * that identify a person are taken out before anything is stored, and a visit is known only by a
 * hash of its random id: two questions of one visit can be told to be so, and nobody can be found
 * by it. Thread-safe.
 */
public final class UnansweredQuestions {

  /** How long a question is kept; long enough to be answered for the next intake. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);

  private final UnansweredTable table;
  private final InstantSource clock;

  public UnansweredQuestions(UnansweredTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Keeps a question if its answer was none. Whoever asked does not wait for it, and does not hear
   * of it when it fails: the log does.
   *
   * @param visit the random id of the visit
   */
  public void keep(Question question, Answer answer, String visit) {
    if (isGap(answer)) {
      keep(question, answer.status(), answer.related().stream().findFirst(), visit);
    }
  }

  /**
   * Keeps a question whose answer somebody did not find right, likewise.
   *
   * @param visit the random id of the visit
   */
  public void keep(Question question, Complaint complaint, String visit) {
    keep(question, complaint.status(), Optional.empty(), visit);
  }

  private void keep(Question question, String status, Optional<String> nearest, String visit) {
    String hash = Fingerprint.of(visit.getBytes(StandardCharsets.UTF_8));
    UnansweredRow row =
        new UnansweredRow(
            UUID.randomUUID().toString(),
            question.masked().text(),
            question.day(),
            question.place().code(),
            status,
            Bytes.of(HexFormat.of().parseHex(hash)),
            nearest,
            clock.instant());
    var _ =
        table
            .add(row)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                LOG.warn("an unanswered question was not kept: {}", failure.getClass().getName());
              }
            });
  }

  /** The latest, newest first; those kept long enough are forgotten on the way. */
  public List<UnansweredRow> latest(Area area, int most) {
    Instant oldest = clock.instant().minus(KEPT);
    table.forget(oldest).join();
    return table.list(area, 0, most);
  }

  /** A crisis, a secret or a greeting is answered as it should be; what was only guessed is not. */
  private static boolean isGap(Answer answer) {
    return switch (answer) {
      case Answer.Handoff handoff -> handoff.reason().equals("unsure");
      case Answer.OutOfScope outside -> outside.reason().equals("off-subject");
      case Answer.Answered answered -> false;
      case Answer.Declined declined -> declined.reason().equals("rather-not");
      case Answer.Crisis crisis -> false;
      case Answer.Smalltalk smalltalk -> false;
    };
  }
}
