/** The console over real HTTP, row by row. */
@org.jspecify.annotations.NullMarked
package cn.tongxiaobing.kiosk.api.staff;
