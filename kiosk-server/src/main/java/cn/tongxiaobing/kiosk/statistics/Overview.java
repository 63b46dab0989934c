package cn.tongxiaobing.kiosk.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the assistant was used in the last {@link Statistics#DAYS} days, of what may be told.
 *
 * @param from the first day
 * @param until today
 * @param today questions of today
 * @param todayBefore the whole hours of today beside the same ones a week ago; missing where one of
 *     them is of few
 * @param questions of all days
 * @param questionsBefore all days beside as many before them, likewise
 * @param days questions by day, all of them in order
 * @param hours questions by the hour of the day, 0 to 23
 * @param answers what the questions came to
 * @param sourcedShare how many of a hundred questions on policy were answered with a source, to one
 *     decimal; missing where the numbers are not told
 * @param topics what the answers with a source were about
 * @param signUpsToday sign-ups that came in today
 * @param signUps the way of a sign-up, of those that came in in these days
 */
public record Overview(
    String from,
    String until,
    Figure today,
    @Nullable Compared todayBefore,
    Figure questions,
    @Nullable Compared questionsBefore,
    List<Figure> days,
    List<Figure> hours,
    List<Figure> answers,
    @Nullable String sourcedShare,
    List<Figure> topics,
    List<FlowUse> flows,
    Figure signUpsToday,
    List<Figure> signUps) {

  public Overview {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    answers = List.copyOf(answers);
    topics = List.copyOf(topics);
    flows = List.copyOf(flows);
    signUps = List.copyOf(signUps);
  }

  /**
   * How a flow was used.
   *
   * @param title of the flow
   * @param steps how often it was opened and how often it came to a result
   * @param left the question at which most people left; missing where few did
   */
  public record FlowUse(String title, List<Figure> steps, @Nullable Figure left) {
    public FlowUse {
      steps = List.copyOf(steps);
    }
  }
}
