package cn.tongxiaobing.knowledge.rule;

import java.util.List;

/**
 * All merits of one person; the same one may stand twice.
 *
 * @param all in any order; empty where there are none
 */
public record Merits(List<Merit> all) {

  public Merits {
    all = all.stream().filter(m -> m != Merit.NONE).toList();
  }

  public static Merits none() {
    return new Merits(List.of());
  }

  boolean include(Merit merit) {
    return all.contains(merit);
  }
}
