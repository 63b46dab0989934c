package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.knowledge.evaluation.SavedAnswers.Change;
import cn.tongxiaobing.knowledge.evaluation.SavedAnswers.Saved;
import java.io.PrintWriter;
import java.util.List;

/** Answers that are not what they were, old over new, the worse ones first. */
final class AnswerChanges {

  private AnswerChanges() {}

  /**
   * Prints them with their counts.
   *
   * @return whether one was right and is not any more
   */
  static boolean print(List<Change> changes, PrintWriter out) {
    long worse = changes.stream().filter(Change::isWorse).count();
    long better = changes.stream().filter(Change::isBetter).count();
    changes.stream().filter(Change::isWorse).forEach(c -> print(c, "✗ 变差", out));
    changes.stream().filter(Change::isBetter).forEach(c -> print(c, "✓ 变好", out));
    changes.stream().filter(c -> !c.isWorse() && !c.isBetter()).forEach(c -> print(c, "· 变了", out));
    out.printf(
        "变了 %d 道：变差 %d，变好 %d，其余 %d%n",
        changes.size(), worse, better, changes.size() - worse - better);
    return worse > 0;
  }

  private static void print(Change change, String sign, PrintWriter out) {
    out.printf("%s %s %s%n", sign, change.question().id(), change.question().text());
    out.println("  原来 " + told(change.before()));
    out.println("  现在 " + told(change.now()));
  }

  private static String told(Saved saved) {
    return saved.status() + "：" + saved.seen().replace('\n', '｜');
  }
}
