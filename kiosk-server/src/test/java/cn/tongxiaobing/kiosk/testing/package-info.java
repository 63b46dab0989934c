/**
 * What tests share: the library opened once, a server on a free port, statutes made up for tests.
 */
@NullMarked
package cn.tongxiaobing.kiosk.testing;

import org.jspecify.annotations.NullMarked;
