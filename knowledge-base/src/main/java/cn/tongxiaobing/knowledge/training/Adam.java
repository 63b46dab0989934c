package cn.tongxiaobing.knowledge.training;

/** Adam (Kingma &amp; Ba 2015) with the constants of the paper. */
final class Adam {

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final double SMALL = 1e-8;

  private final double rate;
  private final double[] mean;
  private final double[] square;
  private int steps;

  Adam(int size, double rate) {
    this.rate = rate;
    this.mean = new double[size];
    this.square = new double[size];
  }

  /** Moves {@code values} a step against {@code gradient}. */
  void step(float[] values, float[] gradient) {
    steps++;
    double meanBias = 1 - Math.pow(MEAN_DECAY, steps);
    double squareBias = 1 - Math.pow(SQUARE_DECAY, steps);
    for (int i = 0; i < values.length; i++) {
      mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
      square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
      values[i] -=
          (float) (rate * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + SMALL));
    }
  }
}
