/**
 * What a policy text is: {@link cn.tongxiaobing.knowledge.document.PolicyDocument documents} known
 * by name, {@link cn.tongxiaobing.knowledge.document.Edition editions} of statutes split into
 * {@link cn.tongxiaobing.knowledge.document.Article articles}, {@link
 * cn.tongxiaobing.knowledge.document.Guide guides} split into {@link
 * cn.tongxiaobing.knowledge.document.Section sections}; and the readers that make them from files.
 *
 * <p>Nothing here searches, and nothing here reads the clock: whatever depends on a day takes it.
 */
@NullMarked
package cn.tongxiaobing.knowledge.document;

import org.jspecify.annotations.NullMarked;
