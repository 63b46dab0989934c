package cn.tongxiaobing.kiosk.management;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What has been counted since the start and how things stand now, in the text format of Prometheus
 * (version 0.0.4). Only names of outcomes and of errors are kept, nothing of what was asked.
 *
 * <p>Safe for use by several threads.
 */
public final class Metrics {

  /** The names of all outcomes of a question; each is told from the start, at zero. */
  static final List<String> OUTCOMES =
      List.of(
          "answered",
          "clarify",
          "computed",
          "crisis",
          "declined",
          "handoff",
          "out_of_scope",
          "smalltalk");

  private static final double[] BOUNDS = {0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};
  private static final double NANOS = 1e9;

  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> errors = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> signUps = new ConcurrentSkipListMap<>();
  private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();
  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  private record Gauge(String help, LongSupplier value) {}

  public Metrics() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
    OUTCOMES.forEach(outcome -> counter(answers, outcome));
    counter(signUps, "accepted");
    counter(signUps, "refused");
    Runtime runtime = Runtime.getRuntime();
    gauge(
        "heap_used_bytes",
        "Memory used by objects.",
        () -> runtime.totalMemory() - runtime.freeMemory());
  }

  /** Counts an answer by its outcome, with the time it took. */
  public void answered(String status, long tookNanos) {
    counter(answers, status).increment();
    int bucket = 0;
    while (bucket < BOUNDS.length && tookNanos / NANOS > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(tookNanos);
  }

  /** Counts a request that was not served. */
  public void failed(String code) {
    counter(errors, code).increment();
  }

  /** Counts a preliminary sign-up that was stored, or one that was sent and not stored. */
  public void signUp(boolean accepted) {
    counter(signUps, accepted ? "accepted" : "refused").increment();
  }

  /**
   * Tells how something stands, in place of what was told under this name before.
   *
   * @param name of lower-case letters and underscores, without what all names begin with
   * @param value may block; one that fails is not told that time
   */
  public void gauge(String name, String help, LongSupplier value) {
    gauges.put("tongxiaobing_" + name, new Gauge(help, value));
  }

  /** All of it; it may block. */
  public String text() {
    StringBuilder out = new StringBuilder();
    counters(out, "tongxiaobing_answers_total", "Answers by outcome.", "status", answers);
    counters(out, "tongxiaobing_errors_total", "Requests not served.", "code", errors);
    counters(out, "tongxiaobing_sign_ups_total", "Preliminary sign-ups.", "result", signUps);
    histogram(out);
    gauges.forEach((name, gauge) -> {
      try {
        long value = gauge.value().getAsLong();
        head(out, name, gauge.help(), "gauge");
        line(out, name, value);
      } catch (RuntimeException unknown) {
        out.append("# ").append(name).append(" is not known now\n");
      }
    });
    return out.toString();
  }

  private void histogram(StringBuilder out) {
    String name = "tongxiaobing_answer_seconds";
    head(out, name, "Time from a question to its answer.", "histogram");
    long sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      sum += buckets[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      line(out, name + "_bucket{le=\"" + bound + "\"}", sum);
    }
    out.append(String.format(Locale.ROOT, "%s_sum %.6f\n", name, nanos.sum() / NANOS));
    line(out, name + "_count", sum);
  }

  private static LongAdder counter(Map<String, LongAdder> counters, String name) {
    return counters.computeIfAbsent(name, n -> new LongAdder());
  }

  private static void counters(
      StringBuilder out, String name, String help, String label, Map<String, LongAdder> counters) {
    head(out, name, help, "counter");
    counters.forEach((key, n) -> line(out, name + "{" + label + "=\"" + key + "\"}", n.sum()));
  }

  private static void head(StringBuilder out, String name, String help, String type) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String name, long value) {
    out.append(name).append(' ').append(value).append('\n');
  }
}
