package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.secrecy.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A signed statement that the log had come to an entry. Whoever holds one can tell later that the
 * end of the log was cut off, which the chain by itself cannot show.
 *
 * @param seq number of the entry
 * @param hash its hash
 * @param at when the statement was made
 * @param signature Ed25519, as hexadecimal digits
 */
public record Checkpoint(long seq, String hash, Instant at, String signature) {

  /** States that the log has come to {@code entry}. */
  static Checkpoint sign(WrittenEntry entry, Instant now, Signatures signatures) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    byte[] signature = signatures.sign(message(entry.seq(), entry.hash(), at));
    return new Checkpoint(entry.seq(), entry.hash(), at, HexFormat.of().formatHex(signature));
  }

  /** Whether the owner of {@code publicKey} said exactly this. */
  boolean isSignedBy(byte[] publicKey) {
    try {
      return Signatures.verify(
          publicKey, message(seq, hash, at), HexFormat.of().parseHex(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** One line: number, hash, time, signature. */
  String line() {
    return seq + " " + hash + " " + at + " " + signature;
  }

  /** What {@link #line} wrote; empty when it is none. */
  static Optional<Checkpoint> read(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Checkpoint(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] message(long seq, String hash, Instant at) {
    return ("tongxiaobing audit " + seq + " " + hash + " " + at).getBytes(StandardCharsets.UTF_8);
  }
}
