/**
 * Chinese as people type it: one normal form for searching, pinyin, synonyms, and the masking of
 * what must not be kept.
 */
@NullMarked
package cn.tongxiaobing.knowledge.language;

import org.jspecify.annotations.NullMarked;
