/**
 * What changed from one edition of a text to the next: {@link
 * cn.tongxiaobing.knowledge.document.comparison.EditionComparison} pairs the articles by their
 * wording, so that one that moved is found under its new number, and shows where a paired article
 * was reworded.
 */
@NullMarked
package cn.tongxiaobing.knowledge.document.comparison;

import org.jspecify.annotations.NullMarked;
