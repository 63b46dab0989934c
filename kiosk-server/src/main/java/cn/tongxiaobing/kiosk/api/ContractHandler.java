package cn.tongxiaobing.kiosk.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code GET /api/v1/openapi.yaml}: what this API takes and gives, for programs. */
public final class ContractHandler implements Handler<RoutingContext> {

  private static final String FILE = "openapi.yaml";

  private final Buffer contract = read();

  private static Buffer read() {
    try (InputStream file = ContractHandler.class.getResourceAsStream(FILE)) {
      return Buffer.buffer(Objects.requireNonNull(file, FILE).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(RoutingContext context) {
    context
        .response()
        .putHeader("content-type", "application/yaml; charset=utf-8")
        .putHeader("cache-control", "no-cache")
        .end(contract);
  }
}
