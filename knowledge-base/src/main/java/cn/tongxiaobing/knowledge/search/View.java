package cn.tongxiaobing.knowledge.search;

/** The ways in which a question is compared with a passage; each is a field of the index. */
public enum View {
  QUESTION_WORDS("question.words"),
  QUESTION_BIGRAMS("question.bigrams"),
  QUESTION_PINYIN("question.pinyin"),
  QUESTION_INITIALS("question.initials"),
  QUESTION_VECTOR("question.vector"),
  SECTION_WORDS("section.words"),
  SECTION_BIGRAMS("section.bigrams"),
  SECTION_VECTOR("section.vector"),
  ARTICLE_WORDS("article.words"),
  ARTICLE_BIGRAMS("article.bigrams"),
  ARTICLE_VECTOR("article.vector");

  private final String field;

  View(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /**
   * How it is compared: {@code words}, {@code bigrams}, {@code pinyin}, {@code initials} or {@code
   * vector}.
   */
  String kind() {
    return field.substring(field.indexOf('.') + 1);
  }
}
