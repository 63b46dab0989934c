/**
 * Quality as a number: sets of questions with the facts that a right answer shows, and the
 * scorecard of a run over them.
 */
@NullMarked
package cn.tongxiaobing.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
