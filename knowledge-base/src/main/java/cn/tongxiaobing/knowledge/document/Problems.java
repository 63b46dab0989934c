package cn.tongxiaobing.knowledge.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong, so that it is told at once. Used by one thread. */
public final class Problems {

  private final List<Problem> all = new ArrayList<>();

  public void add(String file, int line, String fault, String example) {
    all.add(new Problem(file, line, fault, example));
  }

  public void addAll(Problems others) {
    all.addAll(others.all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(all);
  }
}
