package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is done to the passages of a draft; each gives a new list. */
final class Pieces {

  private Pieces() {}

  /** What a passage stands for is not a matter of its words. */
  static List<Piece> rewritten(List<Piece> pieces, Piece piece) {
    List<Piece> next = new ArrayList<>(pieces);
    int place = placeOf(pieces, piece.id());
    next.set(place, piece.standingFor(pieces.get(place).standsFor()));
    return next;
  }

  static List<Piece> with(List<Piece> pieces, Optional<Piece> typed) {
    return typed.map(piece -> rewritten(pieces, piece)).orElse(pieces);
  }

  static List<Piece> without(List<Piece> pieces, String id) {
    List<Piece> next = new ArrayList<>(pieces);
    next.remove(placeOf(pieces, id));
    return next;
  }

  /** With the one before it; nothing of either is lost. */
  static List<Piece> merged(List<Piece> pieces, String id) {
    int place = placeOf(pieces, id);
    if (place == 0) {
      throw new DraftRefusedException(Reason.STATE);
    }
    Piece first = pieces.get(place - 1);
    Piece second = pieces.get(place);
    String heading = first.heading().isEmpty() ? second.heading() : first.heading();
    String between = first.heading().isEmpty() ? "" : second.heading();
    List<Piece> next = new ArrayList<>(pieces);
    next.remove(place);
    next.set(
        place - 1,
        new Piece(
            first.id(),
            first.above(),
            heading,
            lines(first.text(), between, second.text()),
            both(first.questions(), second.questions()),
            both(first.keywords(), second.keywords()),
            first.basis().isEmpty() ? second.basis() : first.basis(),
            rows(first.table(), second.table()),
            first.standsFor().isEmpty() ? second.standsFor() : first.standsFor()));
    return next;
  }

  /** What is cut off becomes a passage of its own, without a heading or a table yet. */
  static List<Piece> split(List<Piece> pieces, String id, int at) {
    int place = placeOf(pieces, id);
    Piece whole = pieces.get(place);
    if (at <= 0 || at >= whole.text().length()) {
      throw new DraftRefusedException(Reason.STATE);
    }
    List<Piece> next = new ArrayList<>(pieces);
    next.set(
        place,
        new Piece(
            id,
            whole.above(),
            whole.heading(),
            whole.text().substring(0, at).strip(),
            whole.questions(),
            whole.keywords(),
            whole.basis(),
            whole.table(),
            whole.standsFor()));
    next.add(
        place + 1,
        new Piece(
            fresh(pieces),
            whole.above(),
            "",
            whole.text().substring(at).strip(),
            List.of(),
            List.of(),
            whole.basis(),
            List.of(),
            ""));
    return next;
  }

  private static String fresh(List<Piece> pieces) {
    int highest =
        pieces.stream().mapToInt(p -> Integer.parseInt(p.id().substring(1))).max().orElse(0);
    return "p" + (highest + 1);
  }

  private static int placeOf(List<Piece> pieces, String id) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new DraftRefusedException(Reason.ABSENT);
  }

  private static String lines(String... texts) {
    return String.join("\n", Stream.of(texts).filter(t -> !t.isEmpty()).toList());
  }

  /** One below the other; a head that is the same is not repeated. */
  private static List<List<String>> rows(List<List<String>> first, List<List<String>> second) {
    boolean sameHead =
        !first.isEmpty() && !second.isEmpty() && first.getFirst().equals(second.getFirst());
    return Stream.concat(first.stream(), second.stream().skip(sameHead ? 1 : 0)).toList();
  }

  private static List<String> both(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
