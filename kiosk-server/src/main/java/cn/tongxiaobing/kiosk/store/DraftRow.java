package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that clerks work on, or have.
 *
 * @param revision grows with every change
 * @param author who brought it in
 * @param hands accounts that have worked on it, the author among them
 * @param content JSON
 * @param checked what comparing its answers with the live ones came to, as JSON
 * @param approver who agreed
 * @param publishAt when it is to be published
 */
public record DraftRow(
    String id,
    long revision,
    String state,
    String author,
    List<String> hands,
    String content,
    Optional<String> checked,
    Optional<String> approver,
    Optional<Instant> publishAt,
    Instant createdAt,
    Instant changedAt) {

  public DraftRow {
    hands = List.copyOf(hands);
  }

  /** The next revision, in a state, with nobody's approval. */
  public DraftRow next(String nextState, List<String> nextHands, String nextContent, Instant now) {
    return new DraftRow(
        id,
        revision + 1,
        nextState,
        author,
        nextHands,
        nextContent,
        checked,
        Optional.empty(),
        Optional.empty(),
        createdAt,
        now);
  }

  /** The next revision, approved. */
  public DraftRow approved(String nextState, String by, Instant at, Instant now) {
    return new DraftRow(
        id,
        revision + 1,
        nextState,
        author,
        hands,
        content,
        checked,
        Optional.of(by),
        Optional.of(at),
        createdAt,
        now);
  }

  /** With what comparing its answers came to. */
  public DraftRow withChecked(String result) {
    return new DraftRow(
        id,
        revision,
        state,
        author,
        hands,
        content,
        Optional.of(result),
        approver,
        publishAt,
        createdAt,
        changedAt);
  }
}
