/** What is stored is kept, once, and given back as it was: on both databases. */
@NullMarked
package cn.tongxiaobing.kiosk.store;

import org.jspecify.annotations.NullMarked;
