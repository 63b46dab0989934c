package cn.tongxiaobing.kiosk.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * That an answer takes as long for what there is as for what there is not. Only measured at length
 * ({@code -Dlong=true}), on a machine that does little else.
 */
@EnabledIfSystemProperty(
    named = "long",
    matches = "true",
    disabledReason = "times are measured with -Dlong=true alone")
class TimingTest {

  @TempDir private Path data;

  /** Times of two deeds done in turn, in milliseconds. */
  private static final class Times {

    private final double[] one;
    private final double[] other;

    Times(double[] one, double[] other) {
      this.one = one;
      this.other = other;
    }

    static Times of(int rounds, IntConsumer one, IntConsumer other) {
      IntStream.range(0, rounds).forEach(i -> both(i, one, other));
      double[][] times =
          IntStream.range(rounds, 2 * rounds)
              .mapToObj(i -> both(i, one, other))
              .toArray(double[][]::new);
      return new Times(
          Arrays.stream(times).mapToDouble(t -> t[0]).toArray(),
          Arrays.stream(times).mapToDouble(t -> t[1]).toArray());
    }

    /** Which comes first changes, or the second would always find things warm. */
    private static double[] both(int round, IntConsumer one, IntConsumer other) {
      if (round % 2 == 0) {
        return new double[] {millis(one, round), millis(other, round)};
      }
      double second = millis(other, round);
      return new double[] {millis(one, round), second};
    }

    private static double millis(IntConsumer deed, int round) {
      long start = System.nanoTime();
      deed.accept(round);
      return (System.nanoTime() - start) / 1e6;
    }

    double differenceOfMedians() {
      return Math.abs(median(one) - median(other));
    }

    private static double median(double[] times) {
      double[] sorted = times.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }

    /** The two-sided p of the rank-sum test (Mann and Whitney 1947), in its normal form. */
    double rankSum() {
      double wins = 0;
      for (double a : one) {
        for (double b : other) {
          wins += a < b ? 1 : a > b ? 0 : 0.5;
        }
      }
      double n = one.length;
      double m = other.length;
      double z = Math.abs(wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
      return 2 * (1 - normal(z));
    }

    /** The normal distribution (Abramowitz and Stegun 26.2.17). */
    private static double normal(double z) {
      double t = 1 / (1 + 0.2316419 * z);
      double tail =
          t
              * (0.319381530
                  + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
      return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }

    @Override
    public String toString() {
      return "medians %.2f and %.2f ms, p %.3f".formatted(median(one), median(other), rankSum());
    }
  }

  @Test
  void p01_a_wrong_phone_takes_as_long_as_an_unknown_receipt() {
    try (SignUpServer server = SignUpServer.start(data)) {
      List<String> known =
          IntStream.range(0, 200)
              .mapToObj(i -> server.example().put("phone", "138%08d".formatted(i)))
              .map(form -> TestServer.json(server.signUp(form)).path("receipt").asText())
              .toList();
      Times times =
          Times.of(
              200,
              i -> server.status(known.get(i % 200), "9999"),
              i -> server.status("0123-4567-%05d".formatted(i), "8000"));

      System.out.println("status: " + times);
      assertThat(times.differenceOfMedians()).isLessThan(2);
      assertThat(times.rankSum()).as(times.toString()).isGreaterThan(0.01);
    }
  }

  @Test
  void s02_a_wrong_passphrase_takes_as_long_as_an_unknown_name() {
    try (TestOffice office = new TestOffice(data)) {
      for (int i = 0; i < 100; i++) {
        office.enrol("known" + i, Role.VIEWER, "140214");
      }
      Browser stranger = office.browser();
      Times times =
          Times.of(
              100,
              i -> stranger.logIn("known" + i % 100, "wrong wrong wrong", "000000"),
              i -> stranger.logIn("nobody" + i, "wrong wrong wrong", "000000"));

      System.out.println("login: " + times);
      assertThat(times.differenceOfMedians()).isLessThan(10);
    }
  }
}
