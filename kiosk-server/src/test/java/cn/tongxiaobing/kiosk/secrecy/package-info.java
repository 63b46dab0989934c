/** Tests of keys and what is made with them. */
@NullMarked
package cn.tongxiaobing.kiosk.secrecy;

import org.jspecify.annotations.NullMarked;
