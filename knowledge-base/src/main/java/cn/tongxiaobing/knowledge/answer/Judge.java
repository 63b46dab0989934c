package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Fusion.Ranked;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Weighs the evidence on a question: whether policy answers it at all, and how likely the best card
 * is the right one. A wrong answer given as certain costs far more than an honest "I am not sure",
 * so below {@link #FLOOR} nothing is claimed.
 *
 * <p>The weights stand in {@code library/model/judge.yaml}; {@code tongxiaobing train} fits them to
 * golden sets, and {@code docs/judge.md} shows how well they are calibrated.
 */
public final class Judge {

  /** Below this nothing is claimed. */
  static final double FLOOR = 0.15;

  /** Below this an answer first says what it takes the question to be, so that a slip shows. */
  static final double DOUBT = 0.45;

  /** A fused score below this says that the question has nothing to do with the library. */
  private static final double SUBJECT = 0.2;

  /** A question at or above this is one that a card was written for, word for word. */
  private static final double SAME_WORDING = 0.95;

  private static final double LIKELY = 0.6;

  /** A card that is this likely the right one leaves less doubt that policy answers. */
  private static final double SURE_CARD = 0.75;

  private static final double LIKELY_WITH_CARD = 0.5;

  /**
   * Fitted to 1,501 questions that were asked with 55 texts imported; see {@code docs/judge.md}.
   */
  private static final double ARTICLE_SLOPE = 14.5;

  /** An article of this score is as likely right as wrong. */
  private static final double ARTICLE_EVEN = 0.316;

  /** An article is the bare rule, and answers only where it is likelier right than wrong. */
  static final double ARTICLE_FLOOR = 0.5;

  /** Letters that mean nothing are a little of everything. */
  private static final double LEANING = 0.35;

  /** Whoever is told so wrongly feels accused. */
  private static final double PLAIN = 0.6;

  /** Whoever is told so wrongly is told something false of what they have a right to. */
  private static final double PLAINLY_OUTSIDE = 0.45;

  /** 他24了 is 0.6; who is in need says more, or uses words that a pattern knows. */
  private static final double PLAINLY_IN_NEED = 0.7;

  private static final double SURELY = 0.8;

  private static final double SURELY_IN_NEED = 0.95;

  /** With a pattern of what must be declined, this much is enough to decline. */
  private static final double SUSPECT = 0.03;

  /** With a pattern of what a person must decide, this much is enough to hand it on. */
  private static final double UNDECIDED = 0.2;

  private static final String SHIPPED = "/library/model/judge.yaml";

  private final LinearModel kinds;
  private final LinearModel right;

  /**
   * What a question is taken to be.
   *
   * @param policy how likely policy answers it
   * @param declined how likely it is not to be answered
   * @param handoff how likely a person must decide
   * @param redirect how likely it lies outside, or somebody is in need
   * @param right how likely the best card answers it, if policy does
   */
  public record Judgement(
      double policy, double declined, double handoff, double redirect, double right) {

    /** Whether an outcome is so likely that the person may be told what it says of them. */
    boolean isPlainly(StandingReply.Outcome outcome) {
      return switch (outcome) {
        case DECLINED -> declined >= PLAIN;
        case OUT_OF_SCOPE -> redirect >= PLAINLY_OUTSIDE;
        case HANDOFF, CRISIS, SMALLTALK -> true;
      };
    }

    /**
     * Whether an outcome is so unlikely that a few words in the course of a visit do not mean it:
     * 他那儿太苦，我去不了 is no cry for help after a question on moving to a garrison.
     */
    boolean isHardly(StandingReply.Outcome outcome) {
      return outcome == StandingReply.Outcome.CRISIS && redirect < PLAINLY_OUTSIDE;
    }

    /** The same for a few words that stand alone. */
    boolean isDoubtful(StandingReply.Outcome outcome) {
      return outcome == StandingReply.Outcome.CRISIS && redirect < PLAINLY_IN_NEED;
    }

    /** Whether even a few words in the course of a visit are sure to mean it. */
    boolean isSurely(StandingReply.Outcome outcome) {
      return switch (outcome) {
        case DECLINED -> declined >= SURELY;
        case HANDOFF -> handoff >= SURELY;
        case CRISIS -> redirect >= SURELY_IN_NEED;
        case OUT_OF_SCOPE, SMALLTALK -> false;
      };
    }

    /**
     * Whether it must be declined rather than anything else. What no card is near may be new rather
     * than forbidden, so it must then be twice as likely.
     */
    boolean isRatherDeclined() {
      double answered = right >= SURE_CARD ? policy : 2 * policy;
      return declined >= LEANING && declined > Math.max(answered, Math.max(handoff, redirect));
    }

    /**
     * Whether policy is to answer it.
     *
     * @param evidence what the judgement stands on: where a pattern of what must be declined or
     *     handed on applies, less doubt is enough for it
     */
    boolean isPolicy(Evidence evidence) {
      double enough = right >= SURE_CARD ? LIKELY_WITH_CARD : LIKELY;
      return policy >= enough && !isForbidden(evidence);
    }

    /** Whether a pattern of what must be declined or handed on applies, and is not beside it. */
    boolean isForbidden(Evidence evidence) {
      boolean declines = evidence.value("declined.pattern") > 0 && declined >= SUSPECT;
      boolean handsOn = evidence.value("handoff.pattern") > 0 && isUndecided();
      return declines || handsOn;
    }

    /** Whether a pattern of what a person must decide rightly applies. */
    boolean isUndecided() {
      return handoff >= UNDECIDED;
    }
  }

  /**
   * @param kinds tells policy, declined, handoff and redirect apart
   * @param right tells wrong cards from right ones
   */
  public Judge(LinearModel kinds, LinearModel right) {
    this.kinds = kinds;
    this.right = right;
  }

  /** With the weights that come with the library. */
  public static Judge shipped() {
    try (InputStream in = Judge.class.getResourceAsStream(SHIPPED)) {
      JsonNode root =
          new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in, SHIPPED));
      return new Judge(LinearModel.read(root.path("kinds")), LinearModel.read(root.path("right")));
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  Judgement of(Evidence evidence) {
    double[] kind = kinds.of(evidence);
    return new Judgement(kind[0], kind[1], kind[2], kind[3], right.of(evidence)[1]);
  }

  /**
   * How likely the best article shows what was asked for.
   *
   * @param ranked articles of statutes, best first
   */
  static double article(List<Ranked> ranked) {
    return ranked.isEmpty()
        ? 0
        : 1 / (1 + Math.exp(-ARTICLE_SLOPE * (ranked.getFirst().score() - ARTICLE_EVEN)));
  }

  /** Whether the question speaks of what the library is about at all. */
  static boolean onSubject(List<Ranked> ranked) {
    return !ranked.isEmpty() && ranked.getFirst().score() >= SUBJECT;
  }

  /**
   * Whether a question is one that a card was written for, such as 花钱能当上兵吗. Nothing stands against
   * that.
   */
  static boolean isWordingOfCard(double card) {
    return card >= SAME_WORDING;
  }
}
