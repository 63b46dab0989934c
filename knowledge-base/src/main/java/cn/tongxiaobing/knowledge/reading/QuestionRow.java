package cn.tongxiaobing.knowledge.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question with its answer, out of one row of a table.
 *
 * @param origin the row
 * @param questions the question, then its other wordings where the table has them
 * @param answer the answer
 * @param others the other cells that are not empty, by the heading of their column, in order
 */
public record QuestionRow(
    Origin origin, List<String> questions, String answer, Map<String, String> others) {

  public QuestionRow {
    questions = List.copyOf(questions);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }
}
