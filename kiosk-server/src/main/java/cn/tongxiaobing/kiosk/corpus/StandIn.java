package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.StandsFor;
import cn.tongxiaobing.knowledge.document.comparison.Span;
import cn.tongxiaobing.knowledge.document.comparison.TextDifference;
import cn.tongxiaobing.knowledge.library.Library;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A card of the office that is told in the place of a shipped one.
 *
 * @param guide of the office, which says where it holds
 * @param own the office's card
 * @param card the name of the shipped card
 * @param shipped what the program has under that name now
 */
public record StandIn(
    Guide guide, Section own, String card, Optional<Section> shipped, Since since) {

  private static final int DIGITS = 12;

  /** What became of the shipped card since the office wrote its own. */
  public enum Since {
    /** It says the same as then. */
    UNCHANGED("unchanged"),
    /** Another version of the program says something else. */
    CHANGED("changed"),
    /** The program has it no more. */
    GONE("gone"),
    /** Nobody noted what it said: the office's card was not written at the console. */
    UNKNOWN("unknown");

    private final String code;

    Since(String code) {
      this.code = code;
    }

    /** The word used over HTTP. */
    public String code() {
      return code;
    }
  }

  /** Every one in a library. */
  public static List<StandIn> in(Library library, Library shipped) {
    List<StandIn> all = new ArrayList<>();
    for (Guide guide : library.guides()) {
      if (library.own().contains(guide.id())) {
        for (Section own : guide.sections()) {
          own.standsFor().ifPresent(stands -> all.add(of(guide, own, stands, shipped)));
        }
      }
    }
    return all;
  }

  private static StandIn of(Guide guide, Section own, StandsFor stands, Library library) {
    Optional<Section> shipped = ShippedCards.find(library, stands.card()).map(s -> s.section());
    Since since =
        shipped.isEmpty()
            ? Since.GONE
            : stands.seen().isEmpty()
                ? Since.UNKNOWN
                : stands.seen().equals(digits(shipped.get())) ? Since.UNCHANGED : Since.CHANGED;
    return new StandIn(guide, own, stands.card(), shipped, since);
  }

  /** From what the program says to what the office does. */
  public List<Span> difference() {
    return TextDifference.of(shipped.map(Section::text).orElse(""), own.text());
  }

  /** Digits by which what a card says is known again. */
  static String digits(Section card) {
    String said = card.title() + "\n" + card.text();
    return Fingerprint.of(said.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
