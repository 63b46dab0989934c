/**
 * What is near and good to know for servicemen, veterans and their families: shops that promise
 * something, and counters that must. An office fills it with a table; what has run out is left out
 * by itself.
 */
@NullMarked
package cn.tongxiaobing.kiosk.directory;

import org.jspecify.annotations.NullMarked;
