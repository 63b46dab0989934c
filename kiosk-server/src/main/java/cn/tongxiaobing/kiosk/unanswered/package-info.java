/**
 * Questions that had no certain answer, for those who write the cards: {@link
 * cn.tongxiaobing.kiosk.unanswered.UnansweredQuestions} keeps them without a trace of who asked,
 * and a {@link cn.tongxiaobing.kiosk.unanswered.Gap} is what several of them ask for.
 */
@NullMarked
package cn.tongxiaobing.kiosk.unanswered;

import org.jspecify.annotations.NullMarked;
