package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Added;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Paired;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Removed;
import cn.tongxiaobing.knowledge.document.comparison.EditionComparison;
import cn.tongxiaobing.knowledge.document.comparison.Span;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code documents --diff}: two editions of a statute, article by article. */
final class ComparisonText {

  private ComparisonText() {}

  static int print(
      String name,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Library library,
      PrintWriter out) {
    PolicyDocument document =
        library
            .register()
            .byName(name)
            .or(() -> library.register().byId(name))
            .orElseThrow(() -> usage("没有收录《" + name + "》，名称请写全，例如 征兵工作条例。"));
    EditionComparison comparison =
        new RuleHistory(library)
            .comparison(document, from, to)
            .orElseThrow(
                () -> usage("《" + document.shortTitle() + "》" + loaded(document, library)));
    out.printf(
        "《%s》%s 起施行（%d 条）对照《%s》%s 起施行（%d 条）%n",
        comparison.older().title(),
        comparison.older().effectiveFrom(),
        comparison.older().articles().size(),
        comparison.newer().title(),
        comparison.newer().effectiveFrom(),
        comparison.newer().articles().size());
    out.println("〔－删去的〕〔＋加上的〕");
    comparison.changes().stream().map(ComparisonText::line).forEach(out::println);
    out.println(summary(comparison));
    return 0;
  }

  private static OperatorException usage(String told) {
    return new OperatorException(OperatorException.USAGE, told);
  }

  private static String loaded(PolicyDocument document, Library library) {
    String days =
        library.editions().stream()
            .filter(edition -> edition.documentId().equals(document.id()))
            .map(edition -> edition.effectiveFrom().toString())
            .sorted()
            .collect(Collectors.joining("、"));
    return days.isEmpty()
        ? "的原文还没有导入。导入：tongxiaobing import 文件夹"
        : "没有两个可以对照的版本，已导入的：" + days + "。";
  }

  private static String line(ArticleChange change) {
    return switch (change) {
      case Paired paired -> numbers(paired) + marked(paired);
      case Added added ->
          "新增　"
              + added.newer().number()
              + part(added.from(), "部分内容原在")
              + "："
              + added.newer().text();
      case Removed removed ->
          "删去　原"
              + removed.older().number()
              + part(removed.into(), "部分内容见现")
              + "："
              + removed.older().text();
    };
  }

  private static String numbers(Paired paired) {
    if (!paired.isMoved()) {
      return (paired.isReworded() ? "修改　" : "未变　") + paired.newer().number();
    }
    return (paired.isReworded() ? "移动并修改　" : "移动　")
        + "原"
        + paired.older().number()
        + " → "
        + paired.newer().number();
  }

  /** What did not change is named and not told again. */
  private static String marked(Paired paired) {
    if (!paired.isReworded()) {
      return "";
    }
    return "：" + paired.spans().stream().map(ComparisonText::marked).collect(Collectors.joining());
  }

  /** A piece with the marks that stand for what went and what came. */
  static String marked(Span span) {
    return switch (span.kind()) {
      case KEPT -> span.text();
      case REMOVED -> "〔－" + span.text() + "〕";
      case ADDED -> "〔＋" + span.text() + "〕";
    };
  }

  private static String part(Optional<Article> other, String words) {
    return other.map(a -> "（" + words + a.number() + "）").orElse("");
  }

  private static String summary(EditionComparison comparison) {
    return "未变 %d 条，修改 %d 条，移动 %d 条，移动并修改 %d 条，新增 %d 条，删去 %d 条。"
        .formatted(
            count(comparison, "unchanged"),
            count(comparison, "reworded"),
            count(comparison, "moved"),
            count(comparison, "moved-and-reworded"),
            count(comparison, "added"),
            count(comparison, "removed"));
  }

  private static long count(EditionComparison comparison, String code) {
    return comparison.changes().stream().filter(change -> change.code().equals(code)).count();
  }
}
