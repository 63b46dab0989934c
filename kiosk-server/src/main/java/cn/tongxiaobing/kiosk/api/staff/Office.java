package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.audit.CheckpointFile;
import cn.tongxiaobing.kiosk.audit.Trail;
import cn.tongxiaobing.kiosk.followup.Conflicts;
import cn.tongxiaobing.kiosk.followup.Exports;
import cn.tongxiaobing.kiosk.followup.FollowUps;
import cn.tongxiaobing.kiosk.followup.People;
import cn.tongxiaobing.kiosk.followup.Reveals;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.PassphrasePolicy;
import cn.tongxiaobing.kiosk.secrecy.PasswordHash;
import cn.tongxiaobing.kiosk.staff.Accounts;
import cn.tongxiaobing.kiosk.staff.Enrolment;
import cn.tongxiaobing.kiosk.staff.Login;
import cn.tongxiaobing.kiosk.staff.Sessions;
import cn.tongxiaobing.kiosk.store.AuditTable;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.EnrolmentTable;
import cn.tongxiaobing.kiosk.store.SessionTable;
import cn.tongxiaobing.kiosk.store.StaffTable;
import cn.tongxiaobing.kiosk.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that the console works with.
 *
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
    UnaryOperator<String> areaNames)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Office.class);

  /** The file of signed checkpoints in the data folder. */
  public static final String CHECKPOINTS = "audit-checkpoints.txt";

  /**
   * Puts them together.
   *
   * @param data the data folder
   * @param area division code of the office, which the first account gets
   */
  public static Office open(
      Database database,
      Keys keys,
      Path data,
      String area,
      UnaryOperator<String> areaNames,
      Clock clock) {
    Trail audit =
        new Trail(
            new AuditTable(database), keys, new CheckpointFile(data.resolve(CHECKPOINTS)), clock);
    StaffTable table = new StaffTable(database);
    EnrolmentTable enrolments = new EnrolmentTable(database);
    SessionTable sessions = new SessionTable(database);
    PasswordHash passwords = new PasswordHash();
    Accounts accounts = new Accounts(table, enrolments, sessions, keys.tokens(), audit, clock);
    People people = new People(keys.sealer());
    FollowUps followUps = new FollowUps(database, people, audit, clock);
    return new Office(
        accounts,
        new Enrolment(accounts, passwords, keys, PassphrasePolicy.LONG, area, clock),
        new Login(table, enrolments, keys, passwords, audit, clock),
        new Sessions(sessions, accounts, keys.tokens(), clock),
        audit,
        followUps,
        new Reveals(database, followUps, people, audit, clock),
        new Conflicts(database, followUps, audit, clock),
        new Exports(database, people, audit, clock),
        areaNames);
  }

  /** Signs where the log ends, when that is due; returns whether it could. */
  public boolean checkpoint() {
    return checkpoint(false);
  }

  /** Signs where the log ends, for when the program stops. */
  @Override
  public void close() {
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
