package cn.tongxiaobing.kiosk.store;

import cn.tongxiaobing.kiosk.store.Insertion.Mismatched;
import cn.tongxiaobing.kiosk.store.Insertion.Repeated;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What was answered to requests to sign up, so that one that is sent again is answered alike. */
final class Submissions {

  private Submissions() {}

  /** What to say to a request that came before. */
  static Optional<Insertion> answered(Connection connection, Submission submission)
      throws SQLException {
    return find(connection, submission.requestHash())
        .map(before ->
            before.bodyHash().equals(submission.bodyHash())
                ? new Repeated(before.sealedResponse())
                : new Mismatched());
  }

  static Optional<Submission> find(Connection connection, Bytes requestHash) throws SQLException {
    return Sql.first(
        connection,
        row ->
            new Submission(
                requestHash,
                Sql.bytes(row, "body_hash"),
                Sql.bytes(row, "sealed_response"),
                Sql.instant(row, "at")),
        "SELECT body_hash, sealed_response, at FROM submission WHERE request_hash = ?",
        requestHash);
  }

  static void remember(Connection connection, Submission submission, String subject)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO submission (request_hash, body_hash, sealed_response, subject, at)
        VALUES (?, ?, ?, ?, ?)\
        """,
        submission.requestHash(),
        submission.bodyHash(),
        submission.sealedResponse(),
        subject,
        submission.at());
  }

  static int forget(Connection connection, Instant before) throws SQLException {
    return Sql.update(
        connection,
        """
        DELETE FROM submission WHERE request_hash IN
          (SELECT request_hash FROM submission WHERE at < ? ORDER BY at LIMIT ?)\
        """,
        before,
        Database.PORTION);
  }
}
