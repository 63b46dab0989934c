/**
 * What somebody wants to hear of, and how they hear of it once: a visit hears when what it was
 * answered from says something else, a reader of the feed of all that is new. What is to be told is
 * stored with what it tells of and sent until it is known to be sent; a new way of telling, such as
 * WeChat, is one more {@link cn.tongxiaobing.kiosk.subscription.Carrier}.
 */
@NullMarked
package cn.tongxiaobing.kiosk.subscription;

import org.jspecify.annotations.NullMarked;
