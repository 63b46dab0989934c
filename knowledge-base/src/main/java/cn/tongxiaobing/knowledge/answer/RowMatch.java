package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.library.Facets;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the row of a table that is the asker's own case: the one whose first cell the question
 * names, unless it is for other people than the question speaks of.
 */
final class RowMatch {

  private static final int SHORTEST_TERM = 2;

  /** Whoever asks so wants all rows, or two of them. */
  private static final Pattern WANTS_SEVERAL =
      Pattern.compile("[哪那](些|几)|几(种|类|步|样|个环节)|区别|不同|不一样|差别|还是|环节|步骤|流程|分别|都有");

  private final Synonyms synonyms;
  private final Facets facets;

  RowMatch(Library library) {
    this.synonyms = library.synonyms();
    this.facets = library.facets();
  }

  /** The index of the one row that fits best; empty when none does or several do alike. */
  List<Integer> rows(Section.Table table, String question) {
    String normal = ChineseText.normalize(question);
    if (WANTS_SEVERAL.matcher(normal).find()) {
      return List.of();
    }
    String asked = synonyms.canonical(normal);
    int[] named =
        table.rows().stream().mapToInt(row -> longestNamed(row.getFirst(), asked)).toArray();
    int most = Arrays.stream(named).max().orElse(0);
    int[] best = IntStream.range(0, named.length).filter(i -> named[i] == most).toArray();
    return most >= SHORTEST_TERM && best.length == 1 && isForThem(table, best[0], normal)
        ? List.of(best[0])
        : List.of();
  }

  private int longestNamed(String cell, String asked) {
    String canonical = synonyms.canonical(ChineseText.normalize(cell));
    return Grades.isAmong(canonical, asked)
        ? SHORTEST_TERM
        : Arrays.stream(canonical.replaceAll("(?<=[0-9]) | (?=[0-9])", "").split("[、,，/()或 ]"))
            .filter(term -> term.length() >= SHORTEST_TERM && asked.contains(term))
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  private boolean isForThem(Section.Table table, int index, String asked) {
    String row = String.join(" ", table.columns()) + " " + table.rows().get(index).getFirst();
    return Facets.compare(facets.of(asked), facets.of(ChineseText.normalize(row))).different() == 0;
  }
}
