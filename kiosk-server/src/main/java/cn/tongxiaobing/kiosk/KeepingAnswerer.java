package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.statistics.Asked;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;

/**
 * Answers from the texts in use, counts what is asked and keeps what they do not answer.
 *
 * @param knowledge the texts in use
 * @param unanswered where questions without an answer are kept
 * @param asked counts questions by what they came to
 */
record KeepingAnswerer(LiveKnowledge knowledge, UnansweredQuestions unanswered, Asked asked)
    implements Answerer {

  @Override
  public Told answer(Question question, Visit visit) {
    return knowledge.answer(question, visit);
  }

  @Override
  public void told(Question question, Answer answer, String conversation) {
    asked.count(question.place(), answer);
    unanswered.keep(question, answer, conversation);
  }
}
