package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.corpus.CardTable;
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
 * @param tableFaults those of {@code faults} that a table has, where they are to be mended
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
    List<TableFault> tableFaults,
    @Nullable Checked checked,
    @Nullable Progress checking,
    @Nullable String approver,
    @Nullable String publishAt,
    String changedAt) {

  /** What is wrong in the table of a passage; see {@link CardTable.Fault}. */
  record TableFault(String piece, int row, int column, String fault) {

    static List<TableFault> of(DraftContent content) {
      return content.pieces().stream()
          .flatMap(p ->
              CardTable.faults(p.table()).stream()
                  .map(f -> new TableFault(p.id(), f.row(), f.column(), f.sentence())))
          .toList();
    }
  }

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
        TableFault.of(draft.content()),
        draft.checked().orElse(null),
        progress.running() ? progress : null,
        draft.approver().orElse(null),
        draft.publishAt().map(Instant::toString).orElse(null),
        draft.changedAt().toString());
  }
}
