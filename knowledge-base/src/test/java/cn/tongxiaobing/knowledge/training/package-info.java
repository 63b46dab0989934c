/** Tests of the fitting. */
@NullMarked
package cn.tongxiaobing.knowledge.training;

import org.jspecify.annotations.NullMarked;
