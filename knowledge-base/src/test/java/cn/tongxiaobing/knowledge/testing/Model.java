package cn.tongxiaobing.knowledge.testing;

import cn.tongxiaobing.knowledge.search.TextEncoder;

/** The sentence model, loaded once for all tests of a run: loading it takes a second. */
public final class Model {

  private Model() {}

  /** Shared: not to be closed. */
  public static TextEncoder encoder() {
    return Holder.ENCODER;
  }

  private static final class Holder {
    private static final TextEncoder ENCODER = TextEncoder.open();
  }
}
