package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Added;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Paired;
import cn.tongxiaobing.knowledge.document.comparison.ArticleChange.Removed;
import cn.tongxiaobing.knowledge.document.comparison.EditionComparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two editions beside each other, as it is told over HTTP. */
public record ComparisonBody(TextBody older, TextBody newer, List<ChangeBody> changes) {

  /** An edition. */
  public record TextBody(String id, String title, String effectiveFrom, int articles) {}

  /**
   * What became of an article. {@code related} is the one that an added article was split from, or
   * that a removed one was merged into.
   */
  public record ChangeBody(
      String kind,
      @Nullable PlaceBody older,
      @Nullable PlaceBody newer,
      @Nullable PlaceBody related,
      List<SpanBody> spans) {}

  /** Where an article stands. */
  public record PlaceBody(String article, String href) {}

  /** A piece of the wording: {@code kept}, {@code removed} or {@code added}. */
  public record SpanBody(String kind, String text) {}

  /** Puts a comparison into this form. */
  public static ComparisonBody of(EditionComparison comparison) {
    return new ComparisonBody(
        text(comparison.older()),
        text(comparison.newer()),
        comparison.changes().stream().map(change -> change(comparison, change)).toList());
  }

  private static ChangeBody change(EditionComparison comparison, ArticleChange change) {
    Edition older = comparison.older();
    Edition newer = comparison.newer();
    return switch (change) {
      case Paired paired ->
          new ChangeBody(
              change.code(),
              place(older, paired.older()),
              place(newer, paired.newer()),
              null,
              paired.spans().stream()
                  .map(span -> new SpanBody(span.kind().code(), span.text()))
                  .toList());
      case Added added ->
          new ChangeBody(
              change.code(),
              null,
              place(newer, added.newer()),
              added.from().map(article -> place(older, article)).orElse(null),
              List.of(new SpanBody("added", added.newer().text())));
      case Removed removed ->
          new ChangeBody(
              change.code(),
              place(older, removed.older()),
              null,
              removed.into().map(article -> place(newer, article)).orElse(null),
              List.of(new SpanBody("removed", removed.older().text())));
    };
  }

  private static TextBody text(Edition edition) {
    return new TextBody(
        edition.documentId(),
        edition.title(),
        edition.effectiveFrom().toString(),
        edition.articles().size());
  }

  private static PlaceBody place(Edition edition, Article article) {
    return new PlaceBody(article.number().toString(), Address.of(edition, article));
  }
}
