package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Facets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what was said in the light of what was said before: 那女生呢 changes the question before, 在哪办
 * goes on about its subject, and a question with a subject of its own stands alone. Every reading
 * is searched, and the best found decides.
 */
final class FollowUp {

  private static final int SHORT = 9;
  private static final int LONGEST = 26;
  private static final int OWN_SUBJECT = 4;

  /** Words that reach back. */
  private static final Pattern REACHES_BACK =
      Pattern.compile(
          "^(那|那么|这|这个|那个|它|他|她|还|也|再|又|要是|如果|万一|然后|同样|另外|这样|这种)|呢[?.。]*$|"
              + "(它|这个|那个|这钱|那钱|这证|他|她)");

  private static final Pattern CORRECTS =
      Pattern.compile("^(不对|不是的?|错了|说错了?|我说错了?|搞错了?|更正|应该是|我的意思是)[,，。. ]*(了)?[,，。. ]*");

  private final Facets facets;
  private final Subjects subjects;

  FollowUp(Facets facets, Subjects subjects) {
    this.facets = facets;
    this.subjects = subjects;
  }

  /**
   * The readings of a text, the words as said first.
   *
   * @param normal in normal form
   */
  List<Reading> readings(String normal, Visit visit) {
    Set<Reading> readings = new LinkedHashSet<>();
    Optional<Turn> last = visit.last();
    boolean leans = last.isPresent() && leans(normal);
    readings.add(new Reading(normal, leans ? Reading.Kind.LEANING : Reading.Kind.AS_SAID));
    if (leans) {
      carried(normal, last.get(), visit).forEach(readings::add);
    } else {
      Clauses.asking(normal).forEach(c -> readings.add(new Reading(c, Reading.Kind.CLAUSE)));
    }
    return List.copyOf(readings);
  }

  private List<Reading> carried(String normal, Turn last, Visit visit) {
    String said = CORRECTS.matcher(normal).replaceFirst("");
    List<Reading> carried = new ArrayList<>();
    if (!facets.of(said).isEmpty()) {
      carried.add(new Reading(facets.changed(last.meant(), said), Reading.Kind.CHANGED));
    }
    carried.add(new Reading(last.root() + "，" + said, Reading.Kind.CONTINUED));
    visit
        .lastPassage()
        .map(FollowUp::subject)
        .ifPresent(about -> carried.add(new Reading(about + "，" + said, Reading.Kind.CONTINUED)));
    return carried;
  }

  /** Whether the words cannot be understood alone, or may be meant to go on. */
  boolean leans(String normal) {
    if (normal.length() > LONGEST) {
      return false;
    }
    boolean corrects = CORRECTS.matcher(normal).find();
    boolean reachesBack = REACHES_BACK.matcher(normal).find();
    return corrects
        || reachesBack
        || normal.length() <= SHORT
        || subjects.named(normal) < OWN_SUBJECT;
  }

  /** What an answer from this passage is about. */
  static String subject(Passage passage) {
    return switch (passage) {
      case Passage.OfGuide card -> card.guide().title();
      case Passage.OfStatute article -> article.document().shortTitle();
      case Passage.OfReply reply -> "";
    };
  }
}
