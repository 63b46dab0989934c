package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Person;

/** What an answer as it was written comes to. */
sealed interface Reading {

  /**
   * It can be taken.
   *
   * @param person the person as known before, and by this answer
   * @param words the answer as people read it
   * @param next where it leads
   */
  record Taken(Person person, String words, Target next) implements Reading {}

  /**
   * It cannot be taken.
   *
   * @param sentence what is right, in Chinese
   */
  record Fault(String sentence) implements Reading {}
}
