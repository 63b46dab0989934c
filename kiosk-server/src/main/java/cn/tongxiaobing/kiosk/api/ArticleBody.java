package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Section;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands at a permanent address. The text is missing where the office has not loaded it. */
record ArticleBody(
    @JsonUnwrapped SourceBody source,
    String article,
    @Nullable String chapter,
    @Nullable String text,
    @Nullable String note,
    @Nullable String previous,
    @Nullable String next) {

  private static final String GUIDE_NOTE = "这是按现行规定写的说明，不是规定原文。";
  private static final String STATUTE_NOT_LOADED =
      "这台机器还没有导入原文，可以在国家法律法规数据库（flk.npc.gov.cn）查看，也可以请工作人员导入。";
  private static final String NOTICE_NOT_LOADED = "这份文件没有收录原文，请以发文机关公布的为准。";

  /** A section of a guide. */
  static ArticleBody of(Guide guide, Section section) {
    List<String> all = guide.sections().stream().map(s -> Address.of(guide, s)).toList();
    int at = guide.sections().indexOf(section);
    return new ArticleBody(
        SourceBody.of(guide),
        section.title(),
        null,
        section.text(),
        GUIDE_NOTE,
        at(all, at - 1),
        at(all, at + 1));
  }

  /** An article of a loaded edition. */
  static ArticleBody of(SourceBody source, PolicyDocument document, Edition text, Article article) {
    List<String> all = text.articles().stream().map(a -> Address.of(text, a)).toList();
    int at = text.articles().indexOf(article);
    return new ArticleBody(
        source,
        article.number().toString(),
        given(String.join(" ", article.headings())),
        article.text(),
        given(document.note()),
        at(all, at - 1),
        at(all, at + 1));
  }

  /** All articles of a loaded edition. */
  static ArticleBody whole(SourceBody source, PolicyDocument document, Edition text) {
    String all =
        text.articles().stream()
            .map(a -> a.number() + "　" + a.text())
            .collect(Collectors.joining("\n"));
    return new ArticleBody(source, "", null, all, given(document.note()), null, null);
  }

  /** A text that is known by name alone. */
  static ArticleBody withoutText(SourceBody source, PolicyDocument document, String article) {
    String missing =
        document.kind() == PolicyDocument.Kind.STATUTE ? STATUTE_NOT_LOADED : NOTICE_NOT_LOADED;
    String note = document.note().isEmpty() ? missing : document.note() + "。" + missing;
    return new ArticleBody(source, article, null, null, note, null, null);
  }

  private static @Nullable String at(List<String> all, int index) {
    return index >= 0 && index < all.size() ? all.get(index) : null;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
