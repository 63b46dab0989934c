package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.corpus.Checked;
import cn.tongxiaobing.kiosk.corpus.DraftContent;
import cn.tongxiaobing.kiosk.corpus.DraftTrials.Progress;
import cn.tongxiaobing.kiosk.corpus.DraftView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that a page needs.
 *
 * @param own whether who asks had a hand in it, and so cannot approve it
 * @param checked what comparing its answers came to; absent when that is to be done, or once more
 */
record DraftBody(
    String id,
    long revision,
    String state,
    String stateName,
    String author,
    boolean own,
    DraftContent content,
    List<String> missing,
    List<String> faults,
    @Nullable Checked checked,
    @Nullable Progress checking,
    @Nullable String approver,
    @Nullable String publishAt,
    String changedAt) {

  static DraftBody of(DraftView draft, Progress progress, String asker) {
    return new DraftBody(
        draft.id(),
        draft.revision(),
        draft.state().code(),
        draft.state().label(),
        draft.author(),
        draft.hands().contains(asker),
        draft.content(),
        draft.content().missing(),
        draft.faults(),
        draft.checked().orElse(null),
        progress.running() ? progress : null,
        draft.approver().orElse(null),
        draft.publishAt().map(Instant::toString).orElse(null),
        draft.changedAt().toString());
  }
}
