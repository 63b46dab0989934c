package cn.tongxiaobing.kiosk.testing;

import cn.tongxiaobing.kiosk.DiskFailure;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskServer;
import cn.tongxiaobing.kiosk.SignUpDesk;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * The part of the program that signs people up, as a process that starts faster than the whole: it
 * loads no model and answers no question. Takes the port and the data folder, and says when it is
 * ready.
 */
public final class SignUpProgram {

  private SignUpProgram() {}

  public static void main(String[] arguments) {
    Path data = Path.of(arguments[1]);
    Library library = Library.shipped();
    KioskConfig config = KioskConfig.read(data, library.places());
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    Metrics metrics = new Metrics();
    SignUpDesk desk = SignUpDesk.open(data, config, clock);
    KioskServer server =
        new KioskServer(
            new KioskServer.Limits("127.0.0.1", Integer.parseInt(arguments[0]), 1, 1),
            config,
            (question, visit) -> {
              throw new UnsupportedOperationException("answers nothing");
            },
            () -> library,
            metrics,
            clock,
            List.of(desk.routes(config, () -> library, metrics)));
    Vertx vertx = Vertx.vertx();
    DiskFailure.endsProcess(desk.broken(), vertx, System.err::println);
    vertx.deployVerticle(server).toCompletionStage().toCompletableFuture().join();
    System.out.println("ready");
  }
}
