package cn.tongxiaobing.knowledge.flow;

import java.util.List;

/** A step of a flow: it asks, or it decides by a rule where to go on. */
sealed interface Step permits Question, Decision {

  String id();

  /** Everywhere it may lead. */
  List<Target> targets();

  /** Where it is written, from 1. */
  int line();
}
