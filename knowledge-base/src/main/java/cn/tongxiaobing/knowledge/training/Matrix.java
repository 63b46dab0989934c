package cn.tongxiaobing.knowledge.training;

import java.util.stream.IntStream;

/** A dense matrix, row after row; the few operations that training needs, on all cores. */
final class Matrix {

  private final int rows;
  private final int columns;
  private final float[] values;

  Matrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.values = new float[rows * columns];
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** The numbers themselves, not a copy. */
  float[] values() {
    return values;
  }

  static Matrix ofRows(float[][] rows) {
    Matrix matrix = new Matrix(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.values, i * matrix.columns, matrix.columns);
    }
    return matrix;
  }

  static Matrix identity(int size) {
    Matrix matrix = new Matrix(size, size);
    for (int i = 0; i < size; i++) {
      matrix.values[i * size + i] = 1;
    }
    return matrix;
  }

  /** This times {@code right}. */
  Matrix times(Matrix right) {
    Matrix product = new Matrix(rows, right.columns);
    IntStream.range(0, rows)
        .parallel()
        .forEach(i -> {
          for (int k = 0; k < columns; k++) {
            addScaled(product.values, i * right.columns, right, k, values[i * columns + k]);
          }
        });
    return product;
  }

  /** This, turned on its side, times {@code right}. */
  Matrix transposedTimes(Matrix right) {
    Matrix product = new Matrix(columns, right.columns);
    IntStream.range(0, columns)
        .parallel()
        .forEach(i -> {
          for (int k = 0; k < rows; k++) {
            addScaled(product.values, i * right.columns, right, k, values[k * columns + i]);
          }
        });
    return product;
  }

  /** The inner product of every row of this with every row of {@code other}. */
  Matrix timesTransposed(Matrix other) {
    return times(other.transposed());
  }

  Matrix transposed() {
    Matrix turned = new Matrix(columns, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned.values[j * rows + i] = values[i * columns + j];
      }
    }
    return turned;
  }

  private static void addScaled(float[] target, int at, Matrix source, int row, float factor) {
    if (factor == 0) {
      return;
    }
    int from = row * source.columns;
    for (int j = 0; j < source.columns; j++) {
      target[at + j] += factor * source.values[from + j];
    }
  }
}
