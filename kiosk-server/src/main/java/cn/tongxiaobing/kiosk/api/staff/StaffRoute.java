package cn.tongxiaobing.kiosk.api.staff;

import io.vertx.core.http.HttpMethod;

/**
 * One route of the console.
 *
 * @param path below the prefix; {@code :id} is a part of it
 * @param fresh whether passphrase and code must have been given a short time ago
 */
record StaffRoute(HttpMethod method, String path, boolean fresh, Action action) {

  static StaffRoute get(String path, Action action) {
    return new StaffRoute(HttpMethod.GET, path, false, action);
  }

  static StaffRoute post(String path, Action action) {
    return new StaffRoute(HttpMethod.POST, path, false, action);
  }

  static StaffRoute delete(String path, Action action) {
    return new StaffRoute(HttpMethod.DELETE, path, false, action);
  }

  StaffRoute onlyFresh() {
    return new StaffRoute(method, path, true, action);
  }

  /** Its name in the matrix of roles. */
  String name() {
    return method.name() + " " + path;
  }

  boolean writes() {
    return !method.equals(HttpMethod.GET);
  }
}
