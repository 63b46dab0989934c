/**
 * What a question states about a person, read from Chinese as people type it, and what the rules
 * make of it. {@link cn.tongxiaobing.knowledge.mention.Mentions} is the door to the reading, {@link
 * cn.tongxiaobing.knowledge.mention.Computation} to the working out.
 *
 * <p>Each idea has a small recogniser of its own, a {@link
 * cn.tongxiaobing.knowledge.mention.Recogniser}, over the normal form of the text. A recogniser
 * reads one kind of statement; whether it is a statement at all, and about whom, is told by {@link
 * cn.tongxiaobing.knowledge.mention.Attitude} and {@link
 * cn.tongxiaobing.knowledge.mention.Sifting}. What may mean several things is kept with all its
 * meanings and fills no fact; the working out tries each.
 *
 * <p>To add a way of writing: put its cases into {@code src/test/resources/scenarios/mentions/},
 * then the pattern into its recogniser. Patterns repeat nothing without a limit, so that any text
 * takes time in proportion to its length.
 */
@NullMarked
package cn.tongxiaobing.knowledge.mention;

import org.jspecify.annotations.NullMarked;
