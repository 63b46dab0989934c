package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;

/** Answers questions. It may block, and several threads may use it at once. */
@FunctionalInterface
public interface Answerer {
  Answer answer(Question question);
}
