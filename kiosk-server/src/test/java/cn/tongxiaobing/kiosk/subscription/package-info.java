@NullMarked
package cn.tongxiaobing.kiosk.subscription;

import org.jspecify.annotations.NullMarked;
