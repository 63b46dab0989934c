package cn.tongxiaobing.kiosk.management;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.answer.Answer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void counts_by_name_and_by_time() {
    Metrics metrics = new Metrics();
    metrics.answered("answered", 3_000_000);
    metrics.answered("answered", 80_000_000);
    metrics.answered("handoff", 9_000_000_000L);
    metrics.failed("busy");

    assertThat(metrics.text().lines())
        .contains(
            "tongxiaobing_answers_total{status=\"answered\"} 2",
            "tongxiaobing_answers_total{status=\"handoff\"} 1",
            "tongxiaobing_errors_total{code=\"busy\"} 1",
            "tongxiaobing_answer_seconds_bucket{le=\"0.002\"} 0",
            "tongxiaobing_answer_seconds_bucket{le=\"0.005\"} 1",
            "tongxiaobing_answer_seconds_bucket{le=\"0.1\"} 2",
            "tongxiaobing_answer_seconds_bucket{le=\"+Inf\"} 3",
            "tongxiaobing_answer_seconds_sum 9.083000",
            "tongxiaobing_answer_seconds_count 3");
  }

  @Test
  void tells_how_things_stand_and_leaves_out_what_cannot_be_known() {
    Metrics metrics = new Metrics();
    metrics.gauge("waiting", "How many wait.", () -> 3);
    metrics.gauge(
        "broken",
        "Not to be had.",
        () -> {
          throw new IllegalStateException();
        });

    assertThat(metrics.text().lines())
        .contains("# TYPE tongxiaobing_waiting gauge", "tongxiaobing_waiting 3")
        .noneMatch(line -> line.startsWith("tongxiaobing_broken"));
  }

  /** A new kind of answer has a name that must be told at zero; Answered has three names. */
  @Test
  void knows_every_outcome_that_an_answer_can_have() {
    assertThat(Answer.class.getPermittedSubclasses())
        .extracting(kind ->
            kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .allSatisfy(name -> assertThat(Metrics.OUTCOMES).contains(name));
    assertThat(Metrics.OUTCOMES)
        .contains("computed", "clarify")
        .hasSize(Answer.class.getPermittedSubclasses().length + 2);
  }
}
