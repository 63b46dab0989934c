/**
 * How the numbers in {@code library/model/} come about: the map behind the sentence model, learned
 * from the library's own wordings. Run by developers, never while the program serves.
 */
@NullMarked
package cn.tongxiaobing.knowledge.training;

import org.jspecify.annotations.NullMarked;
