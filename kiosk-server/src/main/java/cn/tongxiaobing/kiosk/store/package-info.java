/**
 * What an office must not lose: sign-ups, the log of who did what, staff accounts, unanswered
 * questions. SQL and JDBC live only here; bytes and codes come in, rows go out, and what is
 * personal is sealed before it arrives.
 */
@NullMarked
package cn.tongxiaobing.kiosk.store;

import org.jspecify.annotations.NullMarked;
