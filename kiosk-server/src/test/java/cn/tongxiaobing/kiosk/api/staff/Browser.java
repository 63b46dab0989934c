package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with its cookies and what its page knows. */
final class Browser {

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final Site site;
  private String csrf = "";

  Browser(Site site) {
    this.site = site;
  }

  HttpResponse<String> logIn(TestOffice.Enrolled who, Instant at) {
    return logIn(
        who.account().account(), TestOffice.PASSPHRASE, Authenticator.code(who.secret(), at));
  }

  HttpResponse<String> logIn(String account, String passphrase, String code) {
    HttpResponse<String> response =
        post(
            "/session",
            """
            {"account": "%s", "passphrase": "%s", "code": "%s"}\
            """
                .formatted(account, passphrase, code));
    if (response.statusCode() == 200) {
      csrf = TestServer.json(response).path("csrf").asText();
    }
    return response;
  }

  String csrf() {
    return csrf;
  }

  HttpResponse<String> get(String path) {
    return send(own(path).GET());
  }

  HttpResponse<byte[]> getBytes(String path) {
    return site.sendForBytes(own(path).GET().build());
  }

  HttpResponse<String> delete(String path) {
    return send(own(path).DELETE());
  }

  HttpResponse<String> post(String path, String body) {
    return send(own(path).header("content-type", "application/json").POST(TestOffice.json(body)));
  }

  /** A request as a page of ours sends it. */
  HttpRequest.Builder own(String path) {
    return with(path).header("sec-fetch-site", "same-origin").header("x-csrf-token", csrf);
  }

  /** A request with the cookies alone. */
  HttpRequest.Builder with(String path) {
    HttpRequest.Builder request = site.request(path);
    if (!cookies.isEmpty()) {
      request.header(
          "cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = site.send(request.build());
    List<String> set = response.headers().allValues("set-cookie");
    for (String cookie : set) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return response;
  }
}
