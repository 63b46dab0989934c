package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.typing.KeyboardWords;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * {@code GET /api/v1/keyboard-words}: what the pinyin keyboard of the kiosk can write, packed. It
 * is made when it is first asked for, and again when the library is another.
 */
public final class KeyboardRoutes implements Routes {

  private final Supplier<Library> library;
  private volatile Optional<Packed> packed = Optional.empty();

  private record Packed(Library of, Buffer bytes, String tag) {}

  public KeyboardRoutes(Supplier<Library> library) {
    this.library = library;
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    router
        .get("/api/v1/keyboard-words")
        .handler(context ->
            vertx
                .executeBlocking(this::packed)
                .onSuccess(words -> send(context, words))
                .onFailure(context::fail));
  }

  /**
   * Another library is another object; to compare all it holds takes longer than making the list.
   */
  @SuppressWarnings("ReferenceEquality")
  private synchronized Packed packed() {
    Library now = library.get();
    Packed made = packed.filter(before -> before.of() == now).orElseGet(() -> pack(now));
    packed = Optional.of(made);
    return made;
  }

  private static void send(RoutingContext context, Packed words) {
    context.response().putHeader("cache-control", "no-cache").putHeader("etag", words.tag());
    if (words.tag().equals(context.request().getHeader("if-none-match"))) {
      context.response().setStatusCode(304).end();
      return;
    }
    context
        .response()
        .putHeader("content-type", "text/plain; charset=utf-8")
        .putHeader("content-encoding", "gzip")
        .end(words.bytes());
  }

  private static Packed pack(Library library) {
    String words = KeyboardWords.of(library);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String tag = "\"" + Integer.toHexString(words.hashCode()) + "-" + words.length() + "\"";
    return new Packed(library, Buffer.buffer(bytes.toByteArray()), tag);
  }
}
