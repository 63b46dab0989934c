package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the questions and answers in the rows of tables. A table counts when one of its first rows
 * names a column of questions and a column of answers; the rows below that one are read.
 */
final class QuestionTable {

  /** The heading stands at the top, perhaps under the name of the table and a remark. */
  private static final int HEADING_WITHIN = 5;

  private static final Set<String> QUESTION =
      Set.of("问题", "问", "提问", "标准问", "标准问题", "常见问题", "咨询问题", "question", "q");
  private static final Set<String> WORDINGS =
      Set.of("相似问", "相似问法", "相似问题", "扩展问", "其他问法", "其它问法", "同义问法");
  private static final Set<String> ANSWER =
      Set.of("答案", "答", "回答", "答复", "标准答案", "解答", "回复", "答复内容", "answer", "a");

  /** Question rows, and the changes that say which rows were not whole. */
  record Found(List<QuestionRow> rows, List<Change> changes) {}

  private final List<QuestionRow> rows = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private QuestionTable() {}

  static Found in(List<Line> lines) {
    Map<String, List<Integer>> tables = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() == Line.Kind.ROW) {
        tables.computeIfAbsent(lines.get(i).origin().part(), part -> new ArrayList<>()).add(i);
      }
    }
    QuestionTable table = new QuestionTable();
    tables.values().forEach(indexes -> table.read(lines, indexes));
    return new Found(table.rows, table.changes);
  }

  private void read(List<Line> lines, List<Integer> indexes) {
    for (int i = 0; i < Math.min(HEADING_WITHIN, indexes.size()); i++) {
      List<String> heading = lines.get(indexes.get(i)).cells();
      int question = column(heading, QUESTION);
      int answer = column(heading, ANSWER);
      if (question >= 0 && answer >= 0) {
        for (int index : indexes.subList(i + 1, indexes.size())) {
          read(lines.get(index), heading, question, answer);
        }
        return;
      }
    }
  }

  private void read(Line line, List<String> heading, int question, int answer) {
    String asked = cell(line, question);
    String answered = cell(line, answer);
    if (asked.isEmpty() || answered.isEmpty()) {
      if (!line.isBlank()) {
        changes.add(Change.ofLine(Change.Kind.INCOMPLETE_ROW, 0, line.origin(), line.text()));
      }
      return;
    }
    List<String> questions = new ArrayList<>(List.of(asked));
    Map<String, String> others = new LinkedHashMap<>();
    for (int i = 0; i < heading.size(); i++) {
      String value = cell(line, i);
      if (i == question || i == answer || value.isEmpty()) {
        continue;
      }
      if (WORDINGS.contains(folded(heading.get(i)))) {
        Arrays.stream(value.split("[\n;；|]"))
            .map(String::strip)
            .filter(wording -> !wording.isEmpty())
            .forEach(questions::add);
      } else {
        others.merge(heading.get(i).strip(), value, (one, two) -> one + "；" + two);
      }
    }
    rows.add(
        new QuestionRow(
            line.origin(),
            questions.stream().distinct().collect(Collectors.toList()),
            answered,
            others));
  }

  private static int column(List<String> heading, Set<String> names) {
    for (int i = 0; i < heading.size(); i++) {
      if (names.contains(folded(heading.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static String folded(String heading) {
    return heading.strip().replaceAll("[\\s\u3000*＊:：]", "").toLowerCase(Locale.ROOT);
  }

  private static String cell(Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column).strip() : "";
  }
}
