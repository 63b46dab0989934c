package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.Routes;
import cn.tongxiaobing.kiosk.api.SignUpRoutes;
import cn.tongxiaobing.kiosk.api.staff.Office;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.corpus.Publishing;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.notice.Board;
import cn.tongxiaobing.kiosk.secrecy.KeyException;
import cn.tongxiaobing.kiosk.secrecy.KeyLock;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.signup.SteadyTime;
import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.SignUpFilter;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.kiosk.store.SwitchRow;
import cn.tongxiaobing.kiosk.store.TallyTable;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.store.VersionTable;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What sign-ups stand on: the database and the keys of a data folder, opened together. */
public final class SignUpDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SignUpDesk.class);

  /** The folder of the keys in the data folder. */
  public static final String KEYS = "keys";

  private final Database database;
  private final Keys keys;
  private final SignUps signUps;
  private final SteadyTime time;
  private final DailyBackup backup;
  private final Tally tally;
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Clock clock;

  private SignUpDesk(
      Database database,
      Keys keys,
      SignUps signUps,
      SteadyTime time,
      DailyBackup backup,
      Clock clock) {
    this.database = database;
    this.keys = keys;
    this.signUps = signUps;
    this.time = time;
    this.backup = backup;
    this.tally = new Tally(new TallyTable(database), clock);
    this.subscriptions = new Subscriptions(database, clock);
    this.outbox = new Outbox(database, clock);
    this.clock = clock;
  }

  /**
   * Opens both; on the first start they are made.
   *
   * @throws OperatorException when either cannot be used, or the keys are gone while there is data
   */
  public static SignUpDesk open(Path data, KioskConfig config, Clock clock) {
    DataFolder.make(data);
    DatabaseSettings settings = new DatabaseSettings(data, config.database(), Space.USUAL, clock);
    // A file without its keys is left as it is; of a database elsewhere only itself can tell.
    boolean file = config.database().isEmpty() && Files.exists(data.resolve(DatabaseSettings.FILE));
    try {
      Optional<KeyLock> lock = KeyPassphrase.lock(System.getenv());
      Optional<Keys> early =
          config.database().isEmpty()
              ? Optional.of(Keys.open(data.resolve(KEYS), file, lock))
              : Optional.empty();
      Database database = Database.open(settings);
      try {
        Keys keys =
            early.orElseGet(() -> Keys.open(data.resolve(KEYS), hasSignUps(database), lock));
        SignUps signUps = new SignUps(database, keys, config.signUps().retentionDays(), clock);
        return new SignUpDesk(
            database,
            keys,
            signUps,
            new SteadyTime(data),
            new DailyBackup(config.backups(), settings, clock),
            clock);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (KeyException | StoreException e) {
      throw new OperatorException(OperatorException.CONFIGURATION, String.valueOf(e.getMessage()));
    }
  }

  private static boolean hasSignUps(Database database) {
    SignUpFilter any = new SignUpFilter(Area.ALL, Optional.empty(), Optional.empty(), 0, 1);
    return new SignUpTable(database).list(any).total() > 0;
  }

  /** The addresses at which people sign up. */
  public Routes routes(KioskConfig config, Supplier<Library> library, Metrics metrics) {
    return new SignUpRoutes(signUps, keys.tokens(), config, library, metrics, clock);
  }

  /** The questions without an answer, which lie in the same database. */
  public UnansweredQuestions unanswered() {
    return new UnansweredQuestions(new UnansweredTable(database), clock);
  }

  /** What is counted, which lies in the same database. */
  public Tally tally() {
    return tally;
  }

  /** What visits want to hear of, which lies in the same database. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** What waits to be told to those who want to hear of it. */
  public Outbox outbox() {
    return outbox;
  }

  /** Which version of the library holds and since when; empty while none was published. */
  public Optional<SwitchRow> published() {
    return new VersionTable(database).current();
  }

  /** How many works wait to be written. */
  public int queueLength() {
    return database.queueLength();
  }

  /** Whether the last that was tried could be stored. */
  public boolean isWriting() {
    return database.trouble().isEmpty();
  }

  /** What the office tells people, which lies in the same database. */
  public Board board() {
    return new Board(database, clock);
  }

  /**
   * What staff work with.
   *
   * @param data the data folder
   */
  public Office office(Path data, KioskConfig config, LiveKnowledge knowledge) {
    return office(data, config, knowledge::library, () -> knowledge);
  }

  /**
   * The same where nobody works on documents.
   *
   * @param library for the names of places
   */
  public Office officeWithout(Path data, KioskConfig config, Library library) {
    return office(
        data,
        config,
        () -> library,
        () -> {
          throw new IllegalStateException("no documents are worked on here");
        });
  }

  private Office office(
      Path data, KioskConfig config, Supplier<Library> library, Supplier<LiveKnowledge> knowledge) {
    return Office.open(database, keys, data, config, library, knowledge, clock);
  }

  /**
   * Lets the data folder hold the texts that were published last; to be called before they are
   * opened.
   *
   * @throws IOException when it cannot be written
   */
  public void recoverPublished(Path data) throws IOException {
    Publishing.recover(data, database);
  }

  /** Erases what has been kept long enough, if the clock can be believed; returns how many. */
  public int purge() {
    if (!time.believes(clock.instant())) {
      LOG.warn("nothing is erased: the clock has moved by more than a day since it was last seen");
      return 0;
    }
    tally.purge();
    int erased = signUps.purge();
    if (erased > 0) {
      LOG.info("{} sign-ups erased after the time they were to be kept", erased);
    }
    return erased;
  }

  /** Backs the database up if that is due; returns whether it was. To be called every minute. */
  public boolean backUpIfDue() {
    return backup.takeIfDue();
  }

  /** As {@link Database#broken}. */
  public CompletableFuture<StoreException> broken() {
    return database.broken();
  }

  /** Ends what is being written, then closes. */
  @Override
  public void close() {
    tally.flush().join();
    database.close();
  }
}
