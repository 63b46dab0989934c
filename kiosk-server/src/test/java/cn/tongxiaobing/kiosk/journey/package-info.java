/** What people do, done in a real browser against a real server over the shipped library. */
@NullMarked
package cn.tongxiaobing.kiosk.journey;

import org.jspecify.annotations.NullMarked;
