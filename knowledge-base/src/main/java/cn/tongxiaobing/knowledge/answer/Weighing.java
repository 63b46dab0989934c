package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.answer.Finding.Found;
import cn.tongxiaobing.knowledge.answer.Judge.Judgement;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Weighs what was found for some words. */
final class Weighing {

  /** Words taken out of a question must find their card for sure. */
  private static final double SURE = 0.6;

  private static final double NEARLY_THE_WORDING = 0.5;

  private final Library library;
  private final PassageSearch search;
  private final Finding finding;
  private final Cues cues = Cues.shipped();
  private final Scope scope = Scope.shipped();
  private final Judge judge;
  private final Map<String, StandingReply> replies = new HashMap<>();

  Weighing(Library library, PassageSearch search, Finding finding, Judge judge) {
    this.library = library;
    this.search = search;
    this.finding = finding;
    this.judge = judge;
    library.replies().forEach(r -> replies.put(Passage.OfReply.id(r.id()), r));
  }

  /** Everything that is known of the words. */
  Evidence evidence(String normal, Found found) {
    String read = search.read(normal);
    TextEncoder encoder = search.encoder();
    return Evidence.of(
        normal,
        found,
        library.replies().stream().filter(r -> r.appliesTo(normal)).toList(),
        this::reply,
        cues.in(normal),
        scope.of(read, encoder.general(read), encoder.question(read)));
  }

  Judgement judgement(Evidence evidence) {
    return judge.of(evidence);
  }

  /** The standing reply of a passage. */
  StandingReply reply(String passageId) {
    return Objects.requireNonNull(replies.get(passageId), passageId);
  }

  /**
   * The card that answers some words for sure.
   *
   * @param text a question, or what is left of one
   */
  Optional<Passage.OfGuide> card(String text, Question question) {
    return card(text, question, 0);
  }

  /** The same, where a card was written for nearly these words. */
  Optional<Passage.OfGuide> wordedCard(String text, Question question) {
    return card(text, question, NEARLY_THE_WORDING);
  }

  private Optional<Passage.OfGuide> card(String text, Question question, double wording) {
    String normal = ChineseText.normalize(text);
    List<Reading> readings = List.of(new Reading(normal, Reading.Kind.AS_SAID));
    Found found = finding.find(readings, question.saying(text));
    Evidence evidence = evidence(normal, found);
    Judgement judgement = judgement(evidence);
    return evidence.value("nearest-wording") >= wording
            && judgement.isPolicy(evidence)
            && judgement.right() >= SURE
            && finding.passage(found.guides().getFirst()) instanceof Passage.OfGuide card
        ? Optional.of(card)
        : Optional.empty();
  }
}
