/**
 * What several tests share: the {@link cn.tongxiaobing.knowledge.testing.SmallLibrary small
 * library}, the {@link cn.tongxiaobing.knowledge.testing.ShippedLibrary shipped one} opened once,
 * and where things lie.
 */
@NullMarked
package cn.tongxiaobing.knowledge.testing;

import org.jspecify.annotations.NullMarked;
