package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that a card rests on, as it stands on a given day.
 *
 * @param document what it is part of
 * @param edition the edition to be cited: the one in force on the day where it still has the rule,
 *     else the one that was in force when the card was checked; empty when no day is known
 * @param article its number in that edition, empty for a document cited as a whole
 * @param fate what became of it since the card was checked
 * @param since the day of the change, when there was one
 */
public record CitedRule(
    PolicyDocument document,
    Optional<EditionDate> edition,
    Optional<ArticleNumber> article,
    Fate fate,
    Optional<LocalDate> since) {

  /** What can become of a rule. */
  public enum Fate {
    /** It says what it said, perhaps under another number. */
    SAME,
    /** A newer edition says it in other words. */
    REWORDED,
    /** A newer edition does not have it. */
    REMOVED,
    /** The document was repealed. */
    REPEALED,
    /** There is a newer edition, but not both texts are loaded, so nobody can tell. */
    UNTOLD
  }

  /** Whether a card that rests on it may still be stated as certain. */
  public boolean isSame() {
    return fate == Fate.SAME;
  }
}
