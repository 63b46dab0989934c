package cn.tongxiaobing.kiosk.store;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One step from a schema to the next. A released one is never edited: a change is a new step.
 *
 * @param number 1 for the first; each one more than the one before
 * @param name says what it is for
 * @param sql statements, each ended by a semicolon at the end of a line; one text for both
 *     databases
 */
record Migration(int number, String name, String sql) {

  private static final String FOLDER = "/store/";

  /** All steps, in order. */
  static final List<Migration> ALL =
      List.of(
          read(1, "0001-first-tables.sql"),
          read(2, "0002-staff-and-follow-up.sql"),
          read(3, "0003-fleet.sql"),
          read(4, "0004-notices.sql"),
          read(5, "0005-corpus.sql"),
          read(6, "0006-answer-desk.sql"),
          read(7, "0007-overview.sql"),
          read(8, "0008-subscriptions.sql"));

  private static Migration read(int number, String name) {
    try (InputStream in = Migration.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return new Migration(number, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> statements() {
    String withoutRemarks =
        sql.lines().filter(line -> !line.strip().startsWith("--")).collect(joining("\n"));
    return Arrays.stream(withoutRemarks.split(";\\s*(\\n|$)"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Finds an edit by mistake; it is no defence against a wilful one. */
  long checksum() {
    CRC32C checksum = new CRC32C();
    checksum.update(String.join(";", statements()).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
