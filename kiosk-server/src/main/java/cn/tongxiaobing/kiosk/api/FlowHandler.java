package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.statistics.FlowStep;
import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.Answers;
import cn.tongxiaobing.knowledge.flow.Flow;
import cn.tongxiaobing.knowledge.flow.FlowState;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/flows/{id}?answers=&edit=&place=&asOf=}: a flow replayed with the answers in
 * the address, see {@link Answers}; {@code edit} asks again for one of them and keeps the others.
 * Nothing is stored, and no log holds an address: a birth date or a disability in it is a condition
 * that somebody asks about, and nobody's record.
 *
 * <p>An answer to a step that the flow does not have is passed over, so that an address taken home
 * still leads on after the flow was rewritten.
 */
public final class FlowHandler implements Handler<RoutingContext> {

  private final Supplier<Library> library;
  private final Place here;
  private final Clock clock;

  public FlowHandler(Supplier<Library> library, Place here, Clock clock) {
    this.library = library;
    this.here = here;
    this.clock = clock;
  }

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    Flow flow =
        known
            .flows()
            .find(context.pathParam("id"))
            .orElseThrow(() -> new ApiException(ApiError.FLOW_UNKNOWN));
    LocalDate day = Query.day(context, LocalDate.now(clock));
    Place place = Query.place(context, known, here);
    Answers answers = answers(context, flow);
    Optional<String> edit = Query.text(context, "edit").filter(step -> !step.isEmpty());
    if (edit.filter(step -> !flow.asks(step)).isPresent()) {
      throw new ApiException(ApiError.ANSWERS_INVALID, "edit");
    }
    FlowState whole = flow.replay(answers, known.rules(), day, place);
    FlowState state =
        edit.filter(step -> isOn(whole, step))
            .map(step -> flow.replay(answers.without(step), known.rules(), day, place))
            .orElse(whole);
    if (edit.isEmpty()) {
      FlowStep.names(state).forEach(name -> Counted.note(context, Tally.FLOW, name, place));
    }
    FlowAddress address =
        new FlowAddress(flow.id(), Query.text(context, "place"), Query.text(context, "asOf"));
    JsonResponse.json(context, FlowBody.of(state, answers, address, known, day, place));
  }

  private static Answers answers(RoutingContext context, Flow flow) {
    Answers written =
        Answers.parse(Query.text(context, "answers").orElse(""))
            .orElseThrow(() -> new ApiException(ApiError.ANSWERS_INVALID, "answers"));
    Answers answers = written;
    for (String step : written.values().keySet()) {
      answers = flow.asks(step) ? answers : answers.without(step);
    }
    return answers;
  }

  private static boolean isOn(FlowState state, String step) {
    return state.path().stream().anyMatch(answered -> answered.question().id().equals(step));
  }
}
