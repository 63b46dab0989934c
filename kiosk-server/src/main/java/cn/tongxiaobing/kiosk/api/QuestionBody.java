package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.flow.Answers;
import cn.tongxiaobing.knowledge.flow.Ask;
import cn.tongxiaobing.knowledge.flow.Choice;
import cn.tongxiaobing.knowledge.flow.FlowState;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.flow.Question;
import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Entry;
import cn.tongxiaobing.knowledge.rule.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a flow. Of {@code one-of} and {@code any-of} the choices are given, of {@code form}
 * the fields. The answer goes into {@code template} in the place of <code>{value}</code>; several
 * choices, or the fields of a form in their order, are joined by an underscore.
 *
 * @param kind {@code one-of}, {@code any-of} or {@code form}
 * @param none the choice of none, of {@code any-of}
 * @param unsure the choice of not knowing, where one may not know; of a form each field may hold
 *     its value too
 * @param value the answer given before, or empty
 * @param fault why that answer cannot be taken, or empty
 */
record QuestionBody(
    String step,
    String title,
    String hint,
    String why,
    String kind,
    List<ChoiceBody> choices,
    List<FieldBody> fields,
    @Nullable ChoiceBody none,
    @Nullable ChoiceBody unsure,
    String value,
    String fault,
    String template,
    FlowState.Progress progress) {

  /**
   * What can be chosen.
   *
   * @param href where it leads when it is chosen alone
   */
  record ChoiceBody(String value, String label, String hint, @Nullable String href) {}

  /**
   * What can be put in.
   *
   * @param kind {@code one-of}, {@code yes-no}, {@code date}, {@code number} or {@code amount}
   * @param latest the last day that can be put in, of a date that lies behind
   */
  record FieldBody(
      String key,
      String label,
      String kind,
      List<ChoiceBody> choices,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable Boolean whole,
      @Nullable String latest) {}

  static QuestionBody of(
      Now.Asking asking, FlowState state, Answers given, FlowAddress address, LocalDate day) {
    Question question = asking.question();
    Answers before = Answers.none();
    for (FlowState.Answered answered : state.path()) {
      before = before.with(answered.question().id(), answered.value());
    }
    String template = address.template(before, question.id(), state.aside());
    return new QuestionBody(
        question.id(),
        question.title(),
        question.hint(),
        question.why(),
        kind(question.ask()),
        question.choices().stream().map(choice -> body(choice, template)).toList(),
        question.ask() instanceof Ask.Form form
            ? form.fields().stream().map(fact -> body(fact, form.past(), day)).toList()
            : List.of(),
        question.ask() instanceof Ask.AnyOf
            ? choice(Answers.NONE, Ask.AnyOf.NONE_LABEL, "", template)
            : null,
        question
            .unsure()
            .map(u -> choice(Answers.UNSURE, Question.UNSURE_LABEL, u.hint(), template))
            .orElse(null),
        given.find(question.id()).orElse(""),
        asking.fault().orElse(""),
        template,
        asking.progress());
  }

  private static String kind(Ask ask) {
    return switch (ask) {
      case Ask.OneOf oneOf -> "one-of";
      case Ask.AnyOf anyOf -> "any-of";
      case Ask.Form form -> "form";
    };
  }

  private static ChoiceBody body(Choice choice, String template) {
    return choice(choice.code(), choice.label(), choice.hint(), template);
  }

  private static ChoiceBody choice(String value, String label, String hint, String template) {
    return new ChoiceBody(value, label, hint, template.replace(FlowAddress.VALUE, value));
  }

  private static FieldBody body(Fact<?> fact, boolean past, LocalDate day) {
    return switch (fact.entry()) {
      case Entry.Choice choice ->
          field(
              fact,
              "one-of",
              choice.choices().stream().map(QuestionBody::inField).toList(),
              null,
              null);
      case Entry.YesNo yesNo ->
          field(
              fact,
              "yes-no",
              List.of(new ChoiceBody("yes", "是", "", null), new ChoiceBody("no", "否", "", null)),
              null,
              null);
      case Entry.Day date -> field(fact, "date", List.of(), null, past ? day.toString() : null);
      case Entry.Figure figure -> field(fact, "number", List.of(), figure, null);
      case Entry.Amount amount -> field(fact, "amount", List.of(), null, null);
      case Entry.Words words -> field(fact, "words", List.of(), null, null);
    };
  }

  private static FieldBody field(
      Fact<?> fact,
      String kind,
      List<ChoiceBody> choices,
      Entry.@Nullable Figure figure,
      @Nullable String latest) {
    return new FieldBody(
        fact.key(),
        fact.label(),
        kind,
        choices,
        figure == null ? null : figure.least(),
        figure == null ? null : figure.most(),
        figure == null ? null : figure.whole(),
        latest);
  }

  private static ChoiceBody inField(Coded coded) {
    return new ChoiceBody(coded.code(), coded.label(), "", null);
  }
}
