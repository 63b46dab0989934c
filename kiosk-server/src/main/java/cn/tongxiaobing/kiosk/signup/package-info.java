/**
 * 预报名, the preliminary sign-up: what a person gives of themselves and how it is checked, what they
 * agree to, what the rules say of it, the receipt they take away, and what becomes of it until it
 * is erased. It is never the official one; that is 全国征兵网.
 *
 * <p>{@link cn.tongxiaobing.kiosk.signup.SignUpForm} is what was sent, read and checked. Nothing
 * personal leaves this package but sealed, or to the person who gave it.
 */
@NullMarked
package cn.tongxiaobing.kiosk.signup;

import org.jspecify.annotations.NullMarked;
