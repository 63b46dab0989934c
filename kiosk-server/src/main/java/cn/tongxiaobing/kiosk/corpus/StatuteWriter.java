package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an edition as Markdown in one form, whatever it was read from; reading that back gives the
 * same edition.
 */
final class StatuteWriter {

  private StatuteWriter() {}

  /** Where an edition is kept. */
  static Path fileOf(Edition edition, Path documents) {
    return documents.resolve(edition.documentId()).resolve(edition.effectiveFrom() + ".md");
  }

  static void write(Edition edition, Path documents) throws IOException {
    Path folder = documents.resolve(edition.documentId());
    WholeFile.write(folder, edition.effectiveFrom() + ".md", markdown(edition));
  }

  static String markdown(Edition edition) {
    StringBuilder out = new StringBuilder("---\nkind: statute\n");
    head(out, "title", edition.title());
    head(out, "issuer", edition.issuer());
    head(out, "document-number", edition.documentNumber());
    head(out, "effective-from", edition.effectiveFrom().toString());
    head(out, "place", edition.place().code());
    out.append("---\n\n# ").append(edition.title()).append('\n');
    List<String> above = List.of();
    for (Article article : edition.articles()) {
      headings(out, above, article.headings());
      above = article.headings();
      article(out, article);
    }
    return out.toString();
  }

  /** The reader takes one pair of quotes off, so that a value may itself begin and end with one. */
  private static void head(StringBuilder out, String key, String value) {
    if (!value.isEmpty()) {
      out.append(key).append(": \"").append(value).append("\"\n");
    }
  }

  private static void headings(StringBuilder out, List<String> above, List<String> here) {
    int same = 0;
    while (same < above.size() && same < here.size() && above.get(same).equals(here.get(same))) {
      same++;
    }
    for (int depth = same; depth < here.size(); depth++) {
      out.append("\n##").append("#".repeat(depth)).append(' ').append(here.get(depth)).append('\n');
    }
  }

  private static void article(StringBuilder out, Article article) {
    out.append('\n').append(article.number());
    boolean first = true;
    for (Article.Paragraph paragraph : article.paragraphs()) {
      if (!paragraph.text().isEmpty()) {
        out.append(first ? " " : "\n\n").append(paragraph.text());
      }
      for (String item : paragraph.items()) {
        out.append("\n\n").append(item);
      }
      first = false;
    }
    out.append('\n');
  }
}
