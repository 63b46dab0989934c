/**
 * Words for a pinyin keyboard: those of the library first, then the common ones of the language.
 */
@NullMarked
package cn.tongxiaobing.knowledge.typing;

import org.jspecify.annotations.NullMarked;
