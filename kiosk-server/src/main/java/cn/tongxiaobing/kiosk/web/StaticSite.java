package cn.tongxiaobing.kiosk.web;

import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages, kept in memory: a few hundred kilobytes, known by name before the first request, so
 * that no request ever reaches a file system. A browser may keep a file but asks each time whether
 * it is still the same ({@code no-cache} and an entity tag made from the content); a new release is
 * seen at once. {@code x/index.html} is also served as {@code /x}.
 */
public final class StaticSite implements Handler<RoutingContext> {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  private static final String INDEX = "/index.html";
  private static final int TAG = 24;

  private final Map<String, Asset> assets = new HashMap<>();

  /**
   * Pictures may be a little old, and are kept while the server is away, or icons would vanish with
   * it.
   */
  private static final String IMAGES = "max-age=600, stale-while-revalidate=604800";

  private record Asset(Buffer content, Buffer packed, String type, String tag) {}

  /**
   * @param files content by path, such as {@code kiosk/index.html}; hidden files and those of a
   *     kind not listed here are left out
   */
  StaticSite(Map<String, byte[]> files) {
    files.forEach(this::add);
  }

  /** The site on the class path. */
  public static StaticSite shipped() {
    return new StaticSite(WebRoot.files());
  }

  private void add(String path, byte[] content) {
    Optional<String> type =
        Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    boolean hidden = path.startsWith(".") || path.contains("/.");
    if (hidden || type.isEmpty()) {
      return;
    }
    Asset asset =
        new Asset(Buffer.buffer(content), Buffer.buffer(gzip(content)), type.get(), tag(content));
    assets.put("/" + path, asset);
    if (path.endsWith(INDEX)) {
      String folder = "/" + path.substring(0, path.length() - INDEX.length());
      assets.put(folder, asset);
      assets.put(folder + "/", asset);
    }
  }

  @Override
  public void handle(RoutingContext context) {
    Asset asset = assets.get(context.normalizedPath());
    if (asset == null) {
      context.next();
      return;
    }
    boolean packed = accepts(context.request().getHeader("accept-encoding"));
    String tag = packed ? asset.tag().replaceFirst("\"$", "-gz\"") : asset.tag();
    context
        .response()
        .putHeader("cache-control", asset.type().startsWith("image/") ? IMAGES : "no-cache")
        .putHeader("etag", tag)
        .headers()
        .add("vary", "accept-encoding");
    if (isKnown(context.request().getHeader("if-none-match"), tag)) {
      context.response().setStatusCode(304).end();
      return;
    }
    context.response().putHeader("content-type", asset.type());
    if (packed) {
      context.response().putHeader("content-encoding", "gzip");
    }
    Buffer content = packed ? asset.packed() : asset.content();
    if (context.request().method().equals(HttpMethod.HEAD)) {
      context.response().putHeader("content-length", Integer.toString(content.length())).end();
    } else {
      context.response().end(content);
    }
  }

  /** Whether the browser takes gzip; a weight of 0 means that it does not. */
  private static boolean accepts(@Nullable String encodings) {
    return encodings != null
        && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .anyMatch(e -> e.startsWith("gzip") && !e.matches(".*;\\s*q=0(\\.0*)?$"));
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail on writing", e);
    }
    return packed.toByteArray();
  }

  private static boolean isKnown(@Nullable String known, String tag) {
    return known != null && (known.contains(tag) || known.strip().equals("*"));
  }

  private static String tag(byte[] content) {
    return '"' + Fingerprint.of(content).substring(0, TAG) + '"';
  }
}
