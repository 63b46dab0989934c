package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Scope;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.training.JudgeMaker.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The examples of standing replies and the policy questions that sound like them, each asked of a
 * library and judged by a scope that did not have it: a fifth is taken away at a time. Golden sets
 * that somebody had in view when examples were written would make the judge trust a near example
 * too much.
 */
final class LeftOutExamples {

  private static final int FOLDS = 5;

  /** There are many of them, and they are alike. */
  private static final double EXAMPLE = 0.2;

  /** There are three examples for each policy question. */
  private static final double POLICY = 0.6;

  private final Library library;
  private final List<String> policy;
  private final LocalDate day;
  private final Place place;

  LeftOutExamples(Library library, List<String> policy, LocalDate day, Place place) {
    this.library = library;
    this.policy = List.copyOf(policy);
    this.day = day;
    this.place = place;
  }

  /**
   * Asks them all, for some minutes: a scope is fitted for each fifth.
   *
   * @param folder where the indexes of the reduced libraries may be kept
   */
  List<Known> ask(Path folder) throws IOException {
    List<Known> known = new ArrayList<>();
    try (TextEncoder encoder = TextEncoder.open()) {
      for (int fold = 0; fold < FOLDS; fold++) {
        Library less = without(fold);
        Scope scope = ScopeMaker.of(less, part(policy, fold, false), encoder);
        try (KnowledgeBase reduced = KnowledgeBase.open(less, folder)) {
          Asking asking = new Asking(reduced, scope, encoder);
          for (StandingReply reply : library.replies()) {
            if (reply.outcome() != StandingReply.Outcome.SMALLTALK) {
              int outcome = outcome(reply.outcome());
              part(reply.questions(), fold, true)
                  .forEach(q -> known.add(new Known(q, asking.evidence(q), outcome, EXAMPLE)));
            }
          }
          part(policy, fold, true)
              .forEach(q -> known.add(new Known(q, asking.evidence(q), 0, POLICY)));
        }
      }
    }
    return known;
  }

  /** A reduced library, and the scope that goes with it. */
  private final class Asking {
    private final KnowledgeBase reduced;
    private final Scope scope;
    private final TextEncoder encoder;

    Asking(KnowledgeBase reduced, Scope scope, TextEncoder encoder) {
      this.reduced = reduced;
      this.scope = scope;
      this.encoder = encoder;
    }

    Evidence evidence(String question) {
      String normal = ChineseText.normalize(question);
      return reduced
          .explain(new Question(question, day, place))
          .evidence()
          .saying(scope.of(normal, encoder.general(normal), encoder.question(normal)));
    }
  }

  private static int outcome(StandingReply.Outcome outcome) {
    return JudgeMaker.KINDS.indexOf(
        switch (outcome) {
          case DECLINED -> "declined";
          case HANDOFF -> "handoff";
          case OUT_OF_SCOPE, CRISIS, SMALLTALK -> "redirect";
        });
  }

  private Library without(int fold) {
    return library.withReplies(
        library.replies().stream()
            .map(r -> r.withQuestions(part(r.questions(), fold, false)))
            .toList());
  }

  private static List<String> part(List<String> questions, int fold, boolean taken) {
    return IntStream.range(0, questions.size())
        .filter(i -> (i % FOLDS == fold) == taken)
        .mapToObj(questions::get)
        .toList();
  }
}
