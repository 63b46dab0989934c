package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a value rests on, and holds it against the register. */
final class ReferenceReader {

  static final String EXAMPLE =
      "reference: {document: military-service-law, edition: 2021-10-01, article: 第二十条}";

  private static final Pattern ARTICLE =
      Pattern.compile("(第[^第条]+条(?:之[一二三四五六七八九十]+)?)((?:第[一二三四五六七八九十]+[款项])*)");

  private final Register register;

  ReferenceReader(Register register) {
    this.register = register;
  }

  /** Reads one reference or a list of them; each fault is reported. */
  List<LegalReference> read(String file, YamlNode node, Problems problems) {
    List<YamlNode> items = node instanceof YamlNode.Listing list ? list.items() : List.of(node);
    List<LegalReference> references = new ArrayList<>();
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Mapping mapping) {
        one(file, mapping, problems).ifPresent(references::add);
      } else {
        problems.add(file, item.line(), "依据要写明文件", EXAMPLE);
      }
    }
    return references;
  }

  /**
   * Reports a value that says it holds on days on which the edition it cites was not, or no longer,
   * in force.
   *
   * @param from its first day
   * @param lastChecked the last day of which it is said to hold
   */
  void checkInForce(
      String file,
      int line,
      LegalReference reference,
      LocalDate from,
      LocalDate lastChecked,
      Problems problems) {
    LocalDate edition = reference.edition().orElse(from);
    if (from.isBefore(edition)) {
      problems.add(file, line, from + " 早于所引版本的施行日 " + edition, edition + ":");
    }
    register
        .byId(reference.rule().documentId())
        .filter(d -> reference.edition().isPresent())
        .flatMap(d -> d.lastDayOf(edition))
        .filter(lastChecked::isAfter)
        .ifPresent(last ->
            problems.add(
                file,
                line,
                "所引版本 " + edition + " 只施行到 " + last + "，之后的值没有依据",
                last.plusDays(1) + ": 新的值和依据，或 null"));
  }

  private Optional<LegalReference> one(String file, YamlNode.Mapping mapping, Problems problems) {
    boolean notice = mapping.get("notice").isPresent();
    Set<String> allowed = notice ? Set.of("notice") : Set.of("document", "edition", "article");
    for (String key : mapping.entries().keySet()) {
      if (!allowed.contains(key)) {
        problems.add(file, mapping.lineOf(key), "依据里多了“" + key + "”", EXAMPLE);
        return Optional.empty();
      }
    }
    String id = mapping.text(notice ? "notice" : "document");
    Optional<PolicyDocument> document = register.byId(id);
    if (document.isEmpty()) {
      problems.add(file, mapping.line(), "文件“" + id + "”没有登记", "在 register/ 里登记过的 id");
      return Optional.empty();
    }
    boolean isNotice = document.get().kind() == PolicyDocument.Kind.NOTICE;
    if (notice != isNotice) {
      String right = isNotice ? "{notice: " + id + "}" : EXAMPLE;
      problems.add(file, mapping.line(), id + (isNotice ? " 是通知" : " 是法规，要写版本和条"), right);
      return Optional.empty();
    }
    return notice
        ? Optional.of(new LegalReference(new Reference(id, Optional.empty(), ""), Optional.empty()))
        : article(file, mapping, document.get(), problems);
  }

  private Optional<LegalReference> article(
      String file, YamlNode.Mapping mapping, PolicyDocument document, Problems problems) {
    Optional<LocalDate> edition = FrontMatter.parseDay(mapping.text("edition"));
    List<LocalDate> known =
        document.editions().stream().map(PolicyDocument.EditionDate::effectiveFrom).toList();
    if (edition.filter(known::contains).isEmpty()) {
      problems.add(
          file,
          mapping.lineOf("edition"),
          document.shortTitle() + "没有“" + mapping.text("edition") + "”这个版本",
          "edition: " + (known.isEmpty() ? "2021-10-01" : known.getLast()));
      return Optional.empty();
    }
    Matcher written = ARTICLE.matcher(mapping.text("article"));
    Optional<ArticleNumber> number =
        written.matches() ? ArticleNumber.parse(written.group(1)) : Optional.empty();
    if (number.isEmpty()) {
      problems.add(
          file,
          mapping.lineOf("article"),
          "“" + mapping.text("article") + "”不是条号",
          "article: 第二十条第一款");
      return Optional.empty();
    }
    Reference rule = new Reference(document.id(), number, written.group(2));
    return Optional.of(new LegalReference(rule, edition));
  }
}
