package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The cards that ship keep to {@code docs/writing-guides.md} where a program can tell. */
class ShippedGuidesTest {

  private static final Library LIBRARY = Library.shipped();

  /** 25 characters is what writers are told; a title or a web address may make it a little more. */
  private static final int LONGEST_CONCLUSION = 32;

  @Test
  void a_conclusion_can_be_taken_in_at_a_glance() {
    assertThat(those((g, s) -> s.conclusion().replace(" ", "").length() > LONGEST_CONCLUSION))
        .isEmpty();
  }

  @Test
  void tables_and_notes_fit_the_screen() {
    assertThat(those((g, s) -> s.notes().size() > 4)).isEmpty();
    assertThat(those((g, s) -> s.table().filter(t -> t.rows().size() > 8).isPresent())).isEmpty();
    assertThat(
            those((g, s) ->
                s.table()
                    .filter(t -> t.columns().size() < 2 || t.columns().size() > 4)
                    .isPresent()))
        .isEmpty();
  }

  @Test
  void every_card_has_five_to_twenty_four_wordings_and_none_twice() {
    assertThat(those((g, s) -> s.questions().size() < 5 || s.questions().size() > 24)).isEmpty();
    assertThat(those((g, s) -> s.questions().stream().distinct().count() < s.questions().size()))
        .isEmpty();
  }

  /** One wording on two cards can only be answered wrongly half of the time. */
  @Test
  void no_two_cards_of_one_place_answer_the_same_wording() {
    List<String> wordings = new ArrayList<>();
    LIBRARY.guides().stream()
        .forEach(g ->
            g.sections()
                .forEach(s -> s.questions().forEach(q -> wordings.add(g.place() + " " + q))));

    assertThat(wordings).doesNotHaveDuplicates();
  }

  @Test
  void what_is_certain_by_statute_names_an_article() {
    assertThat(
            those((g, s) ->
                s.certainty() == Section.Certainty.STATUTE
                    && s.basis().stream().noneMatch(r -> r.article().isPresent())))
        .isEmpty();
  }

  @Test
  void what_is_local_says_whose_word_counts() {
    assertThat(those((g, s) -> s.certainty() == Section.Certainty.ASK && !s.text().contains("为准")))
        .isEmpty();
  }

  @Test
  void every_card_names_the_facts_it_states() {
    assertThat(those((g, s) -> s.facts().isEmpty())).isEmpty();
    assertThat(those((g, s) -> !s.facts().stream().allMatch(f -> f.matches("[A-Z]+-[A-Z0-9-]+"))))
        .isEmpty();
  }

  @Test
  void no_card_stands_on_a_text_that_is_repealed() {
    assertThat(
            those((g, s) ->
                s.basis().stream()
                    .map(r -> LIBRARY.register().byId(r.documentId()).orElseThrow())
                    .map(PolicyDocument::repealedOn)
                    .anyMatch(day -> day.filter(d -> !d.isAfter(g.checkedOn())).isPresent())))
        .isEmpty();
  }

  @Test
  void nobody_is_shouted_at() {
    assertThat(those((g, s) -> s.text().matches("(?s).*[!！😀].*"))).isEmpty();
  }

  private static List<String> those(BiPredicate<Guide, Section> fault) {
    List<String> found = new ArrayList<>();
    for (Guide guide : LIBRARY.guides()) {
      for (Section section : guide.sections()) {
        if (fault.test(guide, section)) {
          found.add(guide.id() + "#" + section.id());
        }
      }
    }
    return found;
  }
}
