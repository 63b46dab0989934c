package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.QrPicture;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.kiosk.testing.TestServer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The address that leads back to an answer. */
class TakeAlongTest {

  private static final Optional<String> SERVER = Optional.of("https://xiaobing.example.gov.cn");
  private static final Question ASKED =
      new Question("我叫金丝雀，13900007531，近视做过手术还能当兵吗", LocalDate.of(2026, 11, 22), Place.NATION);

  @Test
  void what_is_taken_along_asks_for_the_card_and_holds_nothing_of_the_person() {
    try (TestServer server = serving(SERVER)) {
      String href = href(SERVER).orElseThrow();
      JsonNode taken = TestServer.json(server.get(href));
      URI address = URI.create(taken.path("address").asText());
      String question = taken.path("question").asText();

      assertThat(address.getHost()).isEqualTo("xiaobing.example.gov.cn");
      assertThat(address.getPath()).isEqualTo("/chat");
      assertThat(URLDecoder.decode(address.getRawFragment(), UTF_8)).isEqualTo("/?q=" + question);
      assertThat(question).contains("手术");
      assertThat(href + taken).doesNotContain("金丝雀", "139000");
      assertThat(QrPicture.read(taken.path("qr").asText())).isEqualTo(address.toString());
    }
  }

  @Test
  void without_an_address_of_the_office_nothing_is_taken_along() {
    assertThat(href(Optional.empty())).isEmpty();
    try (TestServer server = serving(Optional.empty())) {
      assertThat(server.get(href(SERVER).orElseThrow()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void only_what_the_library_asks_becomes_a_code() {
    try (TestServer server = serving(SERVER)) {
      assertThat(server.get("/api/v1/take-along").statusCode()).isEqualTo(400);
      assertThat(server.get("/api/v1/take-along?card=https%3A%2F%2Fevil.example").statusCode())
          .isEqualTo(404);
    }
  }

  private static Optional<String> href(Optional<String> address) {
    return TakeAlongRoutes.of(
        SharedKnowledge.open().answer(ASKED, Visit.begun()).reply().answer(), address);
  }

  private static TestServer serving(Optional<String> address) {
    return TestServer.with(clock -> new TakeAlongRoutes(SharedKnowledge.open()::library, address));
  }
}
