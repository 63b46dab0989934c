package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.mention.Asking;
import cn.tongxiaobing.knowledge.mention.Computation;
import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody says who was asked back: a choice that was offered, or the thing in own words; and
 * which row of the table before is meant by its place.
 */
final class Chosen {

  private static final int LONGEST_REPLY = 16;

  /** Whoever asks does not reply. */
  private static final Pattern ASKS =
      Pattern.compile("[吗呢么?]|多[少大高久长]|什么|啥|怎|咋|哪|谁|能|可以|[不没]$|换个|还有");

  private final Library library;
  private final RowMatch rowMatch;

  Chosen(Library library) {
    this.library = library;
    this.rowMatch = new RowMatch(library);
  }

  /**
   * The choice that was made.
   *
   * @param normal what was said, in normal form: the question of a button, its label, or own words
   */
  Optional<Choice> of(String normal, Question question, Visit visit) {
    return visit
        .last()
        .filter(turn -> turn.answer() instanceof Answered && turn.passage().isPresent())
        .flatMap(turn -> of(normal, question, turn, (Answered) turn.answer()));
  }

  private Optional<Choice> of(String normal, Question question, Turn last, Answered answer) {
    Optional<Choice> pressed =
        answer.choices().stream()
            .filter(c ->
                normal.equals(ChineseText.normalize(c.question()))
                    || normal.equals(ChineseText.normalize(c.label())))
            .findFirst();
    Optional<Choice> placed = placed(normal, last, answer);
    if (placed.isPresent()) {
      return placed;
    }
    boolean replies = normal.length() <= LONGEST_REPLY && !ASKS.matcher(normal).find();
    if (pressed.isPresent() || !replies) {
      return pressed;
    }
    return row(normal, answer).or(() -> told(normal, question, last, answer));
  }

  /** The row whose place in the table is named, whether it was offered as a choice or not. */
  private static Optional<Choice> placed(String normal, Turn last, Answered answer) {
    return answer
        .table()
        .filter(table -> last.passage().filter(Passage.OfGuide.class::isInstance).isPresent())
        .flatMap(table ->
            Ordinal.of(normal, table.rows().size())
                .map(index -> {
                  String row = table.rows().get(index).getFirst();
                  return new Choice(row, last.root() + "，" + row, Optional.of(index));
                }));
  }

  /** The one row that a short reply names. */
  private Optional<Choice> row(String normal, Answered answer) {
    List<Choice> rows = answer.choices().stream().filter(c -> c.row().isPresent()).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> named = rowMatch.rows(answer.table().orElseThrow(), normal);
    List<Choice> within =
        rows.stream()
            .filter(c -> normal.length() > 1)
            .filter(c -> ChineseText.normalize(c.label()).contains(normal))
            .toList();
    return named.stream()
        .map(rows::get)
        .findFirst()
        .or(() -> within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty());
  }

  /** What was missing, told: with it the rules say more than without. */
  private Optional<Choice> told(String normal, Question question, Turn last, Answered answer) {
    Optional<Worked.Missing> missing = answer.worked().flatMap(Worked::missing);
    if (answer.choices().isEmpty() && missing.isEmpty()) {
      return Optional.empty();
    }
    List<Computation.Part> before = missing(question.saying(last.meant()));
    String asked = missing.map(m -> m.label().replaceAll("（.*）$", "")).orElse("");
    return Stream.of(normal, asked + normal)
        .map(said -> last.meant() + "，" + said)
        .filter(both -> isMore(missing(question.saying(both)), before))
        .map(both -> new Choice(normal, both, Optional.empty()))
        .findFirst();
  }

  /** Whether fewer rules lack something now, or the same lack something else. */
  private static boolean isMore(List<Computation.Part> now, List<Computation.Part> before) {
    return now.size() < before.size()
        || (now.size() == before.size() && !facts(now).equals(facts(before)));
  }

  private static List<List<Fact<?>>> facts(List<Computation.Part> missing) {
    return missing.stream().flatMap(m -> m.open().stream().limit(1)).map(Asking::facts).toList();
  }

  private List<Computation.Part> missing(Question question) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .stream()
        .flatMap(computation -> computation.parts().stream())
        .filter(part -> part.finding().isEmpty())
        .toList();
  }
}
