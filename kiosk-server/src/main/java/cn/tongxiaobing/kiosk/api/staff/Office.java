package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.audit.CheckpointFile;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.channel.Channels;
import cn.tongxiaobing.kiosk.corpus.CorpusDesk;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.desk.AnswerDesk;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.fleet.Fleet;
import cn.tongxiaobing.kiosk.followup.Cards;
import cn.tongxiaobing.kiosk.followup.Conflicts;
import cn.tongxiaobing.kiosk.followup.Exports;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.followup.People;
import cn.tongxiaobing.kiosk.followup.Reveals;
import cn.tongxiaobing.kiosk.freshness.DailyDigest;
import cn.tongxiaobing.kiosk.notice.Notices;
import cn.tongxiaobing.kiosk.notice.Seasons;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.PassphrasePolicy;
import cn.tongxiaobing.kiosk.secrecy.PasswordHash;
import cn.tongxiaobing.kiosk.signup.Areas;
import cn.tongxiaobing.kiosk.staff.Accounts;
import cn.tongxiaobing.kiosk.staff.Enrolment;
import cn.tongxiaobing.kiosk.staff.Login;
import cn.tongxiaobing.kiosk.staff.Sessions;
import cn.tongxiaobing.kiosk.statistics.Statistics;
import cn.tongxiaobing.kiosk.store.AccountActs;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DeskTable;
import cn.tongxiaobing.kiosk.store.EnrolmentTable;
import cn.tongxiaobing.kiosk.store.FollowUpTable;
import cn.tongxiaobing.kiosk.store.SessionTable;
import cn.tongxiaobing.kiosk.store.SignUpCounts;
import cn.tongxiaobing.kiosk.store.StaffTable;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.kiosk.store.TallyTable;
import cn.tongxiaobing.kiosk.store.UnansweredTable;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that the console works with.
 *
 * @param config what the office has set
 * @param areaNames the name of a place by its division code
 */
public record Office(
    Accounts accounts,
    Enrolment enrolment,
    Login login,
    Sessions sessions,
    Trail audit,
    FollowUps followUps,
    Reveals reveals,
    Conflicts conflicts,
    Exports exports,
    Fleet fleet,
    Notices notices,
    Seasons seasons,
    CorpusDesk corpus,
    AnswerDesk desk,
    Statistics statistics,
    Channels channels,
    DailyDigest digest,
    KioskConfig config,
    Clock clock,
    UnaryOperator<String> areaNames)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Office.class);

  /** The file of signed checkpoints in the data folder. */
  public static final String CHECKPOINTS = "audit-checkpoints.txt";

  /**
   * Puts them together.
   *
   * @param data the data folder
   * @param config its place is the area of the first account
   * @param library whose rules and places are those of the moment
   * @param knowledge what answers; asked for when documents are worked on
   */
  public static Office open(
      Database database,
      Keys keys,
      Path data,
      KioskConfig config,
      Supplier<Library> library,
      Supplier<LiveKnowledge> knowledge,
      Clock clock) {
    Trail audit =
        new Trail(
            new AuditTable(database), keys, new CheckpointFile(data.resolve(CHECKPOINTS)), clock);
    StaffTable table = new StaffTable(database);
    EnrolmentTable enrolments = new EnrolmentTable(database);
    AccountActs acts = new AccountActs(database);
    PasswordHash passwords = new PasswordHash();
    Accounts accounts = new Accounts(table, enrolments, acts, keys.tokens(), audit, clock);
    People people = new People(keys.sealer());
    Cards cards = new Cards(new FollowUpTable(database), library, clock);
    Duration retention = Duration.ofDays(config.signUps().retentionDays());
    FollowUps followUps = new FollowUps(database, people, cards, audit, retention, clock);
    Areas areas = new Areas(config);
    UnaryOperator<String> areaNames = code -> areas.name(code, library.get().places());
    CorpusDesk corpus = new CorpusDesk(database, data, knowledge, config.place(), audit, clock);
    return new Office(
        accounts,
        new Enrolment(
            accounts, passwords, keys, PassphrasePolicy.LONG, config.place().code(), clock),
        new Login(table, enrolments, acts, keys, passwords, audit, clock),
        new Sessions(new SessionTable(database), acts, accounts, audit, keys.tokens(), clock),
        audit,
        followUps,
        new Reveals(database, followUps, people, cards, audit, clock),
        new Conflicts(database, followUps, people, audit, areaNames, clock),
        new Exports(database, people, areaNames, audit, clock),
        new Fleet(database, keys.tokens(), audit, clock),
        new Notices(database, audit, clock),
        new Seasons(database, audit, clock),
        corpus,
        new AnswerDesk(
            new DeskTable(database),
            new UnansweredQuestions(new UnansweredTable(database), clock),
            corpus,
            knowledge,
            audit,
            clock),
        new Statistics(new TallyTable(database), new SignUpCounts(database), library, clock),
        new Channels(database, audit, clock),
        new DailyDigest(library, new Directory(data), clock),
        config,
        clock,
        areaNames);
  }

  /**
   * Publishes what is due and settles what lies on the answer desk.
   *
   * @throws IOException when the data folder cannot be written
   */
  public void keepUp() throws IOException {
    corpus.approval().publishDue();
    desk.settle();
  }

  /** Signs where the log ends, when that is due; returns whether it could. */
  public boolean checkpoint() {
    return checkpoint(false);
  }

  /** Signs where the log ends, for when the program stops. */
  @Override
  public void close() {
    corpus.close();
    checkpoint(true);
  }

  /** A checkpoint that cannot be written stops nobody's work; the next one says as much. */
  private boolean checkpoint(boolean atOnce) {
    try {
      audit.checkpoint(atOnce);
      return true;
    } catch (IOException | StoreException e) {
      LOG.error("the audit checkpoint cannot be written: {}", e.getClass().getName());
      return false;
    }
  }
}
