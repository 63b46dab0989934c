package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer that is kept for a request that is sent again. */
class RememberedAnswerTest {

  @TempDir private Path data;

  @Test
  void takes_half_the_room_of_the_answer_and_comes_back_to_the_byte() throws SQLException {
    String answer;
    try (SignUpServer server = SignUpServer.start(data)) {
      ObjectNode form = server.example().put("name", "王测试𠮷");
      answer = server.signUp(form, "a-key").body();
      assertThat(server.signUp(form, "a-key").body()).isEqualTo(answer);
    }
    assertThat(stored()).isLessThan(answer.getBytes(UTF_8).length / 2);
    try (SignUpServer server = SignUpServer.start(data)) {
      ObjectNode form = server.example().put("name", "王测试𠮷");
      assertThat(server.signUp(form, "a-key").body()).as("after a restart").isEqualTo(answer);
    }
  }

  private int stored() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DatabaseSettings.FILE));
        Statement statement = connection.createStatement();
        ResultSet length =
            statement.executeQuery("SELECT length(sealed_response) FROM submission")) {
      return length.getInt(1);
    }
  }
}
