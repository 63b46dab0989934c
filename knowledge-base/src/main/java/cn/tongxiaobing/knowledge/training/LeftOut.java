package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Evidence;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Ranking;
import cn.tongxiaobing.knowledge.answer.Scope;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.StandingReply;
import cn.tongxiaobing.knowledge.search.Adapter;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Questions that the library was not made for, made of the library: a fifth of the wordings of
 * every card, of the examples of every standing reply and of the policy questions that sound like
 * them is taken away at a time. Adapter and scope are fitted to what is left, and what was taken is
 * asked. An adapter that had seen a wording would lay it beside its card, and whoever learned from
 * that would trust a near vector too much.
 *
 * @param wordings each a question that one card answers
 * @param examples each a question whose kind is known
 */
record LeftOut(List<Wording> wordings, List<Example> examples) {

  private static final int FIFTHS = 5;

  /**
   * A wording of a card that was taken away.
   *
   * @param card its passage id
   * @param likely what was found, the likeliest first
   */
  record Wording(String text, String card, Evidence evidence, List<Ranking.Likely> likely) {}

  /**
   * An example of a standing reply, or a policy question that sounds like one.
   *
   * @param outcome its place in {@link JudgeMaker#KINDS}
   * @param isPolicy whether it is a policy question
   */
  record Example(
      String text, int outcome, boolean isPolicy, Evidence evidence, List<Ranking.Likely> likely) {}

  /** How they are asked. */
  private record Asking(KnowledgeBase reduced, Scope scope, TextEncoder encoder) {

    Explanation explain(String question, LocalDate day, Place place) {
      return reduced.explain(new Question(question, day, place));
    }

    Evidence evidence(String question, Explanation explanation) {
      String normal = ChineseText.normalize(question);
      return explanation
          .evidence()
          .saying(scope.of(normal, encoder.general(normal), encoder.question(normal)));
    }
  }

  /**
   * Asks them all, for some minutes.
   *
   * @param policy questions that policy answers though they sound otherwise
   * @param folder where the indexes of the reduced libraries may be kept
   */
  static LeftOut ask(Library library, List<String> policy, LocalDate day, Place place, Path folder)
      throws IOException {
    List<LeftOut> fifths;
    try {
      fifths =
          IntStream.range(0, FIFTHS)
              .parallel()
              .mapToObj(fifth -> ask(library, policy, day, place, folder, fifth))
              .toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    return new LeftOut(
        fifths.stream().flatMap(fifth -> fifth.wordings().stream()).toList(),
        fifths.stream().flatMap(fifth -> fifth.examples().stream()).toList());
  }

  /** Each fifth has an index of its own, so that they can be asked side by side. */
  private static LeftOut ask(
      Library library, List<String> policy, LocalDate day, Place place, Path folder, int fifth) {
    List<Wording> wordings = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    Library less = without(library, fifth);
    try {
      Adapter adapter = AdapterMaker.of(less);
      try (TextEncoder encoder = TextEncoder.open(adapter);
          KnowledgeBase reduced =
              KnowledgeBase.open(less, folder.resolve(String.valueOf(fifth)), adapter)) {
        Scope scope = ScopeMaker.of(less, part(policy, fifth, false), encoder);
        Asking asking = new Asking(reduced, scope, encoder);
        for (Guide guide : library.guides()) {
          for (Section section : guide.sections()) {
            for (String text : part(section.questions(), fifth, true)) {
              Explanation told = asking.explain(text, day, place);
              String card = guide.id() + "#" + section.id();
              wordings.add(new Wording(text, card, asking.evidence(text, told), told.likely()));
            }
          }
        }
        for (StandingReply reply : library.replies()) {
          if (reply.outcome() != StandingReply.Outcome.SMALLTALK) {
            for (String text : part(reply.questions(), fifth, true)) {
              Explanation told = asking.explain(text, day, place);
              examples.add(
                  new Example(
                      text,
                      outcome(reply.outcome()),
                      false,
                      asking.evidence(text, told),
                      told.likely()));
            }
          }
        }
        for (String text : part(policy, fifth, true)) {
          Explanation told = asking.explain(text, day, place);
          examples.add(new Example(text, 0, true, asking.evidence(text, told), told.likely()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LeftOut(wordings, examples);
  }

  private static int outcome(StandingReply.Outcome outcome) {
    return JudgeMaker.KINDS.indexOf(
        switch (outcome) {
          case DECLINED -> "declined";
          case HANDOFF -> "handoff";
          case OUT_OF_SCOPE, CRISIS, SMALLTALK -> "redirect";
        });
  }

  private static Library without(Library library, int fifth) {
    return library
        .withGuides(
            library.guides().stream()
                .map(guide ->
                    guide.withSections(
                        guide.sections().stream()
                            .map(s -> s.withQuestions(part(s.questions(), fifth, false)))
                            .toList()))
                .toList())
        .withReplies(
            library.replies().stream()
                .map(r -> r.withQuestions(part(r.questions(), fifth, false)))
                .toList());
  }

  private static List<String> part(List<String> questions, int fifth, boolean taken) {
    return IntStream.range(0, questions.size())
        .filter(i -> (i % FIFTHS == fifth) == taken)
        .mapToObj(questions::get)
        .toList();
  }
}
