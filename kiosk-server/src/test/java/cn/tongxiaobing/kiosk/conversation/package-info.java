/** Tests of what a visit remembers. */
@NullMarked
package cn.tongxiaobing.kiosk.conversation;

import org.jspecify.annotations.NullMarked;
