package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.answer.Visit;

/** Answers questions. It may block, and several threads may use it at once. */
@FunctionalInterface
public interface Answerer {
  Reply answer(Question question, Visit visit);
}
