package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Citation.Kind;
import cn.tongxiaobing.knowledge.answer.Citation.Quoted;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
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
  private final Reservations reservations;
  private final Citations citations;
  private final RowMatch rowMatch;
  private final Casework casework;
  private final Clarification clarification;

  Composer(Library library, RuleHistory history) {
    this.library = library;
    this.reservations = new Reservations(library, history);
    this.citations = new Citations(library, history);
    this.casework = new Casework(library, citations);
    this.clarification = new Clarification(library);
    this.rowMatch = new RowMatch(library);
  }

  Answer.Answered fromGuide(
      Passage.OfGuide passage, Question question, List<String> related, double probability) {
    Section section = passage.section();
    boolean doubtful = probability < Judge.DOUBT;
    boolean decides = passage.guide().topic() == Topic.CONDITIONS;
    String opening =
        doubtful || decides
            ? section.conclusion()
            : Opening.of(section.conclusion(), ChineseText.normalize(question.text()));
    String conclusion = doubtful ? "您问的可能是“" + section.title() + "”。" + opening : opening;
    Statement statement =
        new Statement(conclusion, section.explanation(), section.emphasis(), section.notes());
    return new Answer.Answered(
            statement,
            passage,
            sign(passage),
            section.certainty(),
            passage.place(),
            section.table(),
            section.table().map(t -> rowMatch.rows(t, question.text())).orElse(List.of()),
            citations.of(passage, question.day()),
            related,
            probability,
            Optional.empty(),
            List.of())
        .with(reservations.on(passage, question.day()));
  }

  /**
   * The sign beside the answer. 可以 and 不可以 are shown where the question is whether one may enlist;
   * elsewhere a question may be put the other way round (能扣她工资吗), and the sign would mislead.
   */
  private static Section.Verdict sign(Passage.OfGuide passage) {
    Section.Verdict verdict = passage.section().verdict();
    boolean decides = verdict == Section.Verdict.YES || verdict == Section.Verdict.NO;
    return decides && passage.guide().topic() != Topic.CONDITIONS
        ? Section.Verdict.INFORMATION
        : verdict;
  }

  /**
   * What the rules make of the asker's own case, and what the card says of everybody's.
   *
   * @param applies whether the card is likely the right one
   */
  Answer.Answered ownCase(Answer.Answered general, Question question, boolean applies) {
    return casework.on(general, question, applies);
  }

  /** The same for somebody who was asked back: what must be confirmed is said first, too. */
  Answer.Answered told(Answer.Answered general, Question question) {
    return casework.told(general, question);
  }

  /** The answer, asking back where it depends on one thing that was not said. */
  Answer.Answered clarified(Answer.Answered answer, Question question) {
    return clarification.on(answer, question);
  }

  /** Beside an answer, what the card on the other question says. */
  Answer.Answered second(Answer.Answered answer, Passage.OfGuide other, LocalDate day) {
    String said = "您还问了“" + other.title() + "”：" + other.section().conclusion();
    return answer.also(said, citations.of(other, day));
  }

  /** Beside an answer, what the next card says, where it may be the one that was meant. */
  Answer.Answered also(Answer.Answered answer, Passage.OfGuide next, LocalDate day) {
    String said = "您也可能想问“" + next.title() + "”：" + next.section().conclusion();
    return answer.also(said, citations.of(next, day));
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
            probability,
            Optional.empty(),
            List.of())
        .with(reservations.on(passage, question.day()));
  }

  /** The article that stood in the place of a card before what the card tells took effect. */
  Answer.Answered earlier(
      EarlierRule.Found found, Question question, List<String> related, double probability) {
    List<String> note = List.of(found.note(question.day()));
    return fromArticle(found.article(), question, true, related, probability)
        .with(new Reservations.Said(note, false));
  }

  /** A card that would answer does not hold yet, and what held before is not at hand. */
  Answer.Handoff notYetInForce(
      Passage.OfGuide card, LocalDate day, Desk desk, List<String> related) {
    Statement statement =
        new Statement(
            "这件事，" + ChineseDate.of(day) + " 适用的规定，这台机器没有收录。",
            "现在的规定从 " + ChineseDate.of(card.from()) + " 起施行，不能倒过去套。",
            "",
            List.of("可以问" + desk.title() + "：" + desk.advice() + "。"));
    return new Answer.Handoff("not-yet-in-force", statement, desk, related);
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

  /**
   * It may be asked how a forbidden thing is done, or what the rule on it is: nobody is accused.
   */
  Answer.Declined ratherNot(List<String> near) {
    Statement statement =
        new Statement(
            "要是问怎么去做不合规的事，我不能帮。",
            "要是问条件、规定或者后果，请换个说法再问，我能答。",
            "",
            near.isEmpty() ? List.of() : List.of("您也许想问：" + String.join("；", near) + "。"));
    return new Answer.Declined("rather-not", statement, Optional.empty());
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
    String now =
        document
            .replacedBy()
            .flatMap(library.register()::byId)
            .map(next -> "现在看《" + next.shortTitle() + "》。")
            .orElse("现行规定请问征兵办公室。");
    Statement statement =
        new Statement(
            "《" + document.shortTitle() + "》已于 " + ChineseDate.of(on) + " 废止。", now, "", List.of());
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

  private static String address(PolicyDocument document, LocalDate from, Article article) {
    return "/api/v1/documents/" + document.id() + "/" + from + "/" + article.number().address();
  }
}
