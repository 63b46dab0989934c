package cn.tongxiaobing.knowledge.evaluation;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.evaluation.GoldenQuestion.Expected;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet.Dialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What came of asking a golden set. What is scored is what a person sees: the answer, then the rows
 * of its table, cut after so many characters.
 *
 * @param results one for each turn, in order
 */
public record Scorecard(List<Result> results) {

  private static final int[] CUTS = {200, 400, 800};

  /** The cut that floors are set for. */
  public static final int CUT = 400;

  public Scorecard {
    results = List.copyOf(results);
  }

  /** One turn and what was answered. */
  public record Result(GoldenQuestion question, boolean single, Answer answer) {

    /** What a person sees of the answer. */
    public String seen() {
      String rows =
          answer instanceof Answer.Answered answered
              ? answered
                  .table()
                  .map(t ->
                      String.join("\n", t.rows().stream().map(r -> String.join(" ", r)).toList()))
                  .orElse("")
              : "";
      return rows.isEmpty() ? answer.statement().text() : answer.statement().text() + "\n" + rows;
    }

    /**
     * Whether the first {@code cut} characters show every fact, or the outcome is the expected one.
     */
    public boolean right(int cut) {
      return question.expected().map(this::asExpected).orElseGet(() -> recall(cut) == 1);
    }

    double recall(int cut) {
      String seen = seen();
      return question.recall(seen.substring(0, Math.min(cut, seen.length())));
    }

    boolean isAnswered() {
      return answer instanceof Answer.Answered;
    }

    /** How many characters are read before the table. */
    int length() {
      return (answer.statement().headline() + answer.statement().line()).length();
    }

    private boolean asExpected(Expected expected) {
      return switch (answer) {
        case Answer.Declined d -> expected == Expected.DECLINE;
        case Answer.Handoff h -> expected == Expected.HANDOFF;
        case Answer.OutOfScope o -> expected == Expected.SAFE_REDIRECT;
        case Answer.Crisis c -> expected == Expected.SAFE_REDIRECT;
        case Answer.Smalltalk s -> expected == Expected.SAFE_REDIRECT;
        case Answer.Answered a -> false;
      };
    }
  }

  /** Asks every turn of every dialogue in order, each dialogue in a visit of its own. */
  public static Scorecard of(
      KnowledgeBase knowledge, List<Dialogue> dialogues, LocalDate day, Place place) {
    List<Result> results = new ArrayList<>();
    for (Dialogue dialogue : dialogues) {
      Visit visit = Visit.begun();
      for (GoldenQuestion turn : dialogue.turns()) {
        Reply reply = knowledge.reply(new Question(turn.text(), day, place), visit);
        visit = reply.visit();
        results.add(new Result(turn, dialogue.single(), reply.answer()));
      }
    }
    return new Scorecard(results);
  }

  /** The share of all turns that are right within {@code cut} characters. */
  public double rightOfAll(int cut) {
    return share(results, r -> r.right(cut));
  }

  /** The share of answerable single questions that are right within {@code cut} characters. */
  public double answered(int cut) {
    return share(answerable(), r -> r.right(cut));
  }

  /** The share of answerable questions that are right; of all turns, when there are none. */
  public double right(int cut) {
    return answerable().isEmpty() ? share(results, r -> r.right(cut)) : answered(cut);
  }

  /** The share of unanswerable questions that were answered all the same: the dangerous error. */
  public double answeredAnyway() {
    return share(unanswerable(), Result::isAnswered);
  }

  /** The share of answerable questions that were not answered. */
  public double wronglyRefused() {
    return share(answerable(), r -> !r.isAnswered());
  }

  /** The median number of characters that are read before the table, where policy is answered. */
  public int medianLength() {
    int[] lengths =
        results.stream().filter(Result::isAnswered).mapToInt(Result::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
  }

  /** The report as text, in Chinese. */
  public String report() {
    StringBuilder out = new StringBuilder();
    List<Result> answerable = answerable();
    if (!answerable.isEmpty()) {
      line(out, "可答的题", answerable.size() + " 道");
      for (int cut : CUTS) {
        line(out, "答对@" + cut, percent(answered(cut)));
      }
      line(
          out,
          "要点召回@" + CUT,
          percent(answerable.stream().mapToDouble(r -> r.recall(CUT)).average().orElse(0)));
      line(
          out,
          "难题答对@" + CUT,
          percent(share(filter(answerable, r -> r.question().hard()), r -> r.right(CUT))));
      line(
          out,
          "地方题答对@" + CUT,
          percent(share(filter(answerable, r -> r.question().local()), r -> r.right(CUT))));
      line(out, "错误拒答", percent(wronglyRefused()));
    }
    List<Result> unanswerable = unanswerable();
    if (!unanswerable.isEmpty()) {
      line(out, "不该答的题", unanswerable.size() + " 道");
      line(out, "处置正确", percent(share(unanswerable, r -> r.right(CUT))));
      line(out, "照样回答", percent(answeredAnyway()));
    }
    List<Result> turns = filter(results, r -> !r.single());
    if (!turns.isEmpty()) {
      line(out, "对话轮次", turns.size() + " 轮");
      line(out, "轮次答对@" + CUT, percent(share(turns, r -> r.right(CUT))));
      line(
          out,
          "首轮答对@" + CUT,
          percent(share(filter(turns, r -> !r.question().needsContext()), r -> r.right(CUT))));
      line(
          out,
          "依赖上文的轮次",
          percent(share(filter(turns, r -> r.question().needsContext()), r -> r.right(CUT))));
    }
    line(out, "表格前字数中位数", medianLength() + " 字");
    byTopic(out);
    return out.toString();
  }

  /** Every turn that is not right, with what was seen. */
  public String misses() {
    StringBuilder out = new StringBuilder();
    for (Result result : filter(results, r -> !r.right(CUT))) {
      GoldenQuestion q = result.question();
      out.append("✗ ")
          .append(q.id())
          .append(" [")
          .append(q.topic())
          .append("] ")
          .append(q.text())
          .append('\n');
      String source =
          result.answer() instanceof Answer.Answered a
              ? a.passage().id() + String.format(Locale.ROOT, " %.2f", a.probability())
              : "";
      out.append("  应有 ")
          .append(q.expected().<Object>map(e -> e).orElse(q.keyFacts()))
          .append('\n');
      out.append("  得到 ")
          .append(result.answer().status())
          .append(' ')
          .append(source)
          .append('：')
          .append(result.seen().replace('\n', '｜'))
          .append('\n');
    }
    return out.toString();
  }

  private void byTopic(StringBuilder out) {
    Map<String, List<Result>> topics = new TreeMap<>();
    results.forEach(
        r -> topics.computeIfAbsent(r.question().topic(), t -> new ArrayList<>()).add(r));
    out.append("按主题（答对／题数）\n");
    topics.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> share(e.getValue(), r -> r.right(CUT))))
        .forEach(e ->
            line(
                out,
                "  " + e.getKey(),
                e.getValue().stream().filter(r -> r.right(CUT)).count()
                    + "／"
                    + e.getValue().size()));
  }

  private List<Result> answerable() {
    return filter(results, r -> r.single() && r.question().expected().isEmpty());
  }

  private List<Result> unanswerable() {
    return filter(results, r -> r.single() && r.question().expected().isPresent());
  }

  private static List<Result> filter(List<Result> all, Predicate<Result> wanted) {
    return Stream.of(all).flatMap(List::stream).filter(wanted).toList();
  }

  private static double share(List<Result> all, Predicate<Result> counted) {
    return all.isEmpty() ? 0 : (double) all.stream().filter(counted).count() / all.size();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append('\t').append(value).append('\n');
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
