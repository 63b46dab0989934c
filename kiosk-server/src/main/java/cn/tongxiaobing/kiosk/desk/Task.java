package cn.tongxiaobing.kiosk.desk;

import cn.tongxiaobing.kiosk.corpus.DraftState;
import cn.tongxiaobing.kiosk.store.DeskRow;
import java.util.Optional;

/**
 * Questions that somebody has taken on.
 *
 * @param draft how far its answer is, where there is one
 */
public record Task(DeskRow row, Optional<DraftState> draft) {

  /** How far it is. */
  public enum State {
    /** Nobody has written an answer yet. */
    TAKEN("taken"),
    /** There is one, which has not been approved. */
    WRITTEN("written"),
    /** It is told now. */
    CLOSED("closed"),
    /** It was withdrawn, since what it rests on has another edition now. */
    STALE("stale"),
    /** Somebody withdrew it. */
    WITHDRAWN("withdrawn");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
      return code;
    }
  }

  public State state() {
    if (row.staleAt().isPresent()) {
      return State.STALE;
    }
    return draft
        .map(d ->
            switch (d) {
              case PUBLISHED -> State.CLOSED;
              case WITHDRAWN -> State.WITHDRAWN;
              case DRAFT, SUBMITTED, APPROVED -> State.WRITTEN;
              case DISCARDED -> State.TAKEN;
            })
        .orElse(State.TAKEN);
  }
}
