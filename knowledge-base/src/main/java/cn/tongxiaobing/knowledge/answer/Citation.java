package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Standing;

/**
 * A source that an answer stands on.
 *
 * @param documentId the document's id
 * @param document its short title in 《》
 * @param kind statute, notice or guide
 * @param article 第二十条 with paragraph and item where stated, or empty for a notice cited as a whole
 * @param edition the day from which the cited edition is in force, or empty when unknown
 * @param standing how it stands on the day asked about
 * @param quote stored text, to the byte: of the article when it is loaded, else of our guide; empty
 *     where neither says it
 * @param quoted where the quotation is from
 * @param href the permanent address of what is cited
 */
public record Citation(
    String documentId,
    String document,
    Kind kind,
    String article,
    String edition,
    Standing standing,
    String quote,
    Quoted quoted,
    String href) {

  /** What is cited. */
  public enum Kind {
    STATUTE,
    NOTICE,
    GUIDE
  }

  /** Where a quotation is from. */
  public enum Quoted {
    /** The article itself, as the office has loaded it. */
    ARTICLE,
    /** Our guide, because the office has not loaded the article. */
    GUIDE,
    /** Nothing is quoted: a rule was worked out, and the office has not loaded the article. */
    NOTHING
  }
}
