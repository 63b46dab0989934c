package cn.tongxiaobing.kiosk.api.staff;

import io.vertx.core.http.HttpMethod;

/**
 * One route of the console.
 *
 * @param path below the prefix; {@code :id} is a part of it
 * @param fresh whether passphrase and code must have been given a short time ago
 * @param takesFile whether the body is a file, not JSON
 */
record StaffRoute(HttpMethod method, String path, boolean fresh, boolean takesFile, Action action) {

  static StaffRoute get(String path, Action action) {
    return new StaffRoute(HttpMethod.GET, path, false, false, action);
  }

  static StaffRoute post(String path, Action action) {
    return new StaffRoute(HttpMethod.POST, path, false, false, action);
  }

  static StaffRoute delete(String path, Action action) {
    return new StaffRoute(HttpMethod.DELETE, path, false, false, action);
  }

  StaffRoute onlyFresh() {
    return new StaffRoute(method, path, true, takesFile, action);
  }

  /** Takes a file as the body, with its name in the address. */
  static StaffRoute upload(String path, Action action) {
    return new StaffRoute(HttpMethod.POST, path, false, true, action);
  }

  /** Its name in the matrix of roles. */
  String name() {
    return method.name() + " " + path;
  }

  boolean writes() {
    return !method.equals(HttpMethod.GET);
  }
}
