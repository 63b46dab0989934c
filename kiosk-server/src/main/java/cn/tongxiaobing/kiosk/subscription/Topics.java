package cn.tongxiaobing.kiosk.subscription;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Citation;
import cn.tongxiaobing.knowledge.document.Passage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of what can change in the library: a card as {@code guide#card}, an article as {@code
 * document/20}, and what is known of a document without its text as {@code document/whole}.
 */
public final class Topics {

  private static final String WHOLE = "whole";

  private Topics() {}

  /** What an answer stands on; empty where it states no policy. */
  public static List<String> of(Answer answer) {
    if (!(answer instanceof Answer.Answered answered) || answered.citations().isEmpty()) {
      return List.of();
    }
    Stream<String> card =
        answered.passage() instanceof Passage.OfGuide guide ? Stream.of(guide.id()) : Stream.of();
    return Stream.concat(card, answered.citations().stream().map(Topics::of)).distinct().toList();
  }

  /** An article whose text the library does not have changes with its document. */
  private static String of(Citation citation) {
    String article = citation.href().substring(citation.href().lastIndexOf('/') + 1);
    boolean loaded = citation.quoted() == Citation.Quoted.ARTICLE;
    return loaded ? article(citation.documentId(), article) : whole(citation.documentId());
  }

  static String article(String document, String article) {
    return document + "/" + article;
  }

  static String whole(String document) {
    return article(document, WHOLE);
  }
}
