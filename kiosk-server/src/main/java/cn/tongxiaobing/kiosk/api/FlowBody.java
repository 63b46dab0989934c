package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.answer.Statement;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.Answers;
import cn.tongxiaobing.knowledge.flow.Flow;
import cn.tongxiaobing.knowledge.flow.FlowState;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a flow as it is told over HTTP: what was answered, and either what is asked or what
 * came of it. {@code speech} is what is read aloud.
 *
 * @param answers those that lead here, as they stand in addresses
 * @param back asks for the last answer again; missing at the start
 * @param restart the flow from its start
 */
record FlowBody(
    String id,
    String title,
    String hint,
    String topic,
    String answers,
    List<AnsweredBody> path,
    @Nullable QuestionBody question,
    @Nullable ResultBody result,
    String speech,
    @Nullable String back,
    String restart,
    String asOf,
    String place) {

  /**
   * An earlier answer.
   *
   * @param edit the address that asks for it again and keeps all others
   */
  record AnsweredBody(String step, String question, String answer, String value, String edit) {}

  /**
   * Puts a state into this form.
   *
   * @param given the answers of the request: one that is being changed, or cannot be taken, is
   *     shown where it is asked for again
   */
  static FlowBody of(
      FlowState state,
      Answers given,
      FlowAddress address,
      Library library,
      LocalDate day,
      Place place) {
    Flow flow = state.flow();
    List<AnsweredBody> path =
        state.path().stream()
            .map(answered ->
                new AnsweredBody(
                    answered.question().id(),
                    answered.question().title(),
                    answered.words(),
                    answered.value(),
                    address.editing(given, answered.question().id())))
            .toList();
    QuestionBody question =
        state.now() instanceof Now.Asking asking
            ? QuestionBody.of(asking, state, given, address, day)
            : null;
    ResultBody result =
        state.now() instanceof Now.Finished finished
            ? new ResultWriter(library, address, state.answers(), day, place)
                .write(finished.result())
            : null;
    return new FlowBody(
        flow.id(),
        flow.title(),
        flow.hint(),
        flow.topic().id(),
        state.answers().toString(),
        path,
        question,
        result,
        speech(state, result),
        path.isEmpty() ? null : path.getLast().edit(),
        address.of(Answers.none()),
        day.toString(),
        place.code());
  }

  private static String speech(FlowState state, @Nullable ResultBody result) {
    Statement words =
        switch (state.now()) {
          case Now.Asking asking ->
              new Statement(
                  asking.fault().orElse("") + asking.question().title(),
                  asking.question().hint(),
                  "",
                  List.of());
          case Now.Finished finished ->
              new Statement(
                  finished.result().headline() + "。",
                  result == null ? finished.result().line() : result.line(),
                  "",
                  List.of());
        };
    return words.speech();
  }
}
