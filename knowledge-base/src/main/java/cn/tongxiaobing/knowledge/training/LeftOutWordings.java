package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.training.JudgeMaker.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Questions that the library was not made for, made of the library: a fifth of the wordings of
 * every card is taken away, and then asked. The card they were taken from is the right one; another
 * card of its guide may answer too and teaches nothing.
 */
final class LeftOutWordings {

  private static final int FOLDS = 5;

  private final Library library;
  private final LocalDate day;
  private final Place place;

  LeftOutWordings(Library library, LocalDate day, Place place) {
    this.library = library;
    this.day = day;
    this.place = place;
  }

  /**
   * Asks them all, for about two minutes.
   *
   * @param folder where the indexes of the reduced libraries may be kept
   */
  List<Known> ask(Path folder) throws IOException {
    List<Known> known = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      try (KnowledgeBase reduced = KnowledgeBase.open(without(fold), folder)) {
        for (Guide guide : library.guides()) {
          for (Section section : guide.sections()) {
            for (String wording : part(section.questions(), fold, true)) {
              ask(reduced, guide, section, wording).ifPresent(known::add);
            }
          }
        }
      }
    }
    return known;
  }

  private Optional<Known> ask(KnowledgeBase reduced, Guide guide, Section section, String wording) {
    Explanation explanation = reduced.explain(new Question(wording, day, place));
    if (explanation.candidates().isEmpty()) {
      return Optional.empty();
    }
    String found = explanation.candidates().getFirst().passageId();
    boolean right = found.equals(guide.id() + "#" + section.id());
    return !right && found.startsWith(guide.id() + "#")
        ? Optional.empty()
        : Optional.of(new Known(wording, explanation.evidence().withoutCues(), right ? 1 : 0, 1));
  }

  private Library without(int fold) {
    return library.withGuides(
        library.guides().stream()
            .map(guide ->
                guide.withSections(
                    guide.sections().stream()
                        .map(s -> s.withQuestions(part(s.questions(), fold, false)))
                        .toList()))
            .toList());
  }

  private static List<String> part(List<String> questions, int fold, boolean taken) {
    return IntStream.range(0, questions.size())
        .filter(i -> (i % FOLDS == fold) == taken)
        .mapToObj(questions::get)
        .toList();
  }
}
