package cn.tongxiaobing.kiosk.statistics;

import cn.tongxiaobing.knowledge.flow.FlowState;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import java.util.ArrayList;
import java.util.List;

/** What is counted of a flow: which questions were put and answered, never what the answer was. */
public final class FlowStep {

  private FlowStep() {}

  /**
   * The names under which one state of a flow counts; none for an answer that could not be taken,
   * as its question was counted before.
   */
  public static List<String> names(FlowState state) {
    String flow = state.flow().id();
    List<String> names = new ArrayList<>();
    switch (state.now()) {
      case Now.Finished _ -> names.add(finished(flow));
      case Now.Asking asking -> {
        if (asking.fault().isPresent()) {
          return List.of();
        }
        names.add(asked(flow, asking.question().id()));
      }
    }
    if (state.path().isEmpty()) {
      names.add(opened(flow));
    } else {
      names.add(answered(flow, state.path().getLast().question().id()));
    }
    return names;
  }

  static String opened(String flow) {
    return flow + "/opened";
  }

  static String finished(String flow) {
    return flow + "/finished";
  }

  static String asked(String flow, String question) {
    return flow + "/asked/" + question;
  }

  static String answered(String flow, String question) {
    return flow + "/answered/" + question;
  }
}
