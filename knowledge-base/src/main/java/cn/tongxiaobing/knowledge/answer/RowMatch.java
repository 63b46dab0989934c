package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the row of a table that is the asker's own case: the one whose first cell the question
 * names.
 */
final class RowMatch {

  private static final int SHORTEST_TERM = 2;

  private final Synonyms synonyms;

  RowMatch(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /** The index of the one row that fits best; empty when none does or several do alike. */
  List<Integer> rows(Section.Table table, String question) {
    String asked = synonyms.canonical(ChineseText.normalize(question));
    int[] named =
        table.rows().stream().mapToInt(row -> longestNamed(row.getFirst(), asked)).toArray();
    int most = Arrays.stream(named).max().orElse(0);
    int[] best = IntStream.range(0, named.length).filter(i -> named[i] == most).toArray();
    return most >= SHORTEST_TERM && best.length == 1 ? List.of(best[0]) : List.of();
  }

  private int longestNamed(String cell, String asked) {
    String canonical = synonyms.canonical(ChineseText.normalize(cell));
    return Arrays.stream(canonical.split("[、,，/()或 ]"))
        .filter(term -> term.length() >= SHORTEST_TERM && asked.contains(term))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
