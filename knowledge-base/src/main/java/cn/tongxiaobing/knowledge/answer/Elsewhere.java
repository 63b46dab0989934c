package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Places;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the question before for another place, and nothing else: 我家是云冈区的, 那大同市呢. */
final class Elsewhere {

  private static final Pattern FILLING =
      Pattern.compile(
          "(我们?|俺们?|咱们?|家|户口|户籍|老家|住)(我们?|俺们?|咱们?|家|户口|户籍|老家|人|这边|这里|这儿|本地|住|是|在|那|要是|的|呢|嘞|省|市|区|县|[,.!? ])*");

  private Elsewhere() {}

  /**
   * The exchange whose question is asked again.
   *
   * @param normal in normal form
   */
  static Optional<Turn> of(String normal, Visit visit, Places places) {
    return visit
        .last()
        .filter(turn -> turn.passage().filter(Passage.OfGuide.class::isInstance).isPresent())
        .filter(turn ->
            places
                .named(normal)
                .map(place -> normal.replace(places.bareName(place), ""))
                .filter(rest -> FILLING.matcher(rest).matches())
                .isPresent());
  }
}
