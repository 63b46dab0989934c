package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.answer.Scope;
import cn.tongxiaobing.knowledge.answer.Scope.Kind;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.training.SoftmaxRegression.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fits a {@link Scope} to the wordings of cards and the examples of standing replies. */
final class ScopeMaker {

  private static final double PENALTY = 3e-5;
  private static final int STEPS = 80;

  /** There are four wordings of cards for each example of a reply, and they are less varied. */
  private static final double WORDING = 0.4;

  private ScopeMaker() {}

  /**
   * Learns for about a minute.
   *
   * @param policy further questions that policy answers though they sound otherwise
   */
  static Scope of(Library library, List<String> policy, TextEncoder encoder) {
    List<Example> examples = new ArrayList<>();
    for (Passage passage : library.passages()) {
      switch (passage) {
        case Passage.OfGuide card ->
            Stream.concat(card.questions().stream(), Stream.of(card.title()))
                .forEach(q -> examples.add(example(q, Kind.POLICY, WORDING, encoder)));
        case Passage.OfReply reply -> {
          Kind kind = kind(library, reply);
          reply.questions().forEach(q -> examples.add(example(q, kind, 1, encoder)));
        }
        case Passage.OfStatute article -> {}
      }
    }
    policy.forEach(q -> examples.add(example(q, Kind.POLICY, 1, encoder)));
    SoftmaxRegression regression =
        new SoftmaxRegression(Scope.PLACES + Scope.DENSE, Kind.values().length, PENALTY);
    double[] fitted = regression.fit(examples, STEPS);
    float[] weights = new float[fitted.length];
    for (int i = 0; i < fitted.length; i++) {
      weights[i] = (float) fitted[i];
    }
    return new Scope(weights);
  }

  static Kind kind(Library library, Passage.OfReply reply) {
    StandingReply.Outcome outcome =
        library.replies().stream()
            .filter(r -> r.id().equals(reply.replyId()))
            .findFirst()
            .orElseThrow()
            .outcome();
    return Kind.valueOf(outcome.name());
  }

  private static Example example(String text, Kind kind, double weight, TextEncoder encoder) {
    String normal = ChineseText.normalize(text);
    int[] places = Scope.places(normal);
    float[] dense = Scope.dense(encoder.general(normal), encoder.question(normal));
    int outcome = List.of(Kind.values()).indexOf(kind);
    return new Example(places, Scope.valueOf(places), dense, outcome, weight);
  }
}
