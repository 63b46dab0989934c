package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.BlindIndex;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.ConsentRow;
import cn.tongxiaobing.kiosk.store.ConsentTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Takes sign-ups, tells people where theirs stands, and erases them. Whoever knows no receipt
 * learns nothing, not even whether somebody has signed up: the same person again gets a receipt
 * like anyone, the first record stays as it is, and staff see the conflict. Reading blocks; writing
 * ends when what was written is durable. Safe for use by several threads.
 */
public final class SignUps {

  /** For so long a request that is sent again gets the answer it got. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /** The proof of a consent outlives the sign-up: three years, as processing records do. */
  private static final Duration CONSENT_KEPT = Duration.ofDays(3 * 366);

  private static final int ERASED_AT_ONCE = 200;
  private static final String CHANNEL = "web";

  private final SignUpTable table;
  private final ConsentTable consents;
  private final Envelope envelope;
  private final BlindIndex index;
  private final Answers answers;
  private final Duration retention;
  private final Clock clock;
  private final LookUp lookUp;

  /**
   * @param retentionDays after how many days a sign-up is erased
   * @param clock in the time zone of China
   */
  public SignUps(Database database, Keys keys, int retentionDays, Clock clock) {
    this.table = new SignUpTable(database);
    this.consents = new ConsentTable(database);
    this.envelope = new Envelope(keys.sealer());
    this.index = keys.index();
    this.answers = new Answers(keys.tokens(), envelope);
    this.retention = Duration.ofDays(retentionDays);
    this.clock = clock;
    this.lookUp = new LookUp(table, envelope, index);
  }

  /**
   * A request to sign up.
   *
   * @param key what its sender calls it, so that it may be sent again
   * @param body all of what was sent
   */
  public record Request(String key, String body) {}

  /** What a request came to. */
  public sealed interface Outcome {

    /** It is stored, now or before, and this is the answer to it. */
    record Answered(String answer) implements Outcome {}

    /** Its key was used for something else. */
    record Mismatched() implements Outcome {}
  }

  /** Writes the answer that goes with a receipt. */
  @FunctionalInterface
  public interface Answering {
    String answer(Receipt receipt);
  }

  /** What was answered to {@code request} before, if it was sent before. */
  public Optional<Outcome> before(Request request) {
    return table.submission(answers.name(request)).map(known -> answers.again(request, known));
  }

  /** Stores a sign-up; the future is completed once nothing can lose it any more. */
  public CompletableFuture<Outcome> submit(SignUpForm form, Request request, Answering answering) {
    Instant now = now();
    String id = UUID.randomUUID().toString();
    Receipt receipt = Receipt.fresh();
    String answer = answering.answer(receipt);
    return table
        .insert(
            row(form, id, receipt, now),
            consent(form, id, now),
            answers.of(request, answer, now),
            SignUpState.samePerson())
        .thenApply(insertion -> answers.outcome(request, answer, insertion));
  }

  /** Takes what no person sent: it looks like any other and leaves no trace. */
  public String pretend(Answering answering) {
    return answering.answer(Receipt.fresh());
  }

  private SignUpRow row(SignUpForm form, String id, Receipt receipt, Instant now) {
    return new SignUpRow(
        id,
        indexed(LookUp.RECEIPT, receipt.code()),
        indexed("phone", form.phone()),
        indexed("person", person(form)),
        form.area(),
        SignUpAge.band(form.birthDate(), LocalDate.ofInstant(now, clock.getZone())),
        form.education().code(),
        SignUpState.NEW.code(),
        form.minor(),
        Optional.empty(),
        Optional.empty(),
        1,
        now,
        now,
        envelope.seal(Details.of(form), id),
        form.health().isUntold()
            ? Optional.empty()
            : Optional.of(envelope.seal(Details.OfHealth.of(form.health()), id)));
  }

  private static ConsentRow consent(SignUpForm form, String id, Instant now) {
    ConsentText text = form.consent().text();
    return new ConsentRow(
        UUID.randomUUID().toString(),
        id,
        text.version(),
        Bytes.of(HexFormat.of().parseHex(text.hash())),
        form.consent().ticks(),
        now,
        CHANNEL);
  }

  /** What makes two sign-ups the same person's. */
  private static String person(SignUpForm form) {
    return form.idNumber()
        .map(id -> "id|" + id)
        .orElseGet(() -> form.name() + "|" + form.birthDate() + "|" + form.phone());
  }

  /**
   * Where a sign-up stands, for the person who has the receipt and knows the phone.
   *
   * @return empty alike for a receipt that is none and for one with another phone
   */
  public Optional<Status> status(String receipt, String phoneLast4) {
    return lookUp
        .find(receipt, phoneLast4)
        .map(found ->
            new Status(
                found.receipt(),
                SignUpState.of(found.row().state()),
                found.details().maskedName(),
                found.details().maskedPhone(),
                LocalDate.ofInstant(found.row().createdAt(), clock.getZone())));
  }

  /**
   * Where a sign-up stands.
   *
   * @param name masked
   * @param phone masked
   */
  public record Status(
      Receipt receipt, SignUpState state, String name, String phone, LocalDate submittedOn) {}

  /**
   * Erases a sign-up for the person who has the receipt and knows the phone.
   *
   * @return whether there was one; when it is completed, nothing of it is left
   */
  public CompletableFuture<Boolean> withdraw(String receipt, String phoneLast4) {
    return lookUp
        .find(receipt, phoneLast4)
        .map(found ->
            table
                .erase(List.of(found.row().id()), now(), SignUpState.samePerson())
                .thenApply(erased -> erased > 0))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  /** Erases what has been kept for as long as people were told; returns how many sign-ups. */
  public int purge() {
    Instant now = now();
    Instant end = now.minus(retention);
    int erased = 0;
    List<String> due = due(end);
    while (!due.isEmpty()) {
      erased += table.erase(due, now, SignUpState.samePerson()).join();
      due = due(end);
    }
    table.forgetSubmissions(now.minus(REMEMBERED)).join();
    consents.forget(now.minus(CONSENT_KEPT)).join();
    return erased;
  }

  private List<String> due(Instant end) {
    return table.dueForPurge(end, SignUpState.CLOSED.code(), end, ERASED_AT_ONCE);
  }

  /** To the millisecond, as it is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Bytes indexed(String purpose, String value) {
    return Bytes.of(index.of(purpose, value));
  }
}
