package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.subscription.Topics;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Choice;
import cn.tongxiaobing.knowledge.answer.Citation;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.answer.Statement;
import cn.tongxiaobing.knowledge.answer.Worked;
import cn.tongxiaobing.knowledge.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is told over HTTP. Certainty and level are empty where nothing is stated as
 * policy; a table, a computation and a contact are there only where they help. {@code context} is
 * what the question was taken to go on about; {@code choices} are there where the answer asks back;
 * {@code take} leads to its code for a phone. {@code topics} name what it stands on, as the events
 * do that tell of a change. {@code library} names the state of the library that all of it comes
 * from.
 */
public record AnswerBody(
    String status,
    String verdict,
    String headline,
    String line,
    String emphasis,
    List<String> notes,
    String answer,
    String speech,
    @Nullable TableBody table,
    List<CitationBody> citations,
    @Nullable ComputationBody computation,
    List<String> context,
    String certainty,
    String level,
    List<String> related,
    List<ChoiceBody> choices,
    List<OfficialSite.Link> actions,
    @Nullable Contact contact,
    @Nullable String take,
    List<String> topics,
    String conversation,
    String asOf,
    String place,
    String library) {

  private static final int MOST_RELATED = 4;

  /** Rows by situation; {@code matched} are the asker's own. */
  public record TableBody(List<String> columns, List<List<String>> rows, List<Integer> matched) {}

  /** What to choose from: the words of a button, and the question that it asks. */
  public record ChoiceBody(String label, String question) {

    static ChoiceBody of(Choice choice) {
      return new ChoiceBody(choice.label(), choice.question());
    }
  }

  /** What was worked out for the asker; {@code missing} is what would let more be worked out. */
  public record ComputationBody(
      List<String> used, List<Worked.Result> results, Worked.@Nullable Missing missing) {

    static ComputationBody of(Worked worked) {
      return new ComputationBody(worked.used(), worked.results(), worked.missing().orElse(null));
    }
  }

  /** A source. */
  public record CitationBody(
      String document,
      String article,
      String edition,
      String standing,
      String kind,
      String quote,
      String quoteFrom,
      String href) {

    static CitationBody of(Citation citation) {
      return new CitationBody(
          citation.document(),
          citation.article(),
          citation.edition(),
          citation.standing().code(),
          citation.kind().name().toLowerCase(Locale.ROOT),
          citation.quote(),
          citation.quoted().name().toLowerCase(Locale.ROOT),
          citation.href());
    }
  }

  /** Puts an answer into this form. */
  public static AnswerBody of(
      Told told, Question question, String conversation, KioskConfig config) {
    Reply reply = told.reply();
    Answer answer = reply.answer();
    Statement words = answer.statement();
    Optional<Answer.Answered> answered =
        answer instanceof Answer.Answered a ? Optional.of(a) : Optional.empty();
    return new AnswerBody(
        answer.status(),
        verdict(answer),
        words.headline(),
        words.line(),
        words.emphasis(),
        words.notes(),
        words.text(),
        words.speech(),
        answered
            .flatMap(a -> a.table().map(t -> new TableBody(t.columns(), t.rows(), a.matched())))
            .orElse(null),
        answer.citations().stream().map(CitationBody::of).toList(),
        answered.flatMap(Answer.Answered::worked).map(ComputationBody::of).orElse(null),
        reply.context().stream().toList(),
        answered.map(a -> a.certainty().code()).orElse(""),
        answered.map(a -> told.library().places().name(a.level())).orElse(""),
        answer.related().stream().limit(MOST_RELATED).toList(),
        answered.stream().flatMap(a -> a.choices().stream()).map(ChoiceBody::of).toList(),
        OfficialSite.namedIn(words.text()),
        Contact.of(answer, config.office(), told.library().desks()).orElse(null),
        TakeAlongRoutes.of(answer, config.network().address()).orElse(null),
        Topics.of(answer, question, told.library(), Contact.desk(answer)),
        conversation,
        question.day().toString(),
        question.place().code(),
        told.version());
  }

  private static String verdict(Answer answer) {
    return switch (answer) {
      case Answer.Answered a -> a.verdict().code();
      case Answer.Handoff h -> "unknown";
      case Answer.Declined d -> Section.Verdict.INFORMATION.code();
      case Answer.OutOfScope o -> Section.Verdict.INFORMATION.code();
      case Answer.Crisis c -> Section.Verdict.INFORMATION.code();
      case Answer.Smalltalk s -> Section.Verdict.INFORMATION.code();
    };
  }
}
