/**
 * The console over HTTP, under {@code /staff/api/v1}. Every route stands in {@code
 * staff/roles.yaml} with the roles that may use it; what is not there does not start.
 */
@NullMarked
package cn.tongxiaobing.kiosk.api.staff;

import org.jspecify.annotations.NullMarked;
