package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;

/** Permanent addresses of what can be cited. */
final class Address {

  /** Stands for the article where a text is cited as a whole. */
  static final String WHOLE = "whole";

  /** Stands for the edition where its day is not known. */
  static final String UNDATED = "undated";

  private static final String DOCUMENTS = "/api/v1/documents/";

  private Address() {}

  static String of(Guide guide, Section section) {
    return DOCUMENTS + guide.id() + "/" + guide.checkedOn() + "/" + section.id();
  }

  static String of(Edition edition, Article article) {
    return DOCUMENTS
        + edition.documentId()
        + "/"
        + edition.effectiveFrom()
        + "/"
        + article.number().address();
  }
}
