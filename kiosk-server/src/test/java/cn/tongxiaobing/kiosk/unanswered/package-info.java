/** Tests of what is kept of questions without an answer. */
@NullMarked
package cn.tongxiaobing.kiosk.unanswered;

import org.jspecify.annotations.NullMarked;
