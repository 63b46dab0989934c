package cn.tongxiaobing.kiosk.desk;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that an answer may rest on.
 *
 * @param basis its name, as it is written into the answer
 * @param text what it says, or empty where the office has not loaded it
 */
public record Source(String basis, String text) {

  private static final int MOST = 6;

  /** The rules in force that are nearest to a question, the nearest first. */
  static List<Source> near(KnowledgeBase knowledge, Question question) {
    Library library = knowledge.library();
    var passages =
        library.passages().stream()
            .collect(Collectors.toMap(Passage::id, Function.identity(), (a, b) -> a));
    return knowledge.explain(question).candidates().stream()
        .flatMap(c -> Optional.ofNullable(passages.get(c.passageId())).stream())
        .flatMap(Source::references)
        .flatMap(r -> of(r, library, question.day()).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<Reference> references(Passage passage) {
    return switch (passage) {
      case Passage.OfGuide card -> card.section().basis().stream();
      case Passage.OfStatute statute ->
          Stream.of(
              new Reference(statute.document().id(), Optional.of(statute.article().number()), ""));
      case Passage.OfReply reply -> Stream.empty();
    };
  }

  private static Optional<Source> of(Reference reference, Library library, LocalDate day) {
    Optional<PolicyDocument> document =
        library.register().byId(reference.documentId()).filter(d -> !d.isRepealedOn(day));
    return document.map(d ->
        new Source(
            "《"
                + d.title()
                + "》"
                + reference.article().map(Object::toString).orElse("")
                + reference.detail(),
            library
                .textInForce(d, day)
                .flatMap(e -> reference.article().flatMap(e::article))
                .map(Article::text)
                .orElse("")));
  }
}
