/**
 * The way of a question: what must not be answered is turned aside, a named article is looked up,
 * the rest is searched for, judged, and put into words with its sources.
 */
@NullMarked
package cn.tongxiaobing.knowledge.answer;

import org.jspecify.annotations.NullMarked;
