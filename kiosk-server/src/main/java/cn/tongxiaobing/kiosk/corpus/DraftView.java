package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.store.DraftRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A draft as staff see it.
 *
 * @param hands accounts that have worked on it
 * @param faults what is to be mended before it can go on
 * @param checked what comparing its answers came to, if that was done and still holds
 */
public record DraftView(
    String id,
    long revision,
    DraftState state,
    String author,
    List<String> hands,
    DraftContent content,
    List<String> faults,
    Optional<Checked> checked,
    Optional<String> approver,
    Optional<Instant> publishAt,
    Instant createdAt,
    Instant changedAt) {

  static DraftView of(DraftRow row, List<String> faults, Optional<Checked> checked) {
    return new DraftView(
        row.id(),
        row.revision(),
        DraftState.of(row.state()),
        row.author(),
        row.hands(),
        DraftContent.ofJson(row.content()),
        faults,
        checked,
        row.approver(),
        row.publishAt(),
        row.createdAt(),
        row.changedAt());
  }
}
