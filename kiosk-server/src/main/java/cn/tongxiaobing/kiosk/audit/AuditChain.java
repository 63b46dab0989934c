package cn.tongxiaobing.kiosk.audit;

import cn.tongxiaobing.kiosk.audit.AuditVerdict.Broken;
import cn.tongxiaobing.kiosk.audit.AuditVerdict.Fault;
import cn.tongxiaobing.kiosk.audit.AuditVerdict.Whole;
import cn.tongxiaobing.kiosk.secrecy.Chain;
import cn.tongxiaobing.kiosk.secrecy.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries that follow one another, and finds where they do not. Safe for several threads. */
public final class AuditChain {

  private final Chain chain;
  private final Signatures signatures;

  public AuditChain(Chain chain, Signatures signatures) {
    this.chain = chain;
    this.signatures = signatures;
  }

  /** The entry that {@code event} becomes after {@code last}, which is empty for the first. */
  public WrittenEntry next(Optional<WrittenEntry> last, AuditEvent event) {
    long seq = last.map(WrittenEntry::seq).orElse(0L) + 1;
    String previous = last.map(WrittenEntry::hash).orElseGet(this::start);
    String line = AuditLine.of(seq, event, previous);
    return new WrittenEntry(seq, line, hash(previous, line));
  }

  /** As {@link #verify(Iterable, Collection)} without checkpoints: a lost end is not noticed. */
  public AuditVerdict verify(Iterable<WrittenEntry> entries) {
    return verify(entries, List.of());
  }

  /**
   * Reads the log from its first entry and says what is the first thing wrong with it.
   *
   * @param entries all of them, in the order of their numbers
   * @param checkpoints the signed ones, best from a copy that whoever runs this machine cannot
   *     reach
   */
  public AuditVerdict verify(Iterable<WrittenEntry> entries, Collection<Checkpoint> checkpoints) {
    Map<Long, String> signed = new HashMap<>();
    for (Checkpoint checkpoint : checkpoints) {
      String before = signed.put(checkpoint.seq(), checkpoint.hash());
      if (!checkpoint.isSignedBy(signatures.publicKey())) {
        return new Broken(checkpoint.seq(), Fault.FORGED_CHECKPOINT);
      }
      if (before != null && !before.equals(checkpoint.hash())) {
        return new Broken(checkpoint.seq(), Fault.REPLACED);
      }
    }
    long seq = 0;
    String previous = start();
    for (WrittenEntry entry : entries) {
      seq++;
      Optional<Fault> fault = fault(entry, seq, previous, signed);
      if (fault.isPresent()) {
        return new Broken(seq, fault.get());
      }
      previous = entry.hash();
    }
    long last = seq;
    return signed.keySet().stream().anyMatch(known -> known > last)
        ? new Broken(last + 1, Fault.CUT_OFF)
        : new Whole(last, signed.size());
  }

  private Optional<Fault> fault(
      WrittenEntry entry, long seq, String previous, Map<Long, String> signed) {
    if (entry.seq() != seq) {
      return Optional.of(Fault.MISSING);
    }
    if (!entry.hash().equals(hash(previous, entry.line()))) {
      return Optional.of(Fault.CHANGED);
    }
    return signed.getOrDefault(seq, entry.hash()).equals(entry.hash())
        ? Optional.empty()
        : Optional.of(Fault.REPLACED);
  }

  private String start() {
    return HexFormat.of().formatHex(chain.start());
  }

  private String hash(String previous, String line) {
    return HexFormat.of()
        .formatHex(
            chain.next(HexFormat.of().parseHex(previous), line.getBytes(StandardCharsets.UTF_8)));
  }
}
