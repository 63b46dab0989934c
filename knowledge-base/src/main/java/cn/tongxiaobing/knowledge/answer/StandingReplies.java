package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Judge.Judgement;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.library.StandingReply.Outcome;
import cn.tongxiaobing.knowledge.search.Fusion;
import cn.tongxiaobing.knowledge.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses what is said where policy does not answer. */
final class StandingReplies {

  /** At most as long as this, words say too little to be likened to an example. */
  private static final int FEW_WORDS = 12;

  private static final double NEARLY_EXAMPLE = 0.55;

  private final List<StandingReply> replies;
  private final Weighing weighing;

  StandingReplies(List<StandingReply> replies, Weighing weighing) {
    this.replies = List.copyOf(replies);
    this.weighing = weighing;
  }

  /** The first whose pattern applies. */
  Optional<StandingReply> applying(String normal) {
    return replies.stream().filter(r -> r.appliesTo(normal)).findFirst();
  }

  /**
   * What is said, where it is sure enough to be told.
   *
   * @param judgement what the words are taken to be, by themselves
   * @param warned whether a pattern of what must be declined applies
   * @param said what every view found for the words
   * @param standsAlone whether nothing was said before
   */
  Optional<StandingReply> of(
      String normal, Judgement judgement, boolean warned, List<Hit> said, boolean standsAlone) {
    // Nobody is told that they ask for a secret because two kinds of question look alike to us.
    Optional<StandingReply> likeliest =
        likeliest(normal, judgement, said)
            .filter(r -> warned || judgement.isPlainly(r.outcome()))
            .filter(r -> standsAlone || !judgement.isHardly(r.outcome()));
    return normal.length() > FEW_WORDS
        ? likeliest.or(() -> handedOn(normal, judgement))
        : applying(normal)
            .or(() -> likeliest.filter(r -> isMeant(r.outcome(), judgement, said, standsAlone)));
  }

  /** What a person must decide is told by a pattern, and not by a doubt whether to decline it. */
  private Optional<StandingReply> handedOn(String normal, Judgement judgement) {
    return applying(normal).filter(r -> r.outcome() == Outcome.HANDOFF && judgement.isUndecided());
  }

  /**
   * Whether a few words mean it that no pattern knows. They are like many things: 我妈问的 lies near an
   * insult, 他24了 near a cry for help.
   */
  private static boolean isMeant(
      Outcome outcome, Judgement judgement, List<Hit> said, boolean standsAlone) {
    return standsAlone
        ? !judgement.isDoubtful(outcome)
        : judgement.isSurely(outcome) || isNearlyExample(said);
  }

  private static boolean isNearlyExample(List<Hit> said) {
    return Fusion.replies(said).stream()
        .findFirst()
        .filter(r -> r.score() >= NEARLY_EXAMPLE)
        .isPresent();
  }

  /**
   * The one whose pattern applies, else the one whose examples are nearest, of those that do what
   * the judge says.
   */
  private Optional<StandingReply> likeliest(String normal, Judgement judgement, List<Hit> said) {
    Predicate<StandingReply> wanted =
        r -> r.outcome() != Outcome.SMALLTALK && doesWhat(judgement, r.outcome());
    return replies.stream()
        .filter(wanted)
        .filter(r -> r.appliesTo(normal))
        .findFirst()
        .or(() ->
            Fusion.replies(said).stream()
                .map(r -> weighing.reply(r.hit().passageId()))
                .filter(wanted)
                .findFirst());
  }

  private static boolean doesWhat(Judgement judgement, Outcome outcome) {
    double likeliest =
        Math.max(judgement.declined(), Math.max(judgement.handoff(), judgement.redirect()));
    return switch (outcome) {
      case DECLINED -> judgement.declined() == likeliest;
      case HANDOFF -> judgement.handoff() == likeliest;
      case OUT_OF_SCOPE, CRISIS, SMALLTALK -> judgement.redirect() == likeliest;
    };
  }
}
