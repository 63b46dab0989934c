package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Citation;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.StandsFor;
import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of what can change in the library: a card as {@code guide#card}, what is told in its place
 * as {@code guide#card@140200}, an article as {@code document/20}, what is known of a document
 * without its text as {@code document/whole}, an amount that a place sets as {@code
 * local/amount@140200}, what rules work out by an article as {@code computed/document/20}, and how
 * a desk is reached as {@code desk/veterans}.
 */
public final class Topics {

  static final String COMPUTED = "computed/";

  private static final String WHOLE = "whole";

  private Topics() {}

  /**
   * What an answer stands on; empty where it states no policy and sends to nobody.
   *
   * @param library that it was answered from
   * @param desk whose phone, hours and address are shown with it
   */
  public static List<String> of(
      Answer answer, Question question, Library library, Optional<Desk> desk) {
    return switch (answer) {
      case Answer.Answered answered when !answered.citations().isEmpty() ->
          Stream.of(
                  card(answered, question.place()),
                  answered.citations().stream().map(Topics::of),
                  amounts(answered, question, library),
                  computed(answered),
                  desk.stream().map(Topics::desk))
              .flatMap(topics -> topics)
              .distinct()
              .toList();
      case Answer.Handoff _, Answer.Declined _ -> desk.stream().map(Topics::desk).toList();
      default -> List.of();
    };
  }

  /** The card itself, and what the place of the asker may be told in its place. */
  private static Stream<String> card(Answer.Answered answered, Place asked) {
    if (!(answered.passage() instanceof Passage.OfGuide guide)) {
      return Stream.of();
    }
    Optional<StandsFor> stands = guide.section().standsFor();
    String replaceable = stands.map(StandsFor::card).orElse(guide.id());
    Stream<String> nearer =
        asked.upward().stream()
            .takeWhile(place -> stands.isEmpty() || !place.equals(guide.place()))
            .map(place -> in(replaceable, place));
    return Stream.concat(Stream.of(guide.id()), nearer);
  }

  /** An article whose text the library does not have changes with its document. */
  private static String of(Citation citation) {
    String article = articleOf(citation);
    boolean loaded = citation.quoted() == Citation.Quoted.ARTICLE;
    return loaded ? article(citation.documentId(), article) : whole(citation.documentId());
  }

  private static Stream<String> computed(Answer.Answered answered) {
    return answered.worked().filter(worked -> !worked.results().isEmpty()).stream()
        .flatMap(worked -> answered.citations().stream())
        .map(citation -> COMPUTED + article(citation.documentId(), articleOf(citation)));
  }

  private static String articleOf(Citation citation) {
    return citation.href().substring(citation.href().lastIndexOf('/') + 1);
  }

  private static Stream<String> amounts(
      Answer.Answered answered, Question question, Library library) {
    return library.rules().parameters().local().stream()
        .filter(amount -> isTold(amount, answered))
        .flatMap(
            amount -> places(amount, question, library).map(place -> in(amount.name(), place)));
  }

  private static boolean isTold(LocalParameter amount, Answer.Answered answered) {
    boolean byCard =
        answered.passage() instanceof Passage.OfGuide card
            && amount.toldBy().filter(card.id()::equals).isPresent();
    return byCard
        || answered.worked().stream()
            .flatMap(worked -> worked.results().stream())
            .anyMatch(result -> result.title().equals(amount.description()));
  }

  /** Upward from the asker's to the one whose amount is told: what is above it changes nothing. */
  private static Stream<Place> places(LocalParameter amount, Question question, Library library) {
    Place asked = question.place();
    List<Place> all = amount.higherLevelApplies() ? asked.upward() : List.of(asked);
    return switch (library.rules().local().on(amount, asked, question.day())) {
      case LocalValue.Filled filled -> all.subList(0, all.indexOf(filled.place()) + 1).stream();
      case LocalValue.NotFilled _ -> all.stream();
    };
  }

  /** What is told under this name to whoever asks from there. */
  static String in(String name, Place place) {
    return name + "@" + place.code();
  }

  static String desk(Desk desk) {
    return "desk/" + desk.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String article(String document, String article) {
    return document + "/" + article;
  }

  static String whole(String document) {
    return article(document, WHOLE);
  }
}
