package cn.tongxiaobing.kiosk.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A site of somebody else: on another port, so of another origin. Long, strict and hostile. */
final class ForeignSite implements AutoCloseable {

  private static final String HOSTILE =
      """
      * { all: unset !important; z-index: 2147483647 !important; --ink: red !important; }
      html, body, h1, p { display: block !important; }
      tongxiaobing-chat { display: none !important; color: red !important; }
      .cover { display: block !important; position: fixed !important; inset: 0 !important; }
      p { height: 400px !important; }
      """;

  private final HttpServer server;
  private String policy = "";
  private String page = "";

  ForeignSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Serves a page with the widget of {@code office}, under a policy that allows just that. */
  String showing(String office) {
    policy =
        "default-src 'none'; style-src 'self'; script-src %s; frame-src %s; require-trusted-types-for 'script'"
            .formatted(office, office);
    page =
        """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知公告</title>
        <link rel="stylesheet" href="/hostile.css">
        <script type="module" src="%s/widget.mjs" data-position="bottom-right"></script></head>
        <body><h1>关于应征报名的通知</h1>%s<div class="cover"></div></body></html>
        """
            .formatted(office, "<p>正文</p>".repeat(12));
    return origin() + "/";
  }

  /** Serves a page that frames an address of the office itself. */
  String framing(String address) {
    policy = "";
    page =
        """
        <!doctype html><title>别处</title><h1>别处</h1><iframe src="%s"></iframe>
        """
            .formatted(address);
    return origin() + "/";
  }

  private void answer(HttpExchange exchange) {
    boolean style = exchange.getRequestURI().getPath().endsWith(".css");
    byte[] body = (style ? HOSTILE : page).getBytes(UTF_8);
    exchange.getResponseHeaders().add("content-type", style ? "text/css" : "text/html");
    if (!style && !policy.isEmpty()) {
      exchange.getResponseHeaders().add("content-security-policy", policy);
    }
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("the foreign site cannot answer", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
