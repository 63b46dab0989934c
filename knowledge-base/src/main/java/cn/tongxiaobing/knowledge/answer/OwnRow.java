package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what the table says of the asker's own case, so that nobody has to look for it. */
final class OwnRow {

  /** With what follows it: 9月30 is another day than 9月第三个星期六. */
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(\\.[0-9]+)?[^0-9,;。、—.]{0,2}");

  private static final Pattern ENDS_A_CLAUSE = Pattern.compile("[,;。(]");

  private static final int LONGEST_FIGURE = 24;

  private OwnRow() {}

  /**
   * The answer with its own row, where one row is and the headline does not say it already. A
   * figure comes first; other words come after the headline, which has the condition. Whether
   * somebody may enlist is not read off a row where it depends on more.
   */
  static Answered in(Answered answer) {
    boolean decides =
        answer.verdict() == Section.Verdict.DEPENDS
            && answer.passage() instanceof Passage.OfGuide card
            && card.guide().topic() == Topic.CONDITIONS;
    boolean isOwn =
        answer.matched().size() == 1
            && answer.worked().isEmpty()
            && answer.choices().isEmpty()
            && answer.probability() >= Judge.DOUBT;
    if (!isOwn || decides) {
      return answer;
    }
    int index = answer.matched().getFirst();
    String says = says(answer.table().orElseThrow(), index);
    if (isIn(answer.statement().headline(), says)) {
      return answer;
    }
    boolean isFigure =
        answer.verdict() == Section.Verdict.INFORMATION
            && answer.table().orElseThrow().columns().size() == 2
            && says.length() <= LONGEST_FIGURE
            && FIGURE.matcher(says).find();
    return isFigure ? first(answer, index) : second(answer, index);
  }

  /**
   * The row of a card's table as the answer, and then the rule for everybody.
   *
   * @param general what the card says of everybody
   */
  static Answered first(Answered general, int index) {
    Section.Table table = general.table().orElseThrow();
    Statement rule = general.statement();
    String whole =
        general.passage() instanceof Passage.OfGuide card
            ? "整条规定：" + card.section().conclusion()
            : "";
    return general.saying(
        new Statement(
            table.rows().get(index).getFirst() + "：" + says(table, index) + "。",
            whole + rule.line(),
            "",
            rule.notes()),
        general.table(),
        List.of(index),
        List.of());
  }

  private static Answered second(Answered general, int index) {
    Section.Table table = general.table().orElseThrow();
    Statement rule = general.statement();
    String own = "您看表里“" + table.rows().get(index).getFirst() + "”一行：" + says(table, index) + "。";
    return general.saying(
        new Statement(rule.headline(), own + rule.line(), rule.emphasis(), rule.notes()),
        general.table(),
        general.matched(),
        general.choices());
  }

  /** All cells of a row but the first, with their headings where there are several. */
  private static String says(Section.Table table, int index) {
    List<String> row = table.rows().get(index);
    return row.size() == 2
        ? row.getLast()
        : IntStream.range(1, row.size())
            .mapToObj(i -> table.columns().get(i) + " " + row.get(i))
            .collect(Collectors.joining("；"));
  }

  /** Whether a headline has every figure of the row already, or else its first words. */
  private static boolean isIn(String headline, String says) {
    String told = ChineseText.normalize(headline).replace(" ", "");
    String row = ChineseText.normalize(says).replace(" ", "");
    List<String> figures = FIGURE.matcher(row).results().map(MatchResult::group).toList();
    return figures.isEmpty()
        ? told.contains(ENDS_A_CLAUSE.split(row, 2)[0])
        : figures.stream().allMatch(told::contains);
  }
}
