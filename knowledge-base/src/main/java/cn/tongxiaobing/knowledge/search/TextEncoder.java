package cn.tongxiaobing.knowledge.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import cn.tongxiaobing.knowledge.language.ChineseText;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Turns a text into a vector of length 1 whose dot product with another says how alike they are in
 * meaning: bge-small-zh-v1.5 (BAAI, MIT licence), quantised, run in process by ONNX Runtime; the
 * vector is the [CLS] state, normalised. No prefix is put before questions: measured, it does not
 * help this model.
 *
 * <p>Safe for use by several threads; each call computes on its own thread.
 */
public final class TextEncoder implements AutoCloseable {

  /** Numbers in a vector. */
  public static final int DIMENSION = 512;

  /** Longer texts are cut here: what a passage is about stands at its head. */
  private static final int MOST_TOKENS = 192;

  private static final String MODEL = "bge-small-zh-v1.5-q";
  private static final int REMEMBERED_QUESTIONS = 2_000;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final WordPiece wordPiece;
  private final Adapter adapter;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private int users = 1;
  private final Cache<String, float[]> general =
      Caffeine.newBuilder().maximumSize(REMEMBERED_QUESTIONS).build();
  private final Cache<String, float[]> questions =
      Caffeine.newBuilder().maximumSize(REMEMBERED_QUESTIONS).build();

  private TextEncoder(
      OrtEnvironment environment, OrtSession session, WordPiece wordPiece, Adapter adapter) {
    this.adapter = adapter;
    this.environment = environment;
    this.session = session;
    this.inputs = session.getInputNames();
    this.wordPiece = wordPiece;
  }

  /**
   * Loads the model from the class path.
   *
   * @throws IllegalStateException when the model or its runtime cannot be loaded on this machine
   */
  public static TextEncoder open() {
    return open(Adapter.shipped());
  }

  /** As {@link #open()}, with another map behind the model. */
  public static TextEncoder open(Adapter adapter) {
    NativeEnvironment.forbidReports();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(resource(MODEL + ".onnx"), options);
      try (InputStream vocabulary = stream(MODEL + "-tokenizer.json")) {
        return new TextEncoder(environment, session, WordPiece.read(vocabulary), adapter);
      }
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the sentence model cannot be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * This one, for somebody else who closes it too; the model is let go by the last.
   *
   * @throws IllegalStateException when it has been closed
   */
  public TextEncoder shared() {
    open.writeLock().lock();
    try {
      if (users == 0) {
        throw new IllegalStateException("the sentence model is closed");
      }
      users++;
      return this;
    } finally {
      open.writeLock().unlock();
    }
  }

  /** Model, runtime and cut: stored vectors of different versions must not meet. */
  public String version() {
    return MODEL + "/onnxruntime-" + environment.getVersion() + "/" + MOST_TOKENS;
  }

  /** The version and the map behind it: vectors of different spaces must not meet in one index. */
  String space() {
    return version() + "/" + adapter.fingerprint();
  }

  /**
   * The vector of a question, as an index compares it; asked again, it is remembered. The array
   * must not be changed.
   */
  public float[] question(String text) {
    return questions.get(ChineseText.normalize(text), t -> adapted(general(t)));
  }

  /** The vector of a question as the model gives it; remembered, and not to be changed. */
  public float[] general(String text) {
    return general.get(ChineseText.normalize(text), this::encodeNormalized);
  }

  /** A vector of {@link #encode} as an index compares it. */
  float[] adapted(float[] encoded) {
    return adapter.apply(encoded);
  }

  /** The vector of a text of the library as the model gives it, to be stored. */
  public float[] encode(String text) {
    return encodeNormalized(ChineseText.normalize(text));
  }

  private float[] encodeNormalized(String text) {
    open.readLock().lock();
    try {
      if (users == 0) {
        throw new IllegalStateException("the sentence model is closed");
      }
      return run(text);
    } finally {
      open.readLock().unlock();
    }
  }

  private float[] run(String text) {
    long[] ids = wordPiece.encode(text, MOST_TOKENS);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
      Map<String, OnnxTensor> all =
          Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types);
      Map<String, OnnxTensor> wanted = new java.util.HashMap<>(all);
      wanted.keySet().retainAll(inputs);
      try (OrtSession.Result result = session.run(wanted)) {
        OnnxTensor states = (OnnxTensor) result.get(0);
        float[] first = new float[DIMENSION];
        states.getFloatBuffer().get(first);
        return normalized(first);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
    }
  }

  /** {@code vector} itself, made to have length 1. */
  static float[] normalized(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(String name) throws IOException {
    InputStream in = TextEncoder.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  /**
   * Lets go of the model, if nobody else has it. Waits for texts that are being encoded; the
   * runtime would crash without its session.
   */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (users > 0) {
        users--;
        if (users == 0) {
          session.close();
        }
      }
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException(e));
    } finally {
      open.writeLock().unlock();
    }
  }
}
