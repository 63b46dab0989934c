package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.testing.CompiledDisk;
import cn.tongxiaobing.kiosk.testing.SignUpProcess;
import cn.tongxiaobing.kiosk.testing.Stored;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
@Timeout(600)
class FailingDiskTest {

  private static final int WRITES = Boolean.getBoolean("long") ? 200 : 24;
  private static final int SYNCS = Boolean.getBoolean("long") ? 60 : 4;

  @TempDir private Path folder;
  private Path data;
  private Path plan;
  private Map<String, String> disk = Map.of();

  /** What was acknowledged, by the name of the request. */
  private final Map<String, String> receipts = new LinkedHashMap<>();

  @BeforeEach
  void build_the_disk() throws IOException, InterruptedException {
    Path library = CompiledDisk.of("disk-faults.c", folder);
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
  void f05_below_the_watermark_nothing_is_stored_and_it_goes_on_above_it() throws IOException {
    try (SignUpProcess server = start()) {
      assertThat(signUp(server, 0).statusCode()).isEqualTo(201);
      plan("room " + (32 << 20));
      for (int i = 1; i < 4; i++) {
        HttpResponse<String> refused = signUp(server, i);
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(code(refused)).isEqualTo("storage_full");
      }
      String first = Objects.requireNonNull(receipts.get("request-0"));
      assertThat(server.withdraw(first, "0000").statusCode())
          .as("who erases makes room")
          .isEqualTo(200);
      plan("");
      assertThat(signUp(server, 1).statusCode()).isEqualTo(201);
    }

    assertThat(stored()).hasSize(1);
  }

  @Test
  void f39_in_a_folder_that_turns_read_only_nothing_is_acknowledged_and_it_goes_on_when_it_can()
      throws IOException {
    try (SignUpProcess server = start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(signUp(server, i).statusCode()).isEqualTo(201);
      }
      plan("read-only");
      for (int i = 5; i < 10; i++) {
        HttpResponse<String> refused = signUp(server, i);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(refused)).isEqualTo("storage_failed");
        assertThat(TestServer.json(refused).path("detail").asText()).contains("没有登记", "工作人员");
      }
      everyReceiptIsFound(server);
      plan("");
      for (int i = 8; i < 12; i++) {
        assertThat(signUp(server, i).statusCode()).as("writable again").isEqualTo(201);
      }
      everyReceiptIsFound(server);
    }

    assertThat(stored()).hasSize(receipts.size()).hasSize(9);
  }

  @Test
  void f39_in_a_folder_that_is_read_only_it_does_not_start_and_says_why()
      throws IOException, InterruptedException {
    start().close();
    plan("read-only");

    Process program = SignUpProcess.launch(data, SignUpProcess.freePort(), disk, Redirect.PIPE);

    String told = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isNotZero();
    assertThat(told).contains("数据文件夹不能写入", "权限");
  }

  /** Whichever sync it is: of a commit, or of the housekeeping while nobody asks for anything. */
  @Test
  void f04_after_a_sync_that_failed_nothing_is_acknowledged_and_the_process_ends()
      throws IOException, InterruptedException {
    int acknowledged = 0;
    for (int n = 1; n <= SYNCS; n++) {
      plan("");
      Files.deleteIfExists(syncs());
      try (SignUpProcess server = start()) {
        everyReceiptIsFound(server);
        plan("sync " + n);
        for (int i = 0; i < n && !Files.exists(syncs()); i++) {
          try {
            HttpResponse<String> response = signUp(server, n * 100 + i);
            if (response.statusCode() != 201) {
              assertThat(response.statusCode()).isEqualTo(503);
              assertThat(code(response)).isEqualTo("storage_failed");
            }
          } catch (IOException ended) {
            assertThat(syncs()).exists();
          }
        }
        assertThat(server.exitCode()).isEqualTo(OperatorException.STORAGE);
      }
      assertThat(Files.size(syncs())).as("syncs from the one that failed on").isEqualTo(1);
      assertThat(receipts.size()).as("acknowledged before sync " + n).isLessThan(acknowledged + n);
      acknowledged = receipts.size();
    }
    plan("");
    try (SignUpProcess server = start()) {
      everyReceiptIsFound(server);
      assertThat(signUp(server, 1).statusCode()).isEqualTo(201);
    }
    assertThat(stored().stream().map(SignUpRow::personIndex).distinct()).hasSize(stored().size());
    assertThat(stored()).hasSizeBetween(receipts.size(), receipts.size() + SYNCS);
  }

  private Path syncs() {
    return Path.of(plan + ".syncs");
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
