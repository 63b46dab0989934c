/**
 * What is asked and told over HTTP: one handler for each resource, the JSON it takes and gives as
 * records, and {@link cn.tongxiaobing.kiosk.api.ApiError}, every way in which a request can fail.
 * Handlers run on the event loop; {@link cn.tongxiaobing.kiosk.api.Workers} is the one way off it.
 */
@NullMarked
package cn.tongxiaobing.kiosk.api;

import org.jspecify.annotations.NullMarked;
