package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.flow.Answers;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses of the states of a flow. All of a state is in its address: the answers, and the place
 * and the day where the request named them. What answers may hold needs no escaping.
 *
 * @param flow the flow's id
 * @param place as the request named it
 * @param asOf as the request named it
 */
record FlowAddress(String flow, Optional<String> place, Optional<String> asOf) {

  /** Stands in a {@linkplain #template template} for the value to come. */
  static final String VALUE = "{value}";

  private static final String FLOWS = "/api/v1/flows/";

  /** The flow from its start, at any place on any day. */
  static String of(String flow) {
    return FLOWS + flow;
  }

  String of(Answers answers) {
    return with(answers.isEmpty() ? "" : "answers=" + answers);
  }

  /** The state in which one of {@code answers} is asked for again, the others kept. */
  String editing(Answers answers, String step) {
    return with("answers=" + answers + "&edit=" + step);
  }

  /** The address to go to with an answer: {@value #VALUE} in it is to be replaced by the value. */
  String template(Answers before, String step, Answers after) {
    return with(
        Stream.of(before.toString(), step + ":" + VALUE, after.toString())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(",", "answers=", "")));
  }

  private String with(String answers) {
    String query =
        Stream.of(
                Optional.of(answers),
                place.map(code -> "place=" + code),
                asOf.map(day -> "asOf=" + day))
            .flatMap(Optional::stream)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return of(flow) + (query.isEmpty() ? "" : "?" + query);
  }
}
