package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LiteralSearch;
import cn.tongxiaobing.knowledge.library.LiteralSearch.Found;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** {@code documents --find}: every article in which some words stand. */
final class FoundText {

  private FoundText() {}

  static int print(String words, LocalDate day, Library library, PrintWriter out) {
    if (words.isBlank()) {
      throw new OperatorException(OperatorException.USAGE, "--find 后面写要找的词，例如 --find 退役金。");
    }
    List<Found> found = new LiteralSearch(library.passages()).find(words, day, Place.NATION);
    long documents = found.stream().map(f -> f.passage().document().id()).distinct().count();
    out.printf("按 %s 有效的原文，“%s”出现在 %d 部法规的 %d 条里。%n", day, words, documents, found.size());
    found.forEach(f -> out.println(f.passage().title() + "　" + f.excerpt()));
    return 0;
  }
}
