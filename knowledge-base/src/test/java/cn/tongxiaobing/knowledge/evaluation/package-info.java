/** Holds the answers to their floors. */
@NullMarked
package cn.tongxiaobing.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
