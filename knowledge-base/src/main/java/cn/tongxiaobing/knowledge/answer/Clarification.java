package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.mention.Asking;
import cn.tongxiaobing.knowledge.mention.Computation;
import cn.tongxiaobing.knowledge.mention.Examples;
import cn.tongxiaobing.knowledge.mention.Mentions;
import cn.tongxiaobing.knowledge.rule.parameter.LegalReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks back where the answer depends on one thing that was not said: somebody asks whether they
 * may, and the rule says it depends. What everybody is told stays in the answer.
 */
final class Clarification {

  /** A question that wants a figure, a day or a place is answered by the rule itself. */
  private static final Pattern WANTS_THE_RULE =
      Pattern.compile("多[少大高重久长]|几|什么|啥|哪|怎么|怎样|咋|如何|谁|为何|标准|规定");

  private static final Pattern WHETHER =
      Pattern.compile("能|可以|行[吗不么]|要不要|有影响|影响|合格|符合|[吗不没么]$|过得?了|收不收|要我");

  private static final Pattern MEASURED = Pattern.compile("[0-9]|厘米|公分|毫米|[一二三四五六七八九十]度");

  private static final int SHORTEST_HEADING = 4;

  /** A longer question tells more than its subject, and a row may be its case in other words. */
  private static final int LONGEST_OF_SUBJECT_ALONE = 14;

  private final Library library;
  private final Choices choices;

  Clarification(Library library) {
    this.library = library;
    this.choices = new Choices(library);
  }

  /** The answer, asking back where it depends; as it is where it does not. */
  Answered on(Answered answer, Question question) {
    if (!(answer.passage() instanceof Passage.OfGuide card)
        || !answer.matched().isEmpty()
        || answer.probability() < Judge.DOUBT
        || !Mentions.isOfSomebody(question.text(), question.day())
        || answer.worked().filter(w -> !w.results().isEmpty()).isPresent()) {
      return answer;
    }
    Optional<Computation.Part> open = open(question);
    boolean depends =
        card.section().verdict() == Section.Verdict.DEPENDS
            && card.guide().topic() == Topic.CONDITIONS
            && (open.isPresent() || isSubjectAlone(question));
    Optional<Section.Table> table =
        card.section().table().filter(t -> depends && tellsNone(question, t, card.title()));
    List<Choice> rows = table.map(t -> choices.of(t, question)).orElse(List.of());
    return rows.isEmpty()
        ? open.map(part -> byRule(answer, card, part, question)).orElse(answer)
        : asking(answer, heading(table.orElseThrow()), rows);
  }

  /** The first rule that the question asks for and that lacks something. */
  private Optional<Computation.Part> open(Question question) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .stream()
        .flatMap(computation -> computation.parts().stream())
        .filter(part -> !part.open().isEmpty())
        .findFirst();
  }

  private Answered byRule(
      Answered answer, Passage.OfGuide card, Computation.Part part, Question question) {
    Asking asking = part.open().getFirst();
    List<Choices.Tried> tried = choices.of(asking, part.rule(), question);
    boolean sameRule =
        tried.stream()
            .flatMap(t -> t.outcome().stream())
            .flatMap(outcome -> outcome.references().stream())
            .map(LegalReference::rule)
            .anyMatch(rule -> card.section().basis().stream().anyMatch(b -> isSame(rule, b)));
    return sameRule
        ? asking(answer, Examples.topic(asking), tried.stream().map(Choices.Tried::choice).toList())
        : answer;
  }

  private static boolean isSame(Reference rule, Reference basis) {
    return rule.documentId().equals(basis.documentId()) && rule.article().equals(basis.article());
  }

  /** Whether the question says nothing that tells the rows apart: no figure, no word of a row. */
  private static boolean tellsNone(Question question, Section.Table table, String title) {
    String told = question.text();
    return !MEASURED.matcher(told).find()
        && table.rows().stream()
            .map(List::getFirst)
            .flatMap(Clarification::pairs)
            .noneMatch(pair -> told.contains(pair) && !title.contains(pair));
  }

  private static Stream<String> pairs(String text) {
    return IntStream.range(0, text.length() - 1).mapToObj(i -> text.substring(i, i + 2));
  }

  private static Answered asking(Answered answer, String on, List<Choice> offered) {
    Statement said = answer.statement();
    return answer.saying(
        new Statement(
            "要看" + on + "。" + said.headline(), said.line(), said.emphasis(), said.notes()),
        answer.table(),
        answer.matched(),
        offered);
  }

  /** What the rows tell apart, as the table itself calls it. */
  private static String heading(Section.Table table) {
    String first = table.columns().getFirst();
    return first.length() < SHORTEST_HEADING ? "具体情况" : first;
  }

  private static boolean isSubjectAlone(Question question) {
    String text = question.text();
    return text.length() <= LONGEST_OF_SUBJECT_ALONE
        && WHETHER.matcher(text).find()
        && !WANTS_THE_RULE.matcher(text).find();
  }
}
