package cn.tongxiaobing.kiosk.unanswered;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Question;
import java.util.List;
import java.util.Optional;

/** What a library says of questions that were asked in vain. */
public interface Asking {

  /** Whether it has an answer by now. */
  boolean isAnswered(Question question);

  /** The title of the section that comes closest. */
  Optional<String> nearest(Question question);

  /** Which of the questions mean the same, by place; see {@link KnowledgeBase#clusters}. */
  List<List<Integer>> clusters(List<String> questions);

  /** Asks it each time. */
  static Asking of(KnowledgeBase knowledge) {
    return new Asking() {
      @Override
      public boolean isAnswered(Question question) {
        return knowledge.answer(question) instanceof Answer.Answered;
      }

      @Override
      public Optional<String> nearest(Question question) {
        return knowledge.explain(question).candidates().stream()
            .map(Explanation.Candidate::title)
            .findFirst();
      }

      @Override
      public List<List<Integer>> clusters(List<String> questions) {
        return knowledge.clusters(questions);
      }
    };
  }
}
