/**
 * Guided flows (引导流程): one question a page, then a result. {@link
 * cn.tongxiaobing.knowledge.flow.Flows} is the door; it reads {@code library/flows/*.yaml} and
 * reports every fault at once. {@link cn.tongxiaobing.knowledge.flow.Flow#replay} walks a flow with
 * the answers given so far and says what is asked next, or what came of it.
 *
 * <p>A flow only routes. It holds the wording of questions, the labels of choices and headings;
 * what it tells of policy comes from a card of a guide or from a rule, both named by reference and
 * held against the library when it is read. Nothing is kept between two replays: going back, and
 * changing an earlier answer, is replaying other answers.
 */
@NullMarked
package cn.tongxiaobing.knowledge.flow;

import org.jspecify.annotations.NullMarked;
