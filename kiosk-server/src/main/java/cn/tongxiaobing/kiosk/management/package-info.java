/**
 * The port for those who look after the machine: is it alive, is it ready, how much it has done.
 */
@NullMarked
package cn.tongxiaobing.kiosk.management;

import org.jspecify.annotations.NullMarked;
