package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.search.Adapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns an {@link Adapter} from what the library knows of itself: every wording should lie nearer
 * to the body of its own card than to that of any other, and nearer to another wording of its card
 * than to those of others (softmax over the batch, as in van den Oord et al. 2018). Plain Adam
 * (Kingma &amp; Ba 2015) from the identity, pulled back to it, so that little data moves little.
 * The same input gives the same map.
 */
final class AdapterTraining {

  private static final float PULL = 1e-3f;
  private static final float TEMPERATURE = 0.05f;
  private static final int BATCH = 256;
  private static final long SEED = 20261122;

  private final double rate;
  private final int epochs;
  private final List<Kind> kinds;
  private final List<Wording> wordings = new ArrayList<>();
  private final Matrix bodies;
  private final int[] bodyOf;
  private final Random random = new Random(SEED);

  /**
   * A card, or a kind of question that has no card.
   *
   * @param wordings their vectors, at least one
   * @param bodies the vector of the text, none where there is no text
   */
  record Kind(List<float[]> wordings, List<float[]> bodies) {}

  /** The wording of a kind, by its place among them. */
  private record Wording(int kind, int index) {}

  /**
   * @param rate how far a step goes
   * @param epochs how often every wording is shown
   */
  AdapterTraining(List<Kind> kinds, double rate, int epochs) {
    this.rate = rate;
    this.epochs = epochs;
    this.kinds = kinds;
    this.bodyOf = new int[kinds.size()];
    List<float[]> texts = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      bodyOf[k] = kinds.get(k).bodies().isEmpty() ? -1 : texts.size();
      texts.addAll(kinds.get(k).bodies());
      for (int i = 0; i < kinds.get(k).wordings().size(); i++) {
        wordings.add(new Wording(k, i));
      }
    }
    this.bodies = Matrix.ofRows(texts.toArray(float[][]::new));
  }

  Adapter run() {
    int size = bodies.columns();
    Matrix map = Matrix.identity(size);
    Matrix identity = Matrix.identity(size);
    Adam adam = new Adam(size * size, rate);
    List<Wording> order = new ArrayList<>(wordings);
    for (int epoch = 0; epoch < epochs; epoch++) {
      java.util.Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        List<Wording> batch = order.subList(from, Math.min(order.size(), from + BATCH));
        float[] gradient = new float[size * size];
        towardsBodies(batch, map, gradient);
        towardsOtherWordings(batch, map, gradient);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += 2 * PULL * (map.values()[i] - identity.values()[i]);
        }
        adam.step(map.values(), gradient);
      }
    }
    return new Adapter(map.values());
  }

  private void towardsBodies(List<Wording> batch, Matrix map, float[] gradient) {
    List<Wording> carded = batch.stream().filter(w -> bodyOf[w.kind()] >= 0).toList();
    int[] own = carded.stream().mapToInt(w -> bodyOf[w.kind()]).toArray();
    if (own.length > 0) {
      pull(vectors(carded), bodies, map, own, (i, j) -> false, gradient);
    }
  }

  private void towardsOtherWordings(List<Wording> batch, Matrix map, float[] gradient) {
    List<Wording> paired = batch.stream().filter(w -> wordingsOf(w).size() > 1).toList();
    float[][] others = paired.stream().map(this::another).toArray(float[][]::new);
    int[] own = new int[others.length];
    Arrays.setAll(own, i -> i);
    pull(
        vectors(paired),
        Matrix.ofRows(others),
        map,
        own,
        (i, j) -> i != j && paired.get(i).kind() == paired.get(j).kind(),
        gradient);
  }

  private List<float[]> wordingsOf(Wording wording) {
    return kinds.get(wording.kind()).wordings();
  }

  private float[] another(Wording wording) {
    List<float[]> all = wordingsOf(wording);
    int others = all.size() - 1;
    return all.get((wording.index() + 1 + random.nextInt(others)) % all.size());
  }

  private Matrix vectors(List<Wording> batch) {
    return Matrix.ofRows(
        batch.stream().map(w -> wordingsOf(w).get(w.index())).toArray(float[][]::new));
  }

  /** Pairs that are neither right nor wrong. */
  private interface Ignored {
    boolean test(int asked, int target);
  }

  /** Adds the gradient of the loss that {@code asked[i]} should be nearest to its own target. */
  private static void pull(
      Matrix asked, Matrix targets, Matrix map, int[] own, Ignored ignored, float[] gradient) {
    Directions from = Directions.of(asked.times(map));
    Directions to = Directions.of(targets.times(map));
    Matrix loss = from.units.timesTransposed(to.units);
    int n = loss.rows();
    int m = loss.columns();
    for (int i = 0; i < n; i++) {
      softmaxMinusOne(loss, i, m, own[i], ignored, n);
    }
    add(gradient, asked.transposedTimes(from.back(loss.times(to.units))));
    add(gradient, targets.transposedTimes(to.back(loss.transposedTimes(from.units))));
  }

  private static void softmaxMinusOne(
      Matrix scores, int row, int m, int own, Ignored ignored, int rows) {
    float[] values = scores.values();
    double most = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < m; j++) {
      if (!ignored.test(row, j)) {
        most = Math.max(most, values[row * m + j]);
      }
    }
    double sum = 0;
    for (int j = 0; j < m; j++) {
      int at = row * m + j;
      values[at] = ignored.test(row, j) ? 0 : (float) Math.exp((values[at] - most) / TEMPERATURE);
      sum += values[at];
    }
    for (int j = 0; j < m; j++) {
      int at = row * m + j;
      double wanted = j == own ? 1 : 0;
      values[at] = (float) ((values[at] / sum - wanted) / (rows * TEMPERATURE));
    }
  }

  private static void add(float[] gradient, Matrix more) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += more.values()[i];
    }
  }

  /** Rows of length 1, and how long they were. */
  private static final class Directions {

    private final Matrix units;
    private final float[] lengths;

    private Directions(Matrix units, float[] lengths) {
      this.units = units;
      this.lengths = lengths;
    }

    static Directions of(Matrix rows) {
      Matrix units = new Matrix(rows.rows(), rows.columns());
      float[] lengths = new float[rows.rows()];
      for (int i = 0; i < rows.rows(); i++) {
        double square = 0;
        for (int j = 0; j < rows.columns(); j++) {
          float x = rows.values()[i * rows.columns() + j];
          square += x * x;
        }
        lengths[i] = (float) Math.sqrt(square);
        for (int j = 0; j < rows.columns(); j++) {
          int at = i * rows.columns() + j;
          units.values()[at] = rows.values()[at] / lengths[i];
        }
      }
      return new Directions(units, lengths);
    }

    /** The gradient with respect to the rows, from that with respect to the units. */
    Matrix back(Matrix ofUnits) {
      Matrix back = new Matrix(units.rows(), units.columns());
      for (int i = 0; i < units.rows(); i++) {
        int row = i * units.columns();
        float along = 0;
        for (int j = 0; j < units.columns(); j++) {
          along += ofUnits.values()[row + j] * units.values()[row + j];
        }
        for (int j = 0; j < units.columns(); j++) {
          back.values()[row + j] =
              (ofUnits.values()[row + j] - along * units.values()[row + j]) / lengths[i];
        }
      }
      return back;
    }
  }
}
