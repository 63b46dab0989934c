package cn.tongxiaobing.knowledge.flow;

/** A way on from a result. */
public sealed interface Action {

  /**
   * Another flow.
   *
   * @param flow its id
   */
  record ToFlow(String flow) implements Action {}

  /** The preliminary sign-up (预报名). */
  record SignUp() implements Action {}
}
