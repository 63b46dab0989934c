package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.testing.CutLine;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.Stored;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sign-up is stored and nobody hears of it, because the line breaks before the reply is through.
 * Whoever sends the same request again gets the receipt of what is stored. Ten times usually; with
 * {@code -Dlong=true} a hundred.
 */
@Timeout(600)
class AmbiguousCommitTest {

  private static final int TIMES = Boolean.getBoolean("long") ? 100 : 10;
  private static final String PATH = "/api/v1/sign-ups";

  /** Stands in no other row than a sign-up's. */
  private static final String AREA = "140214";

  @TempDir private Path data;
  private final Set<String> receipts = new TreeSet<>();

  @Test
  void f32_between_server_and_database_the_same_request_again_gets_its_receipt_and_one_row()
      throws IOException, SQLException {
    try (EmbeddedPostgres database =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        CutLine line = CutLine.to(database.getPort(), AREA, "COMMIT\0")) {
      try (SignUpServer server = SignUpServer.over(address(line.port()), data)) {
        for (int i = 0; i < TIMES; i++) {
          ObjectNode form = form(server, i);
          line.cutNext();
          assertThat(server.signUp(form, "request-" + i).statusCode()).isEqualTo(503);
          assertThat(line.lost()).as("commits that nobody heard of").hasSize(i + 1);
          assertThat(rows(database)).as("stored all the same").isEqualTo(i + 1);

          isAnsweredOnce(server, form, i);
        }
      }
      everythingIsStoredOnce("database", Stored.in(data, Optional.of(address(database.getPort()))));
    }
  }

  @Test
  void f32_between_client_and_server_the_same_request_again_gets_its_receipt_and_one_row()
      throws IOException {
    try (SignUpServer server = SignUpServer.start(data);
        CutLine line =
            CutLine.to(server.at("/").build().uri().getPort(), "POST " + PATH, "HTTP/1.1 201")) {
      URI cut = URI.create("http://127.0.0.1:" + line.port() + PATH);
      for (int i = 0; i < TIMES; i++) {
        ObjectNode form = form(server, i);
        line.cutNext();
        String key = "request-" + i;
        assertThatThrownBy(() ->
                server.send(server.request(PATH, form).uri(cut).header("Idempotency-Key", key)))
            .hasMessage("no response");
        assertThat(line.lost()).as("receipts that nobody got").hasSize(i + 1);

        String receipt = isAnsweredOnce(server, form, i);
        assertThat(line.lost().getLast()).as("the receipt that was lost").contains(receipt);
      }
    }
    everythingIsStoredOnce("client", Stored.in(data));
  }

  private static String address(int port) {
    return "postgresql://postgres:postgres@127.0.0.1:" + port + "/postgres";
  }

  private static ObjectNode form(SignUpServer server, int number) {
    return server.example().put("phone", phone(number));
  }

  private static String phone(int number) {
    return "138%08d".formatted(number);
  }

  /** However often it is sent; returns the receipt, which finds the sign-up. */
  private String isAnsweredOnce(SignUpServer server, ObjectNode form, int number) {
    HttpResponse<String> again = server.signUp(form, "request-" + number);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(server.signUp(form, "request-" + number).body()).isEqualTo(again.body());
    String receipt = TestServer.json(again).path("receipt").asText();
    assertThat(server.status(receipt, phone(number).substring(7)).statusCode()).isEqualTo(200);
    receipts.add(receipt);
    return receipt;
  }

  private void everythingIsStoredOnce(String where, Stored stored) {
    int rows = stored.signUps().size();
    long people = stored.signUps().stream().map(SignUpRow::personIndex).distinct().count();
    System.out.printf(
        "F32 %s cut=%d receipts=%d stored=%d dup=%d%n",
        where, TIMES, receipts.size(), rows, rows - people);
    assertThat(receipts).hasSize(TIMES);
    assertThat(rows).isEqualTo(TIMES);
    assertThat(people).isEqualTo(TIMES);
    assertThat(stored.conflicts()).isEmpty();
  }

  private static int rows(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM sign_up")) {
      count.next();
      return count.getInt(1);
    }
  }
}
