package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.api.Contact;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.statistics.Asked;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.kiosk.subscription.Topics;
import cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;

/**
 * Answers from the texts in use, counts what is asked, keeps what they do not answer and remembers
 * what a visit was answered from.
 *
 * @param knowledge the texts in use
 * @param unanswered where questions without an answer are kept
 * @param asked counts questions by what they came to
 * @param subscriptions what visits want to hear of
 */
record KeepingAnswerer(
    LiveKnowledge knowledge,
    UnansweredQuestions unanswered,
    Asked asked,
    Subscriptions subscriptions)
    implements Answerer {

  @Override
  public Told answer(Question question, Visit visit) {
    return knowledge.answer(question, visit);
  }

  @Override
  public void told(Question question, Told told, String conversation) {
    Answer answer = told.reply().answer();
    asked.count(question.place(), answer);
    unanswered.keep(question, answer, conversation);
    subscriptions.answered(
        conversation,
        Topics.of(answer, question, told.library(), Contact.desk(answer)),
        told.number());
  }
}
