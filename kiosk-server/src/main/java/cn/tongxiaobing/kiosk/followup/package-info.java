/**
 * What staff do with sign-ups: see them masked, reveal one for a purpose, follow it up, decide on
 * doubles, take lists away. Everything is limited to the area of who asks and told to the log.
 */
@NullMarked
package cn.tongxiaobing.kiosk.followup;

import org.jspecify.annotations.NullMarked;
