package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.secrecy.SealBrokenException;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.Envelope;
import cn.tongxiaobing.kiosk.signup.SignUps;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.Backup;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.DatabaseSettings.Space;
import cn.tongxiaobing.kiosk.store.SignUpFilter;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of the database turns over on the disk, and every sign-up is read. Thirty bits usually,
 * each on its own, every other one in a sign-up; with {@code -Dlong=true} three hundred.
 */
@Timeout(600)
class BitRotTest {

  private static final int FLIPS = Boolean.getBoolean("long") ? 300 : 30;
  private static final int PEOPLE = 24;

  /** About as many bytes of a row come before what is sealed: its id, indexes and codes. */
  private static final int BEFORE_SEAL = 200;

  @TempDir private Path data;

  private final Map<String, String> phones = new LinkedHashMap<>();
  private final Map<Read, Integer> counted = new EnumMap<>(Read.class);
  private Keys keys;

  /** Rows of which a code or an instant that no seal covers was read otherwise. */
  private int beside;

  /** What somebody gave, and what they gave of their health. */
  private record Given(Details details, Optional<Details.OfHealth> health) {}

  /** What a look at one sign-up came to. */
  private enum Read {
    RIGHT,
    /** An error that says what is wrong. */
    TOLD,
    /** It is as if it had never been. */
    MISSING,
    WRONG
  }

  @BeforeEach
  void sign_up() {
    try (SignUpServer server = SignUpServer.start(data)) {
      for (int i = 0; i < PEOPLE; i++) {
        String phone = "138%08d".formatted(i * 7_919);
        ObjectNode form = server.example().put("phone", phone).put("question", "第" + i + "个问题");
        HttpResponse<String> response = server.signUp(form);
        phones.put(TestServer.json(response).path("receipt").asText(), phone);
      }
    }
    keys = Keys.open(data.resolve(SignUpDesk.KEYS), true);
  }

  @Test
  void f11_what_somebody_gave_is_read_as_they_gave_it_or_not_at_all() throws IOException {
    Map<String, Given> given = new HashMap<>();
    Map<String, String> shown = new HashMap<>();
    List<SignUpRow> rows;
    try (Database database = Database.open(settings())) {
      rows = rows(database);
      rows.forEach(row -> given.put(row.id(), open(row)));
      phones
          .keySet()
          .forEach(receipt -> shown.put(receipt, shown(database, receipt).orElseThrow()));
    }
    byte[] whole = Files.readAllBytes(file());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int unnoticed = 0;
    for (int i = 0; i < FLIPS; i++) {
      int bit = random.nextInt(whole.length * 8);
      if (i % 2 == 1) {
        SignUpRow row = rows.get(random.nextInt(rows.size()));
        int length = BEFORE_SEAL + row.sealed().array().length;
        bit = (indexOf(whole, row) - BEFORE_SEAL) * 8 + random.nextInt(length * 8);
      }
      put(flipped(whole, bit));
      int before = count(Read.MISSING);
      look(rows, given, shown);
      put(flipped(whole, bit));
      if (count(Read.MISSING) > before && isWhole()) {
        unnoticed++;
      }
    }
    System.out.printf(
        "F11 flips=%d bytes=%d %s beside the seal=%d unnoticed=%d seed=%d%n",
        FLIPS, whole.length, counted, beside, unnoticed, seed);
    assertThat(count(Read.WRONG)).as("seed %d", seed).isZero();
    assertThat(unnoticed).as("what is missing and passes the check, seed %d", seed).isZero();
    assertThat(count(Read.RIGHT)).isGreaterThan(FLIPS * PEOPLE);
    assertThat(count(Read.TOLD)).isPositive();
  }

  @Test
  void f11_a_damaged_record_is_named_and_all_others_are_told() throws IOException {
    SignUpRow row;
    try (Database database = Database.open(settings())) {
      row = rows(database).getFirst();
    }
    byte[] whole = Files.readAllBytes(file());
    put(flipped(whole, (indexOf(whole, row) + row.sealed().array().length / 2) * 8));

    try (SignUpServer server = SignUpServer.start(data)) {
      List<HttpResponse<String>> answers =
          phones.entrySet().stream()
              .map(person -> server.status(person.getKey(), person.getValue().substring(7)))
              .toList();
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(PEOPLE - 1);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() != 200)
          .singleElement()
          .extracting(answer -> TestServer.json(answer).path("code").asText())
          .isEqualTo("record_damaged");
    }
  }

  private void look(List<SignUpRow> before, Map<String, Given> given, Map<String, String> shown) {
    try (Database database = Database.open(settings())) {
      shown.forEach((receipt, right) -> note(() -> shown(database, receipt), right));
      Map<String, SignUpRow> rows = new HashMap<>();
      rows(database).forEach(row -> rows.put(row.id(), row));
      given.forEach(
          (id, right) -> note(() -> Optional.ofNullable(rows.get(id)).map(this::open), right));
      beside += (int) before.stream().filter(row -> differsBesideTheSeal(row, rows)).count();
    } catch (StoreException told) {
      counted.merge(Read.TOLD, 1, Integer::sum);
    }
  }

  private static boolean differsBesideTheSeal(SignUpRow before, Map<String, SignUpRow> rows) {
    SignUpRow now = rows.get(before.id());
    return now != null
        && now.sealed().equals(before.sealed())
        && now.sealedHealth().equals(before.sealedHealth())
        && !now.equals(before);
  }

  private <T> void note(Supplier<Optional<T>> reading, T right) {
    counted.merge(read(reading, right), 1, Integer::sum);
  }

  private static <T> Read read(Supplier<Optional<T>> reading, T right) {
    try {
      return reading
          .get()
          .map(read -> read.equals(right) ? Read.RIGHT : Read.WRONG)
          .orElse(Read.MISSING);
    } catch (SealBrokenException | StoreException told) {
      return Read.TOLD;
    }
  }

  private int count(Read read) {
    return counted.getOrDefault(read, 0);
  }

  /** Name and phone, as somebody with the receipt is shown them. */
  private Optional<String> shown(Database database, String receipt) {
    String phone = String.valueOf(phones.get(receipt));
    SignUps signUps = new SignUps(database, keys, 180, new MovableClock());
    return signUps
        .status(receipt, phone.substring(7))
        .map(status -> status.name() + status.phone());
  }

  private Given open(SignUpRow row) {
    Envelope envelope = new Envelope(keys.sealer());
    return new Given(envelope.open(row), envelope.openHealth(row));
  }

  private static List<SignUpRow> rows(Database database) {
    return new SignUpTable(database)
        .list(new SignUpFilter(Area.ALL, Optional.empty(), Optional.empty(), 0, 2 * PEOPLE))
        .rows();
  }

  /** Whether the check of a backup finds nothing wrong. */
  private boolean isWhole() {
    try {
      Backup.verify(settings(), file());
      return true;
    } catch (StoreException told) {
      return false;
    }
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings(data, Optional.empty(), Space.NONE, new MovableClock());
  }

  private Path file() {
    return data.resolve(DatabaseSettings.FILE);
  }

  private void put(byte[] content) throws IOException {
    for (String log : List.of("-wal", "-shm")) {
      Files.deleteIfExists(data.resolve(DatabaseSettings.FILE + log));
    }
    Files.write(file(), content);
  }

  /** Where what somebody gave lies in the file. */
  private static int indexOf(byte[] whole, SignUpRow row) {
    String sealed = new String(row.sealed().array(), StandardCharsets.ISO_8859_1);
    return new String(whole, StandardCharsets.ISO_8859_1).indexOf(sealed);
  }

  private static byte[] flipped(byte[] whole, int bit) {
    byte[] flipped = whole.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }
}
