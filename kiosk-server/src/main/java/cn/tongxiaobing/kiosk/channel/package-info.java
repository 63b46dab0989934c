/** The ways in which people reach the assistant, each of which staff can turn off at once. */
@NullMarked
package cn.tongxiaobing.kiosk.channel;

import org.jspecify.annotations.NullMarked;
