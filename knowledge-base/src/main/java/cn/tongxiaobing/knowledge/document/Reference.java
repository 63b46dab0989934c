package cn.tongxiaobing.knowledge.document;

import java.util.Optional;

/**
 * The rule that a statement rests on.
 *
 * @param documentId a document of the register
 * @param article the article, absent for a notice cited as a whole
 * @param detail paragraph and item as written, such as 第一款第（二）项, or empty
 */
public record Reference(String documentId, Optional<ArticleNumber> article, String detail) {}
