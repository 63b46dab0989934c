package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.mention.Asking;
import cn.tongxiaobing.knowledge.mention.Computation;
import cn.tongxiaobing.knowledge.mention.Finding;
import cn.tongxiaobing.knowledge.mention.Mention;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what the rules say of the asker's own case before what the card says of everybody's. The
 * card stays: a verdict without its rule is a riddle.
 */
final class Casework {

  private static final int MOST_CHOICES = 4;
  private static final int MOST_REASONS = 2;

  private final Library library;
  private final Citations citations;
  private final LocalFigures figures;

  Casework(Library library, Citations citations) {
    this.library = library;
    this.citations = citations;
    this.figures = new LocalFigures(library);
  }

  /**
   * The answer with the case worked out, where the question states one.
   *
   * @param general what the card says
   * @param applies whether the card is likely the right one; otherwise its words are left out
   */
  Answered on(Answered general, Question question, boolean applies) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .map(computation ->
            computation.decides()
                ? decided(general, question, applies, computation)
                : undecided(general, applies, computation))
        .orElseGet(() -> applies ? figures.on(general, question) : general);
  }

  /** The answer to somebody who was asked for what was missing: all that the rules say is told. */
  Answered told(Answered general, Question question) {
    return Computation.of(question.text(), question.day(), question.place(), library.rules())
        .map(computation ->
            computation.findings().isEmpty()
                ? undecided(general, true, computation)
                : decided(general, question, true, computation))
        .orElse(general);
  }

  private static Answered undecided(Answered general, boolean applies, Computation computation) {
    Worked worked = worked(computation, List.of());
    boolean asks = applies && worked.missing().isPresent();
    return asks
        ? general.worked(worked, general.statement(), general.verdict(), List.of())
        : general;
  }

  private Answered decided(
      Answered general, Question question, boolean applies, Computation computation) {
    List<Finding> findings =
        computation.findings().stream()
            .sorted(Comparator.comparing((Finding f) -> !(f.outcome() instanceof Verdict.NotMet)))
            .toList();
    Worked worked = worked(computation, findings);
    List<Citation> cited =
        findings.stream().flatMap(f -> citations.of(f.outcome(), question.day()).stream()).toList();
    List<Citation> all =
        Citations.distinct(
            Stream.concat(cited.stream(), applies ? general.citations().stream() : Stream.of()));
    return general.worked(
        worked, statement(general, applies, computation, findings), verdict(findings), all);
  }

  private static Statement statement(
      Answered general, boolean applies, Computation computation, List<Finding> findings) {
    String reasons =
        findings.stream()
            .limit(MOST_REASONS)
            .map(Casework::reason)
            .distinct()
            .collect(Collectors.joining());
    String used =
        computation.used().stream()
            .map(Mention::reading)
            .distinct()
            .collect(Collectors.joining("、", "按您说的 ", "算。"));
    Statement card = general.statement();
    String rule = applies ? conclusion(general) + card.line() : "";
    List<String> notes = new ArrayList<>();
    findings.forEach(f -> caveat(f.outcome()).ifPresent(notes::add));
    if (applies) {
      notes.addAll(card.notes());
    }
    return new Statement(reasons, used + rule, "", notes);
  }

  /** The rule itself: what a doubtful answer says before it is answered by the case. */
  private static String conclusion(Answered general) {
    return general.passage() instanceof Passage.OfGuide card
        ? card.section().conclusion()
        : general.statement().headline();
  }

  private static Optional<String> caveat(Outcome outcome) {
    return outcome instanceof Calculation.Amount amount && !amount.caveat().isEmpty()
        ? Optional.of(amount.caveat())
        : Optional.empty();
  }

  private static Section.Verdict verdict(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.outcome() instanceof Verdict.NotMet)) {
      return Section.Verdict.NO;
    }
    boolean met = findings.stream().allMatch(f -> f.outcome() instanceof Verdict.Met);
    return met ? Section.Verdict.YES : Section.Verdict.INFORMATION;
  }

  static Worked worked(Computation computation, List<Finding> findings) {
    return new Worked(
        computation.used().stream().map(Mention::reading).distinct().toList(),
        findings.stream().map(Casework::result).toList(),
        computation.status() == Computation.Status.ONE_MORE
            ? Optional.of(missing(computation.open().getFirst()))
            : Optional.empty());
  }

  private static Worked.Result result(Finding finding) {
    Outcome outcome = finding.outcome();
    String label = outcome instanceof Verdict verdict ? verdict.label() : "";
    List<String> steps = outcome instanceof Calculation.Amount amount ? amount.steps() : List.of();
    return new Worked.Result(finding.rule().title(), label, reason(finding), steps);
  }

  /** Why; for each case, where what is not known changes the words: 男 and 女 have other limits. */
  static String reason(Finding finding) {
    return finding.cases().size() == 1
        ? finding.outcome().reason()
        : finding.cases().stream()
            .map(c -> c.when() + "：" + c.outcome().reason())
            .collect(Collectors.joining());
  }

  private static Worked.Missing missing(Asking asking) {
    return new Worked.Missing(
        asking.label(), asking.choices().stream().map(Coded::label).limit(MOST_CHOICES).toList());
  }
}
