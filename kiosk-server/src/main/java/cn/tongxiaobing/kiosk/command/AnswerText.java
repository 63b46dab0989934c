package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.api.AnswerBody;
import cn.tongxiaobing.kiosk.api.AnswerBody.ChoiceBody;
import cn.tongxiaobing.kiosk.api.AnswerBody.CitationBody;
import cn.tongxiaobing.kiosk.api.AnswerBody.TableBody;
import cn.tongxiaobing.kiosk.api.Contact;
import cn.tongxiaobing.knowledge.answer.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as plain text for a terminal, in the order in which a screen shows it. */
final class AnswerText {

  private static final Map<String, String> STANDINGS =
      Map.of(
          "in-force", "现行有效",
          "upcoming", "尚未施行",
          "superseded", "已被新版替代",
          "repealed", "已废止",
          "unknown", "施行日期待核");

  private AnswerText() {}

  static String of(AnswerBody answer) {
    StringBuilder out = new StringBuilder(answer.headline()).append('\n');
    if (!answer.line().isEmpty()) {
      out.append(answer.line()).append('\n');
    }
    if (answer.table() != null) {
      table(out, answer.table());
    }
    list(out, "您是哪种情况", answer.choices().stream().map(ChoiceBody::label).toList());
    list(out, "还要留意", answer.notes());
    sources(out, answer.citations());
    if (answer.contact() != null) {
      list(out, "可以找谁", List.of(contact(answer.contact())));
    }
    list(out, "去哪里办", answer.actions().stream().map(a -> a.label() + "　" + a.href()).toList());
    list(out, "相关问题", answer.related());
    String level = answer.level().isEmpty() ? "" : "适用" + answer.level() + "。";
    out.append('\n').append(level).append("按 ").append(answer.asOf()).append(" 的政策库回答。");
    return out.toString();
  }

  /** How an answer came about, best candidates first. */
  static String of(Explanation explanation) {
    String candidates =
        explanation.candidates().stream()
            .map(c ->
                String.format(
                    Locale.ROOT,
                    "  %.3f  %s  %s  %s",
                    c.score(),
                    c.passageId(),
                    c.title(),
                    c.views()))
            .collect(Collectors.joining("\n"));
    String dropped =
        explanation.dropped().stream()
            .map(d ->
                String.format(
                    Locale.ROOT,
                    "%n  %.3f  %s  %s  %s",
                    d.score(),
                    d.passageId(),
                    d.title(),
                    why(d.reason())))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "\n只看 %s 有效、%s 及上级的规定\n路线 %s，政策 %.2f，不答 %.2f，转人工 %.2f，范围外 %.2f；卡片把握 %.2f，条文把握 %.2f\n%s%s",
        explanation.day(),
        explanation.place().code(),
        explanation.route(),
        explanation.judgement().policy(),
        explanation.judgement().declined(),
        explanation.judgement().handoff(),
        explanation.judgement().redirect(),
        explanation.judgement().right(),
        explanation.articleProbability(),
        candidates,
        dropped.isEmpty() ? "" : "\n没有用的" + dropped);
  }

  private static String why(Explanation.Reason reason) {
    return switch (reason) {
      case OTHER_DAY -> "这一天不适用";
      case OTHER_PLACE -> "别的地方的规定";
      case BELOW_FLOOR -> "把握不够";
    };
  }

  private static void table(StringBuilder out, TableBody table) {
    out.append('\n');
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      out.append(table.matched().contains(i) ? "→ 您的情况　" : "· ")
          .append(row.getFirst())
          .append("：")
          .append(String.join("；", row.subList(1, row.size())))
          .append('\n');
    }
  }

  private static void sources(StringBuilder out, List<CitationBody> citations) {
    for (int i = 0; i < citations.size(); i++) {
      CitationBody source = citations.get(i);
      String from = source.edition().isEmpty() ? "" : source.edition() + " 起施行，";
      out.append(i == 0 ? "\n依据\n" : "")
          .append(
              "%d %s%s（%s%s）%n"
                  .formatted(
                      i + 1,
                      source.document(),
                      source.article(),
                      from,
                      STANDINGS.getOrDefault(source.standing(), "")));
      boolean quoted = source.quoteFrom().equals("article");
      if (quoted) {
        out.append("  “").append(source.quote()).append("”\n");
      }
    }
  }

  private static String contact(Contact contact) {
    return Stream.of(contact.name(), contact.phone(), contact.hours(), contact.address())
        .filter(part -> part != null)
        .collect(Collectors.joining("，"));
  }

  private static void list(StringBuilder out, String title, List<String> items) {
    if (!items.isEmpty()) {
      out.append('\n').append(title).append('\n');
      items.forEach(item -> out.append("· ").append(item).append('\n'));
    }
  }
}
