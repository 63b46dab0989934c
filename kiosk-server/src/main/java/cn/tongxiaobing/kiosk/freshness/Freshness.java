package cn.tongxiaobing.kiosk.freshness;

import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.CitedRule;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody should look at, on one day.
 *
 * @param soon what takes effect or expires within {@link #SOON_DAYS} days, the nearest first
 * @param unchecked guides that nobody has compared with the rules for {@link #CHECK_DAYS} days, the
 *     oldest first
 * @param changed cards that rest on a text which is not what it was when they were checked
 */
public record Freshness(List<Coming> soon, List<Unchecked> unchecked, List<Changed> changed) {

  /** How far ahead is looked. */
  public static final int SOON_DAYS = 30;

  /** How long a guide is trusted without being looked at. */
  public static final int CHECK_DAYS = 180;

  public Freshness {
    soon = List.copyOf(soon);
    unchecked = List.copyOf(unchecked);
    changed = List.copyOf(changed);
  }

  /** What a day brings. */
  public enum Change {
    /** A text begins to hold. */
    TAKES_EFFECT("开始施行"),
    /** A text ceases to hold on that day. */
    REPEALED("废止"),
    /** The last day on which a card or an offer holds. */
    EXPIRES("到期");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    /** In Chinese. */
    public String label() {
      return label;
    }
  }

  /** Something that a day brings. */
  public record Coming(LocalDate day, String what, Change change) {}

  /**
   * A guide that waits to be checked.
   *
   * @param cards how many it has
   */
  public record Unchecked(String guide, LocalDate checkedOn, int cards) {}

  /**
   * A card that rests on a text which has changed.
   *
   * @param document title of the text
   * @param since the day of the change, where one is known
   */
  public record Changed(String card, String document, Optional<LocalDate> since) {}

  /**
   * Looks at everything that can be told.
   *
   * @param offers what shops and counters promise
   */
  public static Freshness of(Library library, List<Offer> offers, LocalDate today) {
    return new Freshness(
        soon(library, offers, today), unchecked(library, today), changed(library, today));
  }

  /** The same in one line, for the log. */
  public String line() {
    return "within "
        + SOON_DAYS
        + " days: "
        + soon.size()
        + ", guides unchecked for "
        + CHECK_DAYS
        + " days: "
        + unchecked.size()
        + ", cards on changed texts: "
        + changed.size();
  }

  private static List<Coming> soon(Library library, List<Offer> offers, LocalDate today) {
    List<Coming> all = new ArrayList<>();
    for (PolicyDocument document : library.register().all()) {
      for (EditionDate edition : document.editions()) {
        add(all, edition.effectiveFrom(), document.title(), Change.TAKES_EFFECT);
      }
      document.repealedOn().ifPresent(day -> add(all, day, document.title(), Change.REPEALED));
    }
    for (Guide guide : library.guides()) {
      for (Section card : guide.sections()) {
        card.validUntil().ifPresent(day -> add(all, day, card.title(), Change.EXPIRES));
      }
    }
    for (Offer offer : offers) {
      offer.validUntil().ifPresent(day -> add(all, day, offer.name(), Change.EXPIRES));
    }
    LocalDate last = today.plusDays(SOON_DAYS);
    return all.stream()
        .filter(coming -> !coming.day().isBefore(today) && !coming.day().isAfter(last))
        .sorted(Comparator.comparing(Coming::day).thenComparing(Coming::what))
        .toList();
  }

  private static void add(List<Coming> all, LocalDate day, String what, Change change) {
    all.add(new Coming(day, what, change));
  }

  private static List<Unchecked> unchecked(Library library, LocalDate today) {
    return library.guides().stream()
        .filter(guide -> !guide.checkedOn().plusDays(CHECK_DAYS).isAfter(today))
        .map(guide -> new Unchecked(guide.title(), guide.checkedOn(), guide.sections().size()))
        .sorted(Comparator.comparing(Unchecked::checkedOn).thenComparing(Unchecked::guide))
        .toList();
  }

  private static List<Changed> changed(Library library, LocalDate today) {
    RuleHistory history = new RuleHistory(library);
    return library.guides().stream()
        .flatMap(guide ->
            guide.sections().stream()
                .flatMap(card ->
                    history.changed(guide, card, today).stream().map(rule -> changed(card, rule))))
        .distinct()
        .toList();
  }

  private static Changed changed(Section card, CitedRule rule) {
    return new Changed(card.title(), rule.document().title(), rule.since());
  }
}
