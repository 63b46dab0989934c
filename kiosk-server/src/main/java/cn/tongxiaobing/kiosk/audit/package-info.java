/**
 * Who did what to which record, so that it can be shown later and cannot be changed unnoticed: each
 * entry carries a keyed hash over itself and the one before, and signed checkpoints kept outside
 * the database show when the end of the log was cut off. An entry names fields and never their
 * values.
 */
@NullMarked
package cn.tongxiaobing.kiosk.audit;

import org.jspecify.annotations.NullMarked;
