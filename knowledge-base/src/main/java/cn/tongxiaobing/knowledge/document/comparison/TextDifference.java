package cn.tongxiaobing.knowledge.document.comparison;

import cn.tongxiaobing.knowledge.document.comparison.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts two wordings beside each other, character by character with numbers kept whole, along their
 * longest common subsequence (Wagner and Fischer 1974). A lone character that happens to be in both
 * between two changes tells nobody anything and is taken into the change.
 */
public final class TextDifference {

  /** A number is one sign: 90 to 45 is no change of a digit. */
  private static final Pattern TOKEN =
      Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?|\\X", Pattern.DOTALL);

  private static final int LEAST_KEPT = 2;

  /** More cells than this take too long to fill: the whole is then shown as changed. */
  private static final long MOST_CELLS = 16_000_000;

  private TextDifference() {}

  /** The pieces in order; adjacent ones are of different kinds. */
  public static List<Span> of(String older, String newer) {
    List<String> a = tokens(older);
    List<String> b = tokens(newer);
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    Pieces pieces = new Pieces();
    a.subList(0, head).forEach(t -> pieces.add(Kind.KEPT, t));
    middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), pieces);
    a.subList(a.size() - tail, a.size()).forEach(t -> pieces.add(Kind.KEPT, t));
    return pieces.spans();
  }

  private static void middle(List<String> a, List<String> b, Pieces pieces) {
    if ((long) a.size() * b.size() > MOST_CELLS) {
      a.forEach(t -> pieces.add(Kind.REMOVED, t));
      b.forEach(t -> pieces.add(Kind.ADDED, t));
      return;
    }
    short[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        pieces.add(Kind.KEPT, a.get(i));
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        pieces.add(Kind.REMOVED, a.get(i++));
      } else {
        pieces.add(Kind.ADDED, b.get(j++));
      }
    }
  }

  /** How many tokens what begins at each pair of places has in common; at most 4000 by 4000. */
  private static short[][] common(List<String> a, List<String> b) {
    short[][] common = new short[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Gathers pieces into runs: what goes comes before what is put in its place. */
  private static final class Pieces {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private int keptTokens;

    void add(Kind kind, String token) {
      if (kind == Kind.KEPT) {
        kept.append(token);
        keptTokens++;
        return;
      }
      boolean betweenChanges = !removed.isEmpty() || !added.isEmpty();
      if (betweenChanges && keptTokens > 0 && keptTokens < LEAST_KEPT) {
        removed.append(kept);
        added.append(kept);
        kept.setLength(0);
      } else if (keptTokens > 0) {
        flush();
      }
      keptTokens = 0;
      (kind == Kind.REMOVED ? removed : added).append(token);
    }

    List<Span> spans() {
      flush();
      return List.copyOf(spans);
    }

    private void flush() {
      put(Kind.REMOVED, removed);
      put(Kind.ADDED, added);
      put(Kind.KEPT, kept);
    }

    private void put(Kind kind, StringBuilder run) {
      if (!run.isEmpty()) {
        spans.add(new Span(kind, run.toString()));
        run.setLength(0);
      }
    }
  }
}
