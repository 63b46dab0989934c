package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.search.TextEncoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What kind of question something is, by its words alone: a linear model (multinomial logistic
 * regression) over runs of one to three characters and the sentence vector, learned from the
 * wordings of cards and the examples of standing replies. It knows nothing of what was found;
 * {@link Judge} puts both together. Immutable.
 */
public final class Scope {

  /** The kinds. */
  public enum Kind {
    POLICY,
    DECLINED,
    HANDOFF,
    OUT_OF_SCOPE,
    CRISIS,
    SMALLTALK
  }

  /** Runs of characters are hashed into this many places. */
  public static final int PLACES = 1 << 15;

  /** Numbers of a question beside its runs: two vectors and a constant. */
  public static final int DENSE = 2 * TextEncoder.DIMENSION + 1;

  private static final int MAGIC = 0x54585343;
  private static final int LONGEST_RUN = 3;
  private static final float RUNS_WEIGHT = 6;
  private static final float VECTOR_WEIGHT = 4;
  private static final int FEWEST_RUNS = 4;
  private static final String SHIPPED = "/library/model/scope.bin";

  /** A row for each place, then one for each dense number; a column for each kind. */
  private final float[] weights;

  /**
   * @param weights {@link #PLACES} + {@link #DENSE} rows of one number for each kind
   * @throws IllegalArgumentException when there are more or fewer
   */
  public Scope(float[] weights) {
    if (weights.length != (PLACES + DENSE) * Kind.values().length) {
      throw new IllegalArgumentException("not the weights of a scope");
    }
    this.weights = weights.clone();
  }

  /** The model that comes with the library; without one every question is policy. */
  static Scope shipped() {
    try (InputStream in = Scope.class.getResourceAsStream(SHIPPED)) {
      return in == null ? new Scope(new float[(PLACES + DENSE) * Kind.values().length]) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException when it is not that
   */
  public static Scope read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a scope model");
      }
      float[] weights = new float[(PLACES + DENSE) * Kind.values().length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Float.float16ToFloat(data.readShort());
      }
      return new Scope(weights);
    }
  }

  /** Writes the model with 16 bits a number. */
  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeInt(MAGIC);
      for (float weight : weights) {
        data.writeShort(Float.floatToFloat16(weight));
      }
    }
  }

  /**
   * How likely each kind is; the sum is 1.
   *
   * @param text in normal form, with its spelling read
   * @param general its vector as the model gives it
   * @param adapted its vector as an index compares it
   */
  public Map<Kind, Double> of(String text, float[] general, float[] adapted) {
    double[] sums = new double[Kind.values().length];
    int[] places = places(text);
    float value = valueOf(places);
    for (int place : places) {
      add(sums, place, value);
    }
    float[] dense = dense(general, adapted);
    for (int i = 0; i < dense.length; i++) {
      add(sums, PLACES + i, dense[i]);
    }
    double[] likely = softmax(sums);
    Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, likely[kinds.size()]);
    }
    return kinds;
  }

  private void add(double[] sums, int row, float value) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += value * weights[row * sums.length + k];
    }
  }

  /** Where the runs of {@code text} are counted, each place once, in ascending order. */
  public static int[] places(String text) {
    String framed = "^" + text.replaceAll("\\s", "") + "$";
    return IntStream.rangeClosed(1, LONGEST_RUN)
        .flatMap(length ->
            IntStream.rangeClosed(0, framed.length() - length)
                .map(i -> place(framed.substring(i, i + length))))
        .distinct()
        .sorted()
        .toArray();
  }

  /** What each of these places counts for. */
  public static float valueOf(int[] places) {
    return RUNS_WEIGHT / (float) Math.sqrt(Math.max(FEWEST_RUNS, places.length));
  }

  /** The dense numbers of a question. */
  public static float[] dense(float[] general, float[] adapted) {
    float[] dense = new float[DENSE];
    for (int i = 0; i < TextEncoder.DIMENSION; i++) {
      dense[i] = VECTOR_WEIGHT * general[i];
      dense[TextEncoder.DIMENSION + i] = VECTOR_WEIGHT * adapted[i];
    }
    dense[DENSE - 1] = 1;
    return dense;
  }

  /** FNV-1a over the characters, folded. */
  private static int place(String run) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < run.length(); i++) {
      hash = (hash ^ run.charAt(i)) * 0x01000193;
    }
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }

  static double[] softmax(double[] sums) {
    double most = Arrays.stream(sums).max().orElse(0);
    double[] likely = Arrays.stream(sums).map(s -> Math.exp(s - most)).toArray();
    double all = Arrays.stream(likely).sum();
    return Arrays.stream(likely).map(x -> x / all).toArray();
  }
}
