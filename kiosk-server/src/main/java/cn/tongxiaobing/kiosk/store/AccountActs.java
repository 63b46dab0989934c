package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.FollowUpTable.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What changes accounts, and what lets people in and out. Each act with all that belongs to it, and
 * its entry in the log, are stored together or not at all.
 */
public final class AccountActs {

  private final Database database;

  public AccountActs(Database database) {
    this.database = database;
  }

  /** A code to enrol with, as it is kept, and until when it holds. */
  public record Code(Bytes hash, Instant until) {}

  /**
   * An account, what its owner is called, and the code they enrol with. Returns whether its name
   * was free.
   */
  public CompletableFuture<Boolean> open(AccountRow account, String name, Code code, Entry entry) {
    return database.write(connection -> {
      boolean free = StaffTable.add(connection, account);
      if (free) {
        EnrolmentTable.name(connection, account.id(), name);
        EnrolmentTable.open(connection, account.id(), code);
        AuditTable.append(connection, entry);
      }
      return free;
    });
  }

  /**
   * The very first account, whose owner is there and needs no code. Returns whether there was none
   * yet.
   *
   * @param account with passphrase and second factor
   * @param recovery hashes of its recovery codes
   * @param entries of the log, in order
   */
  public CompletableFuture<Boolean> begin(
      AccountRow account, String name, List<String> recovery, List<Entry> entries) {
    return database.write(connection -> {
      if (!StaffTable.isEmpty(connection) || !StaffTable.add(connection, account)) {
        return false;
      }
      EnrolmentTable.name(connection, account.id(), name);
      StaffTable.replaceRecoveryCodes(connection, account.id(), recovery);
      for (Entry entry : entries) {
        AuditTable.append(connection, entry);
      }
      return true;
    });
  }

  /** As {@link StaffTable#update}; logged when it was done. */
  public CompletableFuture<Boolean> change(AccountRow account, Entry entry) {
    return database.write(connection -> update(connection, account, entry));
  }

  /** The same, and whoever is logged in with it is out. */
  public CompletableFuture<Boolean> shut(AccountRow account, Entry entry) {
    return database.erase(connection -> {
      boolean done = update(connection, account, entry);
      if (done) {
        SessionTable.endAll(connection, account.id());
      }
      return done;
    });
  }

  /**
   * The same, and nothing of before lets anyone in: no session, device, recovery code nor wrong try
   * is left, and the owner enrols anew.
   */
  public CompletableFuture<Boolean> reset(AccountRow account, Code code, Entry entry) {
    return database.erase(connection -> {
      boolean done = update(connection, account, entry);
      if (done) {
        SessionTable.endAll(connection, account.id());
        EnrolmentTable.distrustAll(connection, account.id());
        StaffTable.replaceRecoveryCodes(connection, account.id(), List.of());
        StaffTable.count(connection, account.id(), 0, Optional.empty());
        EnrolmentTable.open(connection, account.id(), code);
      }
      return done;
    });
  }

  /**
   * The owner of an account has chosen a passphrase and has a second factor: the code is used up
   * and every session ends. Returns whether the code still was to be used.
   *
   * @param recovery hashes of the recovery codes
   */
  public CompletableFuture<Boolean> equip(
      AccountRow account, Bytes codeHash, List<String> recovery, Entry entry) {
    return database.erase(connection -> {
      boolean done =
          EnrolmentTable.isOpen(connection, codeHash) && update(connection, account, entry);
      if (done) {
        EnrolmentTable.use(connection, codeHash);
        StaffTable.replaceRecoveryCodes(connection, account.id(), recovery);
        SessionTable.endAll(connection, account.id());
      }
      return done;
    });
  }

  /** Begins a session in the place of one that the browser had. Returns true. */
  public CompletableFuture<Boolean> logIn(SessionRow session, Optional<Bytes> before, Entry entry) {
    return database.write(connection -> {
      if (before.isPresent()) {
        SessionTable.end(connection, before.get());
      }
      SessionTable.begin(connection, session);
      AuditTable.append(connection, entry);
      return true;
    });
  }

  /** Ends a session. Returns whether it still was one. */
  public CompletableFuture<Boolean> logOut(Bytes session, Entry entry) {
    return database.erase(
        connection -> logged(connection, SessionTable.end(connection, session), entry));
  }

  /**
   * Counts a wrong try.
   *
   * @param account whose it was to be; empty for one that there is not
   */
  public CompletableFuture<Boolean> fail(
      Optional<String> account, int failures, Optional<Instant> lockedUntil, Entry entry) {
    return database.write(connection -> {
      if (account.isPresent()) {
        StaffTable.count(connection, account.get(), failures, lockedUntil);
      }
      return logged(connection, true, entry);
    });
  }

  /** Uses a recovery code up; returns whether it was still to be used. */
  public CompletableFuture<Boolean> recover(String account, String codeHash, Entry entry) {
    return database.write(connection ->
        logged(connection, StaffTable.useRecoveryCode(connection, account, codeHash), entry));
  }

  private static boolean update(Connection connection, AccountRow account, Entry entry)
      throws SQLException {
    return logged(connection, StaffTable.update(connection, account), entry);
  }

  private static boolean logged(Connection connection, boolean done, Entry entry)
      throws SQLException {
    if (done) {
      AuditTable.append(connection, entry);
    }
    return done;
  }
}
