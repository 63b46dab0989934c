package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.corpus.StandIn;
import cn.tongxiaobing.knowledge.document.comparison.Span;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cards of an office that are told in the place of shipped ones, as the terminal prints them.
 */
final class StandInText {

  private StandInText() {}

  static int print(Library library, Library shipped, PrintWriter out) {
    List<StandIn> all = StandIn.in(library, shipped);
    out.printf("代替程序自带的 %d 条%n", all.size());
    if (!all.isEmpty()) {
      out.println("〔－程序自带的〕〔＋本单位的〕");
    }
    for (StandIn standIn : all) {
      out.printf(
          "%s　%s　%s%s%n",
          standIn.card(),
          standIn.own().title(),
          library.places().name(standIn.guide().place()),
          mark(standIn.since()));
      out.println("  " + marked(standIn.difference()).replace("\n", "\n  "));
    }
    out.flush();
    return 0;
  }

  private static String mark(StandIn.Since since) {
    return switch (since) {
      case UNCHANGED -> "";
      case CHANGED -> "　自带的这一条改了，请对照";
      case GONE -> "　程序里已经没有这一条";
      case UNKNOWN -> "　没有记下改写时自带的原文";
    };
  }

  private static String marked(List<Span> spans) {
    return spans.stream().map(ComparisonText::marked).collect(Collectors.joining());
  }
}
