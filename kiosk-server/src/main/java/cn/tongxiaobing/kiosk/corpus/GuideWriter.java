package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.GuideReader;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.Section;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the guides made from a table or a draft as Markdown, one after another, each under its own
 * head; reading that back gives the same guides. Their cards have no facts.
 */
final class GuideWriter {

  private final Register register;

  GuideWriter(Register register) {
    this.register = register;
  }

  String markdown(List<Guide> guides) {
    return guides.stream().map(this::markdown).collect(Collectors.joining("\n"));
  }

  private String markdown(Guide guide) {
    StringBuilder out =
        new StringBuilder(
            """
            ---
            kind: %s
            title: "%s"
            topic: %s
            place: "%s"
            checked-on: %s
            ---
            """
                .formatted(
                    GuideReader.FROM_TABLE,
                    guide.title(),
                    guide.topic().id(),
                    guide.place(),
                    guide.checkedOn()));
    guide.sections().forEach(section -> section(out, section));
    return out.toString();
  }

  private void section(StringBuilder out, Section section) {
    out.append(
        "\n## %s {#%s}\n\n%s\n".formatted(section.title(), section.id(), section.conclusion()));
    if (!section.explanation().isEmpty()) {
      out.append('\n').append(section.explanation()).append('\n');
    }
    section.table().ifPresent(table -> table(out, table));
    if (!section.notes().isEmpty()) {
      out.append('\n');
      items(out, section.notes());
    }
    out.append("\n### 问法\n");
    items(out, section.questions());
    out.append("\n### 依据\n");
    items(out, section.basis().stream().map(b -> basis(b, register)).toList());
    out.append("\n### 记录\n");
    items(out, List.of("结论：" + section.verdict().label(), "确定程度：" + section.certainty().label()));
    section.standsFor().ifPresent(card -> items(out, List.of("代替：" + card)));
    section.validUntil().ifPresent(last -> items(out, List.of("有效期至：" + last)));
  }

  private static void table(StringBuilder out, Section.Table table) {
    out.append('\n');
    row(out, table.columns());
    out.append('|').repeat("---|", table.columns().size()).append('\n');
    table.rows().forEach(row -> row(out, row));
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void items(StringBuilder out, List<String> items) {
    items.forEach(item -> out.append("- ").append(item).append('\n'));
  }

  /** As it is written in a card: {@code 《征兵工作条例》第十五条}. */
  static String basis(Reference reference, Register register) {
    String title = register.byId(reference.documentId()).map(PolicyDocument::title).orElseThrow();
    String article = reference.article().map(ArticleNumber::toString).orElse("");
    return "《" + title + "》" + article + reference.detail();
  }
}
