package cn.tongxiaobing.knowledge.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A linear map on sentence vectors that makes the general model at home in this field: learned from
 * the library's own wordings, it moves a question nearer to the card it is asked for (the linear
 * case of the adapters of Houlsby et al. 2019, put behind the model instead of into it). Vectors
 * are stored without it, so that a new map asks for no text to be encoded again. Immutable.
 */
public final class Adapter {

  private static final int MAGIC = 0x54584241;
  private static final int SIZE = TextEncoder.DIMENSION;
  private static final String SHIPPED = "/library/model/adapter.bin";

  /** Row after row; row i says where coordinate i of the model goes. */
  private final float[] matrix;

  /**
   * @param matrix {@link TextEncoder#DIMENSION} rows of as many numbers, one after the other
   * @throws IllegalArgumentException when it has another size
   */
  public Adapter(float[] matrix) {
    if (matrix.length != SIZE * SIZE) {
      throw new IllegalArgumentException("not a map of " + SIZE + " dimensions");
    }
    this.matrix = matrix.clone();
  }

  /** The map that changes nothing. */
  public static Adapter identity() {
    float[] matrix = new float[SIZE * SIZE];
    for (int i = 0; i < SIZE; i++) {
      matrix[i * SIZE + i] = 1;
    }
    return new Adapter(matrix);
  }

  /** The map that comes with the library. */
  static Adapter shipped() {
    try (InputStream in = Adapter.class.getResourceAsStream(SHIPPED)) {
      return in == null ? identity() : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException when it is not that
   */
  public static Adapter read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      if (data.readInt() != MAGIC || data.readInt() != SIZE) {
        throw new IOException("not an adapter of " + SIZE + " dimensions");
      }
      float[] matrix = new float[SIZE * SIZE];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = Float.float16ToFloat(data.readShort());
      }
      return new Adapter(matrix);
    }
  }

  /** Writes the map with 16 bits a number (IEEE 754 binary16). */
  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeInt(MAGIC);
      data.writeInt(SIZE);
      for (float x : matrix) {
        data.writeShort(Float.floatToFloat16(x));
      }
    }
  }

  /** Where {@code vector} goes, with length 1; the argument is not changed. */
  public float[] apply(float[] vector) {
    float[] moved = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      float x = vector[i];
      int row = i * SIZE;
      for (int j = 0; j < SIZE; j++) {
        moved[j] += x * matrix[row + j];
      }
    }
    return TextEncoder.normalized(moved);
  }

  /** Equal for equal maps: part of what an index was built with. */
  String fingerprint() {
    return Integer.toHexString(Arrays.hashCode(matrix));
  }
}
