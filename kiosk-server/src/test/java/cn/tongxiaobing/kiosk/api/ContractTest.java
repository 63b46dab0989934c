package cn.tongxiaobing.kiosk.api;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says is what the server does. */
class ContractTest {

  /** An address on a line, and the one method below it. */
  private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S+):\n    (get|post):");

  @TempDir private Path data;

  @Test
  void every_address_of_the_contract_is_served() {
    try (SignUpServer server = SignUpServer.start(data)) {
      String contract = server.get("/api/v1/openapi.yaml").body();
      List<MatchResult> paths = PATH.matcher(contract).results().toList();

      assertThat(paths).hasSizeGreaterThan(8);
      for (MatchResult path : paths) {
        HttpRequest.Builder request = server.at(path.group(1));
        if (path.group(2).equals("post")) {
          request.header("content-type", "application/json").POST(BodyPublishers.ofString("{}"));
        }
        assertThat(server.send(request).statusCode()).as(path.group(1)).isIn(200, 400, 403);
      }
    }
  }

  @Test
  void every_field_of_the_form_and_of_the_receipt_is_in_the_contract() {
    try (SignUpServer server = SignUpServer.start(data)) {
      String contract = server.get("/api/v1/openapi.yaml").body();
      HttpResponse<String> receipt = server.signUp(server.example());
      List<String> fields =
          TestServer.json(server.get("/api/v1/sign-ups/example"))
              .path("fields")
              .findValuesAsText("name");

      assertThat(fields).hasSizeGreaterThan(15);
      assertThat(fields).filteredOn(not(f -> contract.contains("\n        " + f + ":"))).isEmpty();
      assertThat(TestServer.json(receipt).properties())
          .allSatisfy(p -> assertThat(contract).contains("\n        " + p.getKey() + ":"));
    }
  }
}
