package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.OfficeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A card of the program as a draft of the office. */
class ShippedCardsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final LiveKnowledge live = SharedKnowledge.open();
  private final Library shipped = live.library();
  private final ShippedCards cards = new ShippedCards(() -> live, new Place("140200"));

  @Test
  void every_card_can_be_taken_up_and_says_and_rests_on_the_same_before_a_word_is_changed() {
    List<Executable> all = new ArrayList<>();
    for (Guide guide : shipped.guides()) {
      for (Section card : guide.sections()) {
        all.add(() -> isTheSame(guide.id() + "#" + card.id(), card));
      }
    }
    assertThat(all).hasSizeGreaterThan(200);
    Assertions.assertAll(all);
  }

  private void isTheSame(String name, Section card) {
    DraftTexts texts = DraftTexts.of(cards.rewriting(name, TODAY), shipped, shipped, TODAY);
    assertThat(texts.faults()).as(name).isEmpty();
    Problems problems = new Problems();
    var file = texts.texts().firstEntry();
    Section own =
        OfficeReader.guides(file.getKey(), file.getValue(), shipped.register(), problems)
            .getFirst()
            .sections()
            .getFirst();
    assertThat(problems.all()).as(name).isEmpty();
    assertThat(bare(own.text())).as(name).isEqualTo(bare(card.text()));
    assertThat(own.table()).as(name).isEqualTo(card.table());
    assertThat(own.basis()).as(name).isEqualTo(card.basis());
    assertThat(own.questions()).as(name).containsAll(card.questions());
    assertThat(own.standsFor())
        .as(name)
        .hasValueSatisfying(s -> assertThat(s.card()).isEqualTo(name));
  }

  /** Without line breaks: where the large line ends is a matter of its length. */
  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }
}
