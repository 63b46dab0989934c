package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.testing.SignUpProcess;
import cn.tongxiaobing.kiosk.testing.Stored;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose disk fails, as those who sign up meet it. The disk is the real one with a few
 * calls of the C library in front of it ({@code disk-faults.c}); where there is no C compiler, or
 * no Linux, the tests are skipped.
 */
@Timeout(300)
class FailingDiskTest {

  private static final int WRITES = Boolean.getBoolean("long") ? 200 : 24;

  @TempDir private Path folder;
  private Path data;
  private Path plan;
  private Map<String, String> disk = Map.of();

  /** What was acknowledged, by the name of the request. */
  private final Map<String, String> receipts = new LinkedHashMap<>();

  @BeforeEach
  void build_the_disk() throws IOException, InterruptedException {
    Path source = Path.of("src/test/resources/disk-faults.c").toAbsolutePath();
    Path library = folder.resolve("disk-faults.so");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/cc")) && Files.isDirectory(Path.of("/proc/self/fd")),
        "failing disks take a C compiler and Linux");
    Process compiler =
        new ProcessBuilder("/usr/bin/cc", "-shared", "-fPIC", "-o", library.toString(), source + "")
            .inheritIO()
            .start();
    assertThat(compiler.waitFor()).isZero();
    data = Files.createDirectory(folder.resolve("data"));
    plan = folder.resolve("plan");
    disk = Map.of("LD_PRELOAD", library.toString(), "DISK_PLAN", plan.toString());
    Files.writeString(
        data.resolve(KioskConfig.FILE),
        """
        place = 140214
        limit.sign-ups-per-minute = 600000
        limit.sign-ups-at-a-stretch = 100000
        limit.sign-ups-per-day = 999999
        """);
  }

  private SignUpProcess start() throws IOException {
    return SignUpProcess.start(data, disk);
  }

  private void plan(String fault) throws IOException {
    Files.writeString(plan, fault);
  }

  private HttpResponse<String> signUp(SignUpProcess server, int number) throws IOException {
    ObjectNode form = server.example().put("phone", "138%08d".formatted(number));
    HttpResponse<String> response = server.signUp(form, "request-" + number);
    if (response.statusCode() == 201) {
      receipts.put("request-" + number, TestServer.json(response).path("receipt").asText());
    }
    return response;
  }

  private static String code(HttpResponse<String> response) {
    return TestServer.json(response).path("code").asText();
  }

  private List<SignUpRow> stored() {
    return Stored.in(data).signUps();
  }

  @Test
  void f05_on_a_full_disk_nothing_is_acknowledged_and_it_goes_on_when_there_is_room()
      throws IOException {
    try (SignUpProcess server = start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(signUp(server, i).statusCode()).isEqualTo(201);
      }
      plan("full");
      for (int i = 5; i < 10; i++) {
        HttpResponse<String> refused = signUp(server, i);
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(code(refused)).isEqualTo("storage_full");
        assertThat(TestServer.json(refused).path("detail").asText()).contains("没有登记", "工作人员");
      }
      String first = Objects.requireNonNull(receipts.get("request-0"));
      assertThat(server.status(first, "0000").statusCode()).isEqualTo(200);
      plan("");
      for (int i = 8; i < 12; i++) {
        assertThat(signUp(server, i).statusCode()).as("with room again").isEqualTo(201);
      }
    }

    assertThat(stored()).hasSize(receipts.size()).hasSize(9);
  }

  @Test
  void f04_after_a_sync_that_failed_nothing_is_acknowledged_until_a_restart() throws IOException {
    try (SignUpProcess server = start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(signUp(server, i).statusCode()).isEqualTo(201);
      }
      plan("sync");
      HttpResponse<String> failed = signUp(server, 5);
      assertThat(failed.statusCode()).isEqualTo(503);
      assertThat(code(failed)).isEqualTo("storage_failed");
      plan("");
      for (int i = 6; i < 10; i++) {
        assertThat(signUp(server, i).statusCode()).as("a later sync may lie").isEqualTo(503);
      }
    }
    try (SignUpProcess server = start()) {
      everyReceiptIsFound(server);
      for (int i = 5; i < 10; i++) {
        assertThat(signUp(server, i).statusCode()).as("sent again").isEqualTo(201);
      }
    }

    assertThat(stored()).hasSize(10);
  }

  @Test
  void f06_whichever_write_fails_it_is_all_or_nothing_and_sent_again_it_is_stored_once()
      throws IOException {
    try (SignUpProcess server = start()) {
      int failed = 0;
      for (int n = 1; n <= WRITES; n++) {
        plan("write " + n);
        HttpResponse<String> response = signUp(server, n);
        if (response.statusCode() != 201) {
          assertThat(Set.of(503, 507)).as(response.body()).contains(response.statusCode());
          assertThat(code(response)).startsWith("storage_");
          failed++;
        }
        plan("");
        assertThat(signUp(server, n).statusCode()).as("again, after write " + n).isEqualTo(201);
      }
      assertThat(failed).as("writes that were noticed to fail").isGreaterThan(5);
    }
    try (SignUpProcess server = start()) {
      everyReceiptIsFound(server);
    }

    assertThat(stored()).hasSize(WRITES);
    assertThat(stored().stream().map(SignUpRow::personIndex).distinct()).hasSize(WRITES);
  }

  private void everyReceiptIsFound(SignUpProcess server) throws IOException {
    for (Map.Entry<String, String> each : receipts.entrySet()) {
      int number = Integer.parseInt(each.getKey().substring("request-".length()));
      HttpResponse<String> found =
          server.status(each.getValue(), "%08d".formatted(number).substring(4));
      assertThat(found.statusCode()).as(each.getKey()).isEqualTo(200);
    }
  }
}
