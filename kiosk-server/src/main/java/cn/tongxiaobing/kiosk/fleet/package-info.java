/**
 * The kiosks of an office: {@link cn.tongxiaobing.kiosk.fleet.Fleet} is what staff do with them,
 * {@link cn.tongxiaobing.kiosk.fleet.Kiosks} what they do themselves, and {@link
 * cn.tongxiaobing.kiosk.fleet.PairedKiosks} by what they are known. A kiosk tells how it is, never
 * what a visitor asks.
 */
@NullMarked
package cn.tongxiaobing.kiosk.fleet;

import org.jspecify.annotations.NullMarked;
