package cn.tongxiaobing.kiosk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The usual limits, at a kiosk that is paired and beside it: device first, then form, then address.
 */
class KioskRatesTest {

  private static final String SIGN_UPS = "/api/v1/sign-ups";

  @TempDir private Path data;

  private SignUpServer server;

  @BeforeEach
  void start() {
    server = SignUpServer.limited(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Somebody fills in a form of their own; without a cookie it is no paired kiosk. */
  private HttpResponse<String> visitor(int number, String cookie) {
    ObjectNode form = server.example();
    form.put("phone", "138%08d".formatted(number));
    form.put("start", TestServer.json(server.get(SIGN_UPS + "/start")).path("start").asText());
    server.clock().pass(Duration.ofSeconds(8));
    return send(form, cookie);
  }

  private HttpResponse<String> send(ObjectNode form, String cookie) {
    return server.send(
        with(server.request(SIGN_UPS, form), cookie)
            .header("Idempotency-Key", UUID.randomUUID().toString()));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String cookie) {
    return cookie.isEmpty() ? request : request.header("cookie", cookie);
  }

  @Test
  void
      p04_ten_visitors_in_a_row_at_a_paired_kiosk_are_taken_after_its_address_has_used_up_its_own() {
    String kiosk = server.pairKiosk();
    ObjectNode flood = server.example();
    for (int i = 0; i < 5; i++) {
      flood.put("phone", "139%08d".formatted(i));
      assertThat(send(flood, "").statusCode()).isEqualTo(i < 3 ? 201 : 429);
    }

    for (int number = 0; number < 10; number++) {
      assertThat(visitor(number, kiosk).statusCode()).as("visitor %d", number).isEqualTo(201);
    }
    assertThat(send(flood, "").statusCode()).isEqualTo(429);
    assertThat(send(flood, "__Host-kiosk=" + "A".repeat(43)).statusCode()).isEqualTo(429);
  }

  @Test
  void p01_visitors_of_a_kiosk_who_mistype_do_not_shut_out_the_next_but_guessing_ends_there_too() {
    String kiosk = server.pairKiosk();
    String receipt = SignUpTest.receipt(server.signUp(server.example()));
    for (int i = 0; i < 20; i++) {
      assertThat(look(receipt, "0001", kiosk).statusCode()).isEqualTo(404);
    }
    assertThat(look(receipt, "8000", kiosk).statusCode()).isEqualTo(200);
    for (int i = 0; i < 10; i++) {
      look(receipt, "0001", kiosk);
    }

    assertThat(look(receipt, "8000", kiosk).statusCode()).isEqualTo(429);
    assertThat(look(receipt, "8000", "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> look(String receipt, String phoneLast4, String cookie) {
    String credentials = SignUpServer.credentials(receipt, phoneLast4);
    return server.send(with(server.request(SIGN_UPS + "/status", credentials), cookie));
  }
}
