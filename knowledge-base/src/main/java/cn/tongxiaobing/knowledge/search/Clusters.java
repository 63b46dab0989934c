package cn.tongxiaobing.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Questions that mean the same, put together: each goes to the group whose members it is nearest to
 * on average, and begins one of its own where none is near enough (average linkage in one pass, as
 * in the leader algorithm of Hartigan 1975). The groups depend little on the order, and the work
 * grows with questions times groups, which does for the few thousand that an office leaves open.
 */
public final class Clusters {

  /**
   * Nine in ten wordings of a shipped section are farther than this from every wording of another:
   * better two groups that mean the same than one that means two things.
   */
  private static final double ALIKE = 0.62;

  private final TextEncoder encoder;

  /** Groups by what {@code encoder} takes questions to mean. */
  public Clusters(TextEncoder encoder) {
    this.encoder = encoder;
  }

  private static final class Group {
    private final List<Integer> members = new ArrayList<>();
    private final float[] sum = new float[TextEncoder.DIMENSION];

    double similarity(float[] vector) {
      return dot(sum, vector) / members.size();
    }

    void add(int member, float[] vector) {
      members.add(member);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
  }

  /**
   * The groups, the largest first.
   *
   * @param questions as they were asked
   * @return places in {@code questions}, each in one group
   */
  public List<List<Integer>> of(List<String> questions) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      float[] vector = encoder.question(questions.get(i));
      Group nearest =
          groups.stream()
              .max(Comparator.comparingDouble(g -> g.similarity(vector)))
              .filter(g -> g.similarity(vector) >= ALIKE)
              .orElseGet(() -> {
                Group begun = new Group();
                groups.add(begun);
                return begun;
              });
      nearest.add(i, vector);
    }
    return groups.stream()
        .map(g -> List.copyOf(g.members))
        .sorted(Comparator.comparingInt((List<Integer> g) -> g.size()).reversed())
        .toList();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
