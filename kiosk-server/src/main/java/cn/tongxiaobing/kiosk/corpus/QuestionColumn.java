package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.reading.QuestionRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns beside question and answer that say what a card needs, by the names they go by. */
enum QuestionColumn {
  BASIS("依据|政策依据|法律依据|文件依据"),
  PLACE("地区|适用地区|行政区划|地区代码"),
  TOPIC("分类|类别|政策分类"),
  CERTAINTY("确定程度"),
  VERDICT("结论"),
  VALID_UNTIL("有效期至|有效期");

  private final String names;

  QuestionColumn(String names) {
    this.names = names;
  }

  /** The name that the table in the guide for clerks uses. */
  String title() {
    return names().getFirst();
  }

  /** What a row has in this column; empty when it has nothing. */
  Optional<String> in(QuestionRow row) {
    return row.others().entrySet().stream()
        .filter(cell -> isNamed(cell.getKey()))
        .map(cell -> cell.getValue().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The headings of the columns that nothing is made of, in the order in which they appear. */
  static List<String> unused(List<QuestionRow> rows) {
    return rows.stream()
        .flatMap(row -> row.others().keySet().stream())
        .filter(heading -> Arrays.stream(values()).noneMatch(column -> column.isNamed(heading)))
        .filter(heading -> !heading.isEmpty())
        .distinct()
        .toList();
  }

  private boolean isNamed(String heading) {
    return names().contains(heading.replaceAll("[\\s\u3000*＊:：]", ""));
  }

  private List<String> names() {
    return List.of(names.split("\\|"));
  }
}
