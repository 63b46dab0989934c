/**
 * How the assistant is used, as numbers of many: nothing of what was asked, nobody by whom, and no
 * number from which one of few could be made out.
 */
@NullMarked
package cn.tongxiaobing.kiosk.statistics;

import org.jspecify.annotations.NullMarked;
