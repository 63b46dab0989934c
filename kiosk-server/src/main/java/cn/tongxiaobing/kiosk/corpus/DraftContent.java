package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.StandsFor;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as clerks work on it. What is not known yet is the empty text.
 *
 * @param file the name of the file it came from, to be shown and never to be opened
 * @param report what the reader did to the file
 * @param unlike questions that its cards must not answer; drafts of before have none
 */
public record DraftContent(
    Kind kind,
    String file,
    Metadata metadata,
    List<Piece> pieces,
    List<Remark> report,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> unlike) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What becomes of it. */
  public enum Kind {
    /** A text in articles, of which each is searched and quoted. */
    STATUTE,
    /** A notice known by name, with cards that tell what it says. */
    CARDS,
    /** An answer that staff wrote themselves: cards, each of which rests on another text. */
    ANSWER
  }

  /**
   * What is known of the document as a whole.
   *
   * @param number 文号
   * @param place division code
   * @param effectiveFrom the first day on which it holds, as 2026-11-22
   * @param validUntil the last one, or empty
   * @param supersedes the title of an earlier one that it takes the place of, or empty
   * @param topic the shelf of its cards; a text in articles has none
   */
  public record Metadata(
      String title,
      String issuer,
      String number,
      String place,
      String effectiveFrom,
      String validUntil,
      String supersedes,
      String topic) {}

  /**
   * A passage.
   *
   * @param id stays while others come and go
   * @param above the 编, 章 and 节 that an article stands under, a line each
   * @param heading the number of an article, or the question that a card answers
   * @param questions other wordings of it
   * @param keywords words by which it is to be found
   * @param basis the rule that a card rests on; empty means the document itself
   * @param table of a card, see {@link CardTable}; drafts of before have none
   * @param standsFor the shipped card whose place it takes, as {@link StandsFor} is written, or
   *     empty
   */
  public record Piece(
      String id,
      String above,
      String heading,
      String text,
      List<String> questions,
      List<String> keywords,
      String basis,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<List<String>> table,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String standsFor) {

    public Piece {
      questions = List.copyOf(questions);
      keywords = List.copyOf(keywords);
      table = table.stream().map(List::copyOf).toList();
    }

    Piece standingFor(String card) {
      return new Piece(id, above, heading, text, questions, keywords, basis, table, card);
    }

    Piece withId(String other) {
      return new Piece(other, above, heading, text, questions, keywords, basis, table, standsFor);
    }
  }

  /**
   * Something that the reader did, so often.
   *
   * @param what such as 去除不可见字符
   * @param examples a few of them, before and after
   */
  public record Remark(String what, int count, List<String> examples) {
    public Remark {
      examples = List.copyOf(examples);
    }
  }

  public DraftContent {
    pieces = List.copyOf(pieces);
    report = List.copyOf(report);
    unlike = List.copyOf(unlike);
  }

  DraftContent withMetadata(Metadata other) {
    return new DraftContent(kind, file, other, pieces, report, unlike);
  }

  DraftContent withPieces(List<Piece> others) {
    return new DraftContent(kind, file, metadata, others, report, unlike);
  }

  /** What must be filled in before anybody may publish it, in words. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    need(metadata.title(), "标题", missing);
    if (kind != Kind.ANSWER) {
      need(metadata.issuer(), "发文机关", missing);
      need(metadata.number(), "文号", missing);
    }
    need(metadata.place(), "适用地区", missing);
    need(metadata.effectiveFrom(), "施行日期", missing);
    if (kind != Kind.STATUTE) {
      need(metadata.topic(), "分类", missing);
    }
    return List.copyOf(missing);
  }

  private static void need(String value, String name, List<String> missing) {
    if (value.isBlank()) {
      missing.add(name);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be written", e);
    }
  }

  static DraftContent ofJson(String json) {
    try {
      return JSON.readValue(json, DraftContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored draft cannot be read", e);
    }
  }
}
