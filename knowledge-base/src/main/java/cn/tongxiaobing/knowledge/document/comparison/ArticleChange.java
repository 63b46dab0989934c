package cn.tongxiaobing.knowledge.document.comparison;

import cn.tongxiaobing.knowledge.document.Article;
import java.util.List;
import java.util.Optional;

/** What became of one article from one edition to another. */
public sealed interface ArticleChange {

  /** Its name over HTTP. */
  String code();

  /**
   * An article that both editions have.
   *
   * @param older as it was
   * @param newer as it is
   * @param spans the newer wording beside the older, piece by piece; one kept piece when not a word
   *     was changed
   */
  record Paired(Article older, Article newer, List<Span> spans) implements ArticleChange {
    public Paired {
      spans = List.copyOf(spans);
    }

    /** Whether it stands under another number. */
    public boolean isMoved() {
      return !older.number().equals(newer.number());
    }

    /** Whether a word was changed; the width of signs and white space are no words. */
    public boolean isReworded() {
      return spans.stream().anyMatch(s -> s.kind() != Span.Kind.KEPT);
    }

    @Override
    public String code() {
      if (isReworded()) {
        return isMoved() ? "moved-and-reworded" : "reworded";
      }
      return isMoved() ? "moved" : "unchanged";
    }
  }

  /**
   * An article that only the newer edition has.
   *
   * @param from the older article it is most like, when that became another: it may have been split
   */
  record Added(Article newer, Optional<Article> from) implements ArticleChange {
    @Override
    public String code() {
      return "added";
    }
  }

  /**
   * An article that only the older edition has.
   *
   * @param into the newer article it is most like, when that was another: they may have been merged
   */
  record Removed(Article older, Optional<Article> into) implements ArticleChange {
    @Override
    public String code() {
      return "removed";
    }
  }
}
