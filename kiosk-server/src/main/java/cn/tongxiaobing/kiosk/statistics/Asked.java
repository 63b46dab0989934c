package cn.tongxiaobing.kiosk.statistics;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;

/** Counts questions by what they came to. */
public final class Asked {

  /** The subject of an answer that is the text of a statute. */
  static final String STATUTE = "statute";

  private final Tally tally;

  public Asked(Tally tally) {
    this.tally = tally;
  }

  /** Counts one, by where it was asked and its answer alone. */
  public void count(Place place, Answer answer) {
    String name =
        !answer.citations().isEmpty()
            ? "sourced"
            : answer instanceof Answer.Handoff ? "handoff" : "other";
    tally.add(Tally.ANSWER, name, place);
    if (answer instanceof Answer.Answered answered && !answered.citations().isEmpty()) {
      tally.add(Tally.TOPIC, topic(answered.passage()), place);
    }
  }

  private static String topic(Passage passage) {
    return passage instanceof Passage.OfGuide card ? card.guide().topic().id() : STATUTE;
  }
}
