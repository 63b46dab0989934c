/**
 * Who works with the program: accounts, roles, how they prove who they are, and how long that
 * holds.
 */
@NullMarked
package cn.tongxiaobing.kiosk.staff;

import org.jspecify.annotations.NullMarked;
