/** The pages and the headers that keep a browser from doing anything else with them. */
@NullMarked
package cn.tongxiaobing.kiosk.web;

import org.jspecify.annotations.NullMarked;
