@NullMarked
package cn.tongxiaobing.kiosk.statistics;

import org.jspecify.annotations.NullMarked;
