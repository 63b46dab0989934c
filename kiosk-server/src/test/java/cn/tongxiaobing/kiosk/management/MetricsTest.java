package cn.tongxiaobing.kiosk.management;

import static org.assertj.core.api.Assertions.assertThat;

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
  void is_text_that_a_scraper_can_read() {
    assertThat(new Metrics().text().lines())
        .allMatch(line -> line.matches("# (HELP|TYPE) .+|[a-z_]+(\\{[a-z]+=\"[^\"]+\"})? [0-9.]+"));
  }
}
