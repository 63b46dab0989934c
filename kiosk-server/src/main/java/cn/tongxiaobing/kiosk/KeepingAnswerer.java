package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;

/**
 * Answers from the texts in use and keeps what they do not answer.
 *
 * @param knowledge the texts in use
 * @param unanswered where questions without an answer are kept
 */
record KeepingAnswerer(LiveKnowledge knowledge, UnansweredQuestions unanswered)
    implements Answerer {

  @Override
  public Told answer(Question question, Visit visit) {
    return knowledge.answer(question, visit);
  }

  @Override
  public void told(Question question, Answer answer, String conversation) {
    unanswered.keep(question, answer, conversation);
  }
}
