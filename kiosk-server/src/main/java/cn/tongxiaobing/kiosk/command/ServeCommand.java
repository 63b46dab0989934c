package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.Kiosk;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = "启动服务，用浏览器打开显示的网址就能提问")
final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;
  private static final int PATIENCE_SECONDS = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", paramLabel = "端口", description = "服务端口，不写是 8080")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "地址",
      description = "在哪个地址上服务，不写是 127.0.0.1，只有本机能打开；要让别的设备打开，写 0.0.0.0")
  private String host = "127.0.0.1";

  @Option(
      names = "--management-port",
      paramLabel = "端口",
      description = "查看运行状态的端口，只有本机能打开，不写是 8081，写 0 关闭")
  private @Nullable Integer managementPort;

  @Option(names = "--show-limits", description = "只列出各项限制和它们的设置名，不启动")
  private boolean showLimits;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (showLimits) {
      LimitsText.write(KioskConfig.read(data.path(), Library.shipped().places()), out);
      return 0;
    }
    checkPort("--port", port);
    OptionalInt management =
        managementPort == null ? OptionalInt.empty() : OptionalInt.of(managementPort);
    management.ifPresent(p -> checkPort("--management-port", p));
    AtomicBoolean started = new AtomicBoolean();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> tellToWait(started, out));
    Kiosk kiosk =
        Kiosk.start(new Kiosk.Settings(data.path(), host, port, management), out::println);
    started.set(true);
    kiosk.endWithTheDisk(spec.commandLine().getErr()::println);
    CountDownLatch asked = StopSignal.listen();
    out.println(ready(kiosk));
    asked.await();
    stop(kiosk, out);
    return 0;
  }

  private String ready(Kiosk kiosk) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = kiosk.config().deviceName();
    return "%s已就绪%s：http://%s:%d/kiosk （%s）"
        .formatted(
            kiosk.config().assistantName(),
            name.isEmpty() ? "" : "（" + name + "）",
            everywhere ? "127.0.0.1" : host,
            kiosk.port(),
            kiosk.contents());
  }

  /** The index is built on the first start and after an update of the program. */
  private static void tellToWait(AtomicBoolean started, PrintWriter out) {
    if (!started.get()) {
      out.println("正在准备政策库的索引，一般不到一分钟，请稍等……");
    }
  }

  private static void stop(Kiosk kiosk, PrintWriter out) {
    out.println("正在停止……");
    kiosk.close();
    out.println("已停止。");
  }

  private static void checkPort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new OperatorException(OperatorException.USAGE, option + " 应为 0 至 65535 的数。");
    }
  }
}
