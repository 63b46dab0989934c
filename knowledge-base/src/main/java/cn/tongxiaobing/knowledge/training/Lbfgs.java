package cn.tongxiaobing.knowledge.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds a minimum of a smooth function by limited-memory BFGS with backtracking (Nocedal &amp;
 * Wright, Numerical Optimization, 2006, algorithm 7.4).
 */
final class Lbfgs {

  private static final int MEMORY = 8;
  private static final double SUFFICIENT = 1e-4;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double CONVERGED = 1e-7;

  private Lbfgs() {}

  /** The function: fills the gradient at a point and returns the value there. */
  interface Function {
    double at(double[] point, double[] gradient);
  }

  /** How far the point moved, and how the gradient turned with it. */
  private static final class Step {
    private final double[] moved;
    private final double[] turned;
    private final double product;

    Step(double[] moved, double[] turned, double product) {
      this.moved = moved;
      this.turned = turned;
      this.product = product;
    }
  }

  /** Walks from {@code start} for at most so many steps; returns where it ends. */
  static double[] minimum(Function function, double[] start, int steps) {
    double[] point = start.clone();
    double[] gradient = new double[point.length];
    double value = function.at(point, gradient);
    Deque<Step> memory = new ArrayDeque<>();
    for (int i = 0; i < steps; i++) {
      double[] direction = direction(gradient, memory);
      double slope = dot(direction, gradient);
      double length = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      double nextValue;
      while (true) {
        for (int j = 0; j < point.length; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextValue = function.at(next, nextGradient);
        if (nextValue <= value + SUFFICIENT * length * slope || length < SMALLEST_STEP) {
          break;
        }
        length /= 2;
      }
      remember(memory, difference(next, point), difference(nextGradient, gradient));
      boolean done = Math.abs(value - nextValue) <= CONVERGED * Math.max(1, Math.abs(value));
      point = next;
      gradient = nextGradient;
      value = nextValue;
      if (done) {
        break;
      }
    }
    return point;
  }

  private static void remember(Deque<Step> memory, double[] moved, double[] turned) {
    double product = dot(moved, turned);
    if (product > 0) {
      memory.addLast(new Step(moved, turned, product));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> memory) {
    double[] direction = gradient.clone();
    double[] alphas = new double[memory.size()];
    int k = memory.size();
    for (Iterator<Step> back = memory.descendingIterator(); back.hasNext(); ) {
      Step step = back.next();
      alphas[--k] = dot(step.moved, direction) / step.product;
      addScaled(direction, step.turned, -alphas[k]);
    }
    if (!memory.isEmpty()) {
      Step last = memory.getLast();
      scale(direction, last.product / dot(last.turned, last.turned));
    }
    for (Step step : memory) {
      double beta = dot(step.turned, direction) / step.product;
      addScaled(direction, step.moved, alphas[k++] - beta);
    }
    scale(direction, -1);
    return direction;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void addScaled(double[] target, double[] source, double factor) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * source[i];
    }
  }

  private static void scale(double[] target, double factor) {
    for (int i = 0; i < target.length; i++) {
      target[i] *= factor;
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    addScaled(difference, b, -1);
    return difference;
  }
}
