package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Facets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what was said in the light of what was said before: 那女生呢 changes the question before, 在哪办
 * goes on about its subject. Which reading is meant is for {@link VisitJudge} to say.
 */
final class FollowUp {

  /** Whoever says more than this begins anew. */
  private static final int LONGEST = 26;

  private static final Pattern CORRECTS =
      Pattern.compile("^(不对|不是的?|错了|我?(说|搞|记|弄)(错|岔|混)了?|更正|应该是|我的意思是)[,，。. ]*(了)?[,，。. ]*");

  /** 回到刚才那个, 前面说的优待证: goes on about something before the last question. */
  private static final Pattern LEADS_BACK =
      Pattern.compile(
          "^(那|咱|还是)*((回到|说回|再说|接着说)(刚才|刚刚|前面|上面|之前)?|(刚才|刚刚|前面|上面|之前))"
              + "(说的?|问的?|讲的?|提的?|到的?|那个)*[,，。. ]*");

  /** 我妹也想去: what was told of the one is not so of the other. */
  private static final Pattern SOMEBODY_ELSE =
      Pattern.compile("(我|咱|俺|他|她)(们?家)?的?(表|堂)?(弟|妹|哥|姐|同学|朋友|室友|侄|外甥|邻居)");

  private final Facets facets;

  FollowUp(Facets facets) {
    this.facets = facets;
  }

  /** Whether it may go on about what the visit was about. */
  static boolean mayGoOn(String normal, Visit visit) {
    return visit.last().isPresent() && normal.length() <= LONGEST;
  }

  /**
   * The readings of a text that stands alone, the words as said first.
   *
   * @param normal in normal form
   */
  static List<Reading> alone(String normal) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(normal, Reading.Kind.AS_SAID));
    Clauses.asking(normal).forEach(c -> readings.add(new Reading(c, Reading.Kind.CLAUSE)));
    return List.copyOf(readings);
  }

  /**
   * The readings of a text that goes on about something.
   *
   * @param normal in normal form
   * @param last the exchange that it goes on about
   */
  List<Reading> goingOn(String normal, Turn last) {
    String said = said(normal);
    List<Reading> readings = new ArrayList<>();
    String meant = ofOne(last.meant(), said);
    String asked = Quantities.changed(meant, said);
    if (!asked.equals(meant) && Quantities.isAll(said)) {
      readings.add(new Reading(asked, Reading.Kind.CHANGED));
    } else if (!asked.equals(meant) || statesCase(said)) {
      readings.add(new Reading(facets.changed(asked, said), Reading.Kind.CHANGED));
    }
    readings.add(new Reading(meant + "，" + said, Reading.Kind.AFTER_LAST));
    readings.add(new Reading(ofOne(last.root(), said) + "，" + said, Reading.Kind.AFTER_ROOT));
    last.passage()
        .ifPresent(before -> {
          readings.add(new Reading(subject(before) + "，" + said, Reading.Kind.UNDER_GUIDE));
          readings.add(new Reading(before.title() + "，" + said, Reading.Kind.UNDER_CARD));
        });
    return List.copyOf(readings);
  }

  /** The words without 不对, 回到刚才 and the like before them. */
  static String said(String normal) {
    String corrected = CORRECTS.matcher(normal).replaceFirst("");
    String rest = LEADS_BACK.matcher(corrected).replaceFirst("");
    return rest.isEmpty() ? corrected : rest;
  }

  /**
   * The exchange that a text goes on about: the last one, or the one that is named where somebody
   * comes back to what was said before.
   */
  static Turn wentBefore(String normal, Visit visit) {
    Turn last = visit.turns().getLast();
    if (!LEADS_BACK.matcher(normal).lookingAt()) {
      return last;
    }
    Set<String> said = ChineseText.pairs(said(normal));
    Comparator<Turn> named =
        Comparator.comparingLong(
            turn -> ChineseText.pairs(turn.meant()).stream().filter(said::contains).count());
    return visit.turns().reversed().stream()
        .max(named.thenComparing(turn -> !turn.root().equals(last.root())))
        .orElse(last);
  }

  /** A question before, without the figures that were another person's. */
  private static String ofOne(String before, String said) {
    return SOMEBODY_ELSE.matcher(said).find() ? Quantities.without(before) : before;
  }

  /** Whether what was said before is put right: 不对，是八年. */
  static boolean corrects(String normal) {
    return CORRECTS.matcher(normal).find();
  }

  /** Whether the words say whose case it is, as 那女生呢 does. */
  boolean statesCase(String said) {
    return !facets.of(said).isEmpty();
  }

  /** What an answer from this passage is about. */
  static String subject(Passage passage) {
    return switch (passage) {
      case Passage.OfGuide card -> card.guide().title();
      case Passage.OfStatute article -> article.document().shortTitle();
      case Passage.OfReply reply -> "";
    };
  }

  /** What the visit went on about. */
  static Optional<String> context(Turn last) {
    return last.passage().map(FollowUp::subject);
  }
}
