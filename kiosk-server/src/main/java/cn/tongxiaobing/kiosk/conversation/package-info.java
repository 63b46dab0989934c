/**
 * What a visit has been about: kept in memory for minutes, so that 那女生呢 can be understood, and
 * never written anywhere.
 */
@NullMarked
package cn.tongxiaobing.kiosk.conversation;

import org.jspecify.annotations.NullMarked;
