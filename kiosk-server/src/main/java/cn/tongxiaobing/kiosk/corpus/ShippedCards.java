package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Kind;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.StandsFor;
import cn.tongxiaobing.knowledge.library.Library;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cards that come with the program, for an office that says one of them otherwise. What it
 * writes is a draft of its own; the shipped card stays as it is and is not told where the office's
 * holds. An upgrade brings other shipped cards and touches no card of the office.
 */
public final class ShippedCards {

  private static final int MOST_FOUND = 12;
  private static final String TITLE = "本单位改写：";

  private final Supplier<LiveKnowledge> live;
  private final Place place;

  /**
   * @param place where the office is
   */
  ShippedCards(Supplier<LiveKnowledge> live, Place place) {
    this.live = live;
    this.place = place;
  }

  /** Those whose title or one of whose wordings has these words, at most a dozen. */
  public List<Passage.OfGuide> find(String words) {
    String wanted = folded(words.strip());
    return all(shipped())
        .filter(card -> !wanted.isEmpty() && has(card, wanted))
        .limit(MOST_FOUND)
        .toList();
  }

  private static boolean has(Passage.OfGuide card, String wanted) {
    return Stream.concat(Stream.of(card.title()), card.questions().stream())
        .anyMatch(text -> folded(text).contains(wanted));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static Optional<Passage.OfGuide> find(Library shipped, String card) {
    return all(shipped).filter(each -> each.id().equals(card)).findFirst();
  }

  private static Stream<Passage.OfGuide> all(Library shipped) {
    List<Passage.OfGuide> all = new ArrayList<>();
    for (Guide guide : shipped.guides()) {
      for (Section section : guide.sections()) {
        all.add(Passage.OfGuide.of(guide, section, shipped.register()));
      }
    }
    return all.stream();
  }

  /** The cards of the office that are told in the place of shipped ones. */
  public List<StandIn> standIns() {
    return StandIn.in(live.get().library(), shipped());
  }

  /**
   * A draft that says a card in the office's words: as the office says it now, or else as the
   * program does.
   *
   * @throws DraftRefusedException of ABSENT, when the program has no such card
   */
  DraftContent rewriting(String card, LocalDate today) {
    Passage.OfGuide shipped =
        find(shipped(), card).orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
    Optional<StandIn> before = standIns().stream().filter(s -> s.card().equals(card)).findFirst();
    String title = TITLE + shipped.title();
    Metadata metadata =
        new Metadata(
            title,
            "",
            "",
            before.map(s -> s.guide().place()).orElse(place).code(),
            today.toString(),
            "",
            before.isPresent() ? title : "",
            shipped.guide().topic().id());
    Section said = before.map(StandIn::own).orElse(shipped.section());
    StandsFor standsFor = new StandsFor(card, StandIn.digits(shipped.section()));
    return new DraftContent(
        Kind.ANSWER, "", metadata, List.of(piece(said, standsFor)), List.of(), List.of());
  }

  private Piece piece(Section card, StandsFor standsFor) {
    List<String> lines = new ArrayList<>(List.of(card.conclusion() + card.explanation()));
    lines.addAll(card.notes());
    Register register = live.get().library().register();
    return new Piece(
        "p1",
        "",
        card.title(),
        String.join("\n", lines),
        card.questions().stream().filter(q -> !q.equals(card.title())).toList(),
        List.of(),
        card.basis().stream()
            .map(b -> GuideWriter.basis(b, register))
            .collect(Collectors.joining("；")),
        card.table()
            .map(t -> Stream.concat(Stream.of(t.columns()), t.rows().stream()).toList())
            .orElse(List.of()),
        standsFor.toString());
  }

  private Library shipped() {
    return live.get().corpus().shipped();
  }
}
