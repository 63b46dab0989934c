package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Citation.Kind;
import cn.tongxiaobing.knowledge.answer.Citation.Quoted;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Standing;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Puts what was found into words: what a clerk would say first, then the rows, then the sources.
 */
final class Composer {

  private static final int LONGEST_HEADLINE = 60;

  private final Library library;
  private final RowMatch rowMatch;

  Composer(Library library) {
    this.library = library;
    this.rowMatch = new RowMatch(library.synonyms());
  }

  Answer.Answered fromGuide(
      Passage.OfGuide passage, Question question, List<String> related, double probability) {
    Section section = passage.section();
    boolean expired = section.validUntil().filter(last -> question.day().isAfter(last)).isPresent();
    Statement statement =
        new Statement(
            section.conclusion(), section.explanation(), section.emphasis(), section.notes());
    return new Answer.Answered(
        statement,
        passage,
        section.verdict(),
        expired ? Section.Certainty.ASK : section.certainty(),
        passage.place(),
        section.table(),
        section.table().map(t -> rowMatch.rows(t, question.text())).orElse(List.of()),
        section.basis().stream()
            .map(r -> cite(passage.guide(), section, r, question.day()))
            .toList(),
        related,
        probability);
  }

  Answer.Answered fromArticle(
      Passage.OfStatute passage,
      Question question,
      boolean whole,
      List<String> related,
      double probability) {
    String text = passage.article().text();
    String quote = whole ? text : Quotation.of(text, question.text());
    Statement statement =
        quote.length() <= LONGEST_HEADLINE && !quote.contains("\n")
            ? new Statement(quote, "", "", List.of())
            : new Statement(passage.title() + "这样规定：", quote, "", List.of());
    Citation citation =
        new Citation(
            passage.document().id(),
            "《" + passage.document().shortTitle() + "》",
            Kind.STATUTE,
            passage.article().number().toString(),
            passage.edition().effectiveFrom().toString(),
            passage.document().standingOf(passage.edition().effectiveFrom(), question.day()),
            quote,
            Quoted.ARTICLE,
            address(passage.document(), passage.edition().effectiveFrom(), passage.article()));
    return new Answer.Answered(
        statement,
        passage,
        Section.Verdict.INFORMATION,
        Section.Certainty.STATUTE,
        passage.place(),
        Optional.empty(),
        List.of(),
        List.of(citation),
        related,
        probability);
  }

  Answer standing(StandingReply reply, List<String> related) {
    Statement statement = new Statement(reply.headline(), reply.line(), "", reply.notes());
    return switch (reply.outcome()) {
      case CRISIS -> new Answer.Crisis(statement, reply.desk().orElse(Desk.EMERGENCY));
      case DECLINED -> new Answer.Declined(reply.id(), statement, reply.desk());
      case HANDOFF ->
          new Answer.Handoff(
              reply.id(), statement, reply.desk().orElse(Desk.CONSCRIPTION), related);
      case OUT_OF_SCOPE -> new Answer.OutOfScope(reply.id(), statement, related);
      case SMALLTALK -> new Answer.Smalltalk(reply.id(), statement);
    };
  }

  Answer.Handoff unsure(Desk desk, List<String> related) {
    Statement statement =
        new Statement(
            "这一条，我没有把握。",
            "政策库里没有找到能直接回答您的现行规定。事关您的权益，我不猜。",
            "",
            List.of("可以问" + desk.title() + "：" + desk.advice() + "。"));
    return new Answer.Handoff("unsure", statement, desk, related);
  }

  /** A repealed text is named and not told: what was right once would be taken for right. */
  Answer.Handoff repealed(PolicyDocument document, List<String> related) {
    LocalDate on = document.repealedOn().orElseThrow();
    String date = on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日";
    String now =
        document
            .replacedBy()
            .flatMap(library.register()::byId)
            .map(next -> "现在看《" + next.shortTitle() + "》。")
            .orElse("现行规定请问征兵办公室。");
    Statement statement =
        new Statement("《" + document.shortTitle() + "》已于 " + date + " 废止。", now, "", List.of());
    return new Answer.Handoff("repealed", statement, Desk.CONSCRIPTION, related);
  }

  Answer.Handoff textNotLoaded(NamedArticle.Found found, LocalDate day, List<String> related) {
    PolicyDocument document = found.document();
    if (document.isRepealedOn(day)) {
      return repealed(document, related);
    }
    String name = "《" + document.shortTitle() + "》" + found.number();
    Statement statement =
        new Statement(name + "的原文，这台机器还没有导入。", "您可以在国家法律法规数据库查看，也可以请工作人员导入原文。", "", List.of());
    return new Answer.Handoff("text-not-loaded", statement, Desk.CONSCRIPTION, related);
  }

  Answer.Handoff noSuchArticle(NamedArticle.Found found, Edition edition) {
    String name = "《" + found.document().shortTitle() + "》";
    int last = edition.articles().getLast().number().number();
    Statement statement =
        new Statement(
            name + "没有" + found.number() + "。", "现行文本一共 " + last + " 条，请核对条号。", "", List.of());
    return new Answer.Handoff("no-such-article", statement, Desk.CONSCRIPTION, List.of());
  }

  Answer.OutOfScope offSubject(List<String> related) {
    Statement statement =
        new Statement("这不在我能回答的范围里。", "我只回答征兵、退役军人、军属优待的政策问题。其他事可以拨打 12345 问一问。", "", List.of());
    return new Answer.OutOfScope("off-subject", statement, related);
  }

  private Citation cite(Guide guide, Section section, Reference reference, LocalDate day) {
    PolicyDocument document = library.register().byId(reference.documentId()).orElseThrow();
    Optional<EditionDate> edition =
        document.inForceOn(day).or(() -> document.inForceOn(guide.checkedOn()));
    Optional<Article> article =
        reference
            .article()
            .flatMap(number ->
                edition
                    .flatMap(e -> library.edition(document.id(), e.effectiveFrom()))
                    .flatMap(text -> text.article(number)));
    boolean statute = document.kind() == PolicyDocument.Kind.STATUTE;
    return new Citation(
        document.id(),
        "《" + document.shortTitle() + "》",
        statute ? Kind.STATUTE : Kind.NOTICE,
        reference.article().map(n -> n + reference.detail()).orElse(""),
        edition.map(e -> e.effectiveFrom().toString()).orElse(""),
        edition.map(e -> document.standingOf(e.effectiveFrom(), day)).orElse(Standing.UNKNOWN),
        article.map(a -> Quotation.of(a.text(), section.text())).orElse(section.conclusion()),
        article.isPresent() ? Quoted.ARTICLE : Quoted.GUIDE,
        address(document, edition, reference));
  }

  private static String address(
      PolicyDocument document, Optional<EditionDate> edition, Reference reference) {
    String base = "/api/v1/documents/" + document.id();
    String day = edition.map(e -> e.effectiveFrom().toString()).orElse("undated");
    return base + "/" + day + "/" + reference.article().map(n -> n.address()).orElse("whole");
  }

  private static String address(PolicyDocument document, LocalDate from, Article article) {
    return "/api/v1/documents/" + document.id() + "/" + from + "/" + article.number().address();
  }
}
