/** Benchmarks; see {@code docs/performance.md}. */
@NullMarked
package cn.tongxiaobing.knowledge.search;

import org.jspecify.annotations.NullMarked;
