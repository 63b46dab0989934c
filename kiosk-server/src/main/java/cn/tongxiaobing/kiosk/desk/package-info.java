/**
 * The answer desk: {@link cn.tongxiaobing.kiosk.desk.AnswerDesk} gives the questions without a
 * right answer to somebody until a day, and lets their answer go the way of every document of the
 * library.
 */
@NullMarked
package cn.tongxiaobing.kiosk.desk;

import org.jspecify.annotations.NullMarked;
