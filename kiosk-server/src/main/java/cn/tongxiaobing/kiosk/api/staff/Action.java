package cn.tongxiaobing.kiosk.api.staff;

/** What a route does. It runs on a worker thread and may block. */
@FunctionalInterface
interface Action {
  Reply run(Call call);
}
