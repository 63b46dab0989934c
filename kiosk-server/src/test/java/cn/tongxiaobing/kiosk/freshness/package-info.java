@NullMarked
package cn.tongxiaobing.kiosk.freshness;

import org.jspecify.annotations.NullMarked;
