/**
 * What an office tells people without being asked: notices in their period, and the days of the
 * recruiting season. One writes, another approves; nothing is told without its source.
 */
@NullMarked
package cn.tongxiaobing.kiosk.notice;

import org.jspecify.annotations.NullMarked;
