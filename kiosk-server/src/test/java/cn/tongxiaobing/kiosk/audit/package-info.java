/** Tests of the audit log. */
@NullMarked
package cn.tongxiaobing.kiosk.audit;

import org.jspecify.annotations.NullMarked;
