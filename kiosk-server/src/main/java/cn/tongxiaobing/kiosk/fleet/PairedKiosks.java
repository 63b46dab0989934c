package cn.tongxiaobing.kiosk.fleet;

import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.DeviceTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which kiosk holds which token, as of the last {@link #refresh}: every request may be asked for
 * it, so it is asked of memory. Thread-safe.
 */
public final class PairedKiosks {

  private static final String PURPOSE = "kiosk";
  private static final int LONGEST = 64;

  private final DeviceTable table;
  private final TokenHash tokens;
  private volatile Map<Bytes, String> ids = Map.of();

  PairedKiosks(DeviceTable table, TokenHash tokens) {
    this.table = table;
    this.tokens = tokens;
  }

  /** Reads anew who is paired; a server of a fleet learns so what another one did. */
  public void refresh() {
    ids = Map.copyOf(table.paired());
  }

  /** The id of the kiosk that holds a token; empty for a token that is none, or no more. */
  public Optional<String> holding(String token) {
    Map<Bytes, String> known = ids;
    return known.isEmpty() || token.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(known.get(hash(token)));
  }

  /** The ids of all that are paired. */
  public Set<String> all() {
    return Set.copyOf(ids.values());
  }

  /** What is kept of a token. */
  Bytes hash(String token) {
    return Bytes.of(tokens.of(PURPOSE, token));
  }
}
