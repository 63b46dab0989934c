package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;

/** Answers questions. It may block, and several threads may use it at once. */
@FunctionalInterface
public interface Answerer {

  /** The answer in the course of a visit, the visit after it, and what it was answered from. */
  Told answer(Question question, Visit visit);

  /**
   * Told what a question of a visit was answered with; must not block.
   *
   * @param conversation the random id of the visit
   */
  default void told(Question question, Told told, String conversation) {}
}
