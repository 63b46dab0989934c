/** Whether what the assistant tells is still true: what changes soon, what nobody has checked. */
@NullMarked
package cn.tongxiaobing.kiosk.freshness;

import org.jspecify.annotations.NullMarked;
