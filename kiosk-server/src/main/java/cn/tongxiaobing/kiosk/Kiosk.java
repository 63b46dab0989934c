package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.KioskServer.Limits;
import cn.tongxiaobing.kiosk.api.ChannelGate;
import cn.tongxiaobing.kiosk.api.Counted;
import cn.tongxiaobing.kiosk.api.DeviceRoutes;
import cn.tongxiaobing.kiosk.api.DirectoryRoutes;
import cn.tongxiaobing.kiosk.api.FeedbackRoutes;
import cn.tongxiaobing.kiosk.api.HotQuestions;
import cn.tongxiaobing.kiosk.api.KeyboardRoutes;
import cn.tongxiaobing.kiosk.api.NoticeRoutes;
import cn.tongxiaobing.kiosk.api.SuggestRoutes;
import cn.tongxiaobing.kiosk.api.TakeAlongRoutes;
import cn.tongxiaobing.kiosk.api.staff.Office;
import cn.tongxiaobing.kiosk.api.staff.StaffRoutes;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.CorpusWatch;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.management.ManagementServer;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.notice.Board;
import cn.tongxiaobing.kiosk.statistics.Asked;
import cn.tongxiaobing.kiosk.web.PageVersion;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that runs while the program serves, started in order and stopped the other way. */
public final class Kiosk implements AutoCloseable {

  /** The management port when none is asked for. */
  public static final int MANAGEMENT_PORT = 8081;

  private static final long WATCH_MILLIS = 2_000;
  private static final long LOOK_MILLIS = 1_000;
  private static final long FLUSH_MILLIS = 5_000;
  private static final long PURGE_MILLIS = 3_600_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  private final KioskConfig config;
  private final SignUpDesk desk;
  private final Office office;
  private final LiveKnowledge knowledge;
  private final Metrics metrics = new Metrics();
  private final Vertx vertx;
  private final KioskServer server;
  private @Nullable String serving;
  private volatile boolean ready;

  /**
   * What the person who starts it decides.
   *
   * @param port 0 takes any free one
   * @param managementPort 0 for none; when empty the usual one is tried and may be taken
   */
  public record Settings(Path data, String host, int port, OptionalInt managementPort) {}

  private Kiosk(
      Settings settings,
      KioskConfig config,
      SignUpDesk desk,
      LiveKnowledge knowledge,
      Vertx vertx) {
    this.config = config;
    this.desk = desk;
    this.knowledge = knowledge;
    this.vertx = vertx;
    this.office = desk.office(settings.data(), config, knowledge);
    Board board = desk.board();
    NoticeRoutes notices =
        new NoticeRoutes(board, desk.subscriptions(), desk.outbox(), knowledge::library, config);
    Gauges.tell(metrics, desk, knowledge, notices);
    metrics.gauge("ready", "1 while questions can be answered.", () -> ready ? 1 : 0);
    this.server =
        new KioskServer(
            new Limits(
                settings.host(),
                settings.port(),
                Runtime.getRuntime().availableProcessors(),
                config.limit(Limit.ANSWERS_WAITING)),
            config,
            new KeepingAnswerer(
                knowledge, desk.unanswered(), new Asked(desk.tally()), desk.subscriptions()),
            knowledge::library,
            metrics,
            CLOCK,
            List.of(
                new Counted(desk.tally()),
                new DeviceRoutes(
                    office.fleet().kiosks(), PageVersion.shipped(), config, LOOK_MILLIS),
                new ChannelGate(board, config.office()),
                desk.routes(config, knowledge::library, metrics),
                new StaffRoutes(office),
                new KeyboardRoutes(knowledge::library),
                new SuggestRoutes(knowledge::library, config, CLOCK),
                new TakeAlongRoutes(knowledge::library, config.network().address()),
                new FeedbackRoutes(desk.unanswered(), config, CLOCK),
                notices,
                new DirectoryRoutes(
                    knowledge.directory(),
                    knowledge::library,
                    config.place(),
                    CLOCK,
                    WATCH_MILLIS)));
  }

  /**
   * Starts all of it.
   *
   * @param tell is told in Chinese what the person should know but need not act on
   * @throws OperatorException when it cannot start, saying what to do
   */
  public static Kiosk start(Settings settings, Consumer<String> tell) {
    CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(Kiosk::vertx);
    Kiosk kiosk;
    try {
      Corpus corpus = new Corpus(settings.data());
      KioskConfig config = KioskConfig.read(settings.data(), corpus.shipped().places());
      DataFolder.make(settings.data());
      SignUpDesk desk = SignUpDesk.open(settings.data(), config, CLOCK);
      try {
        kiosk =
            new Kiosk(
                settings, config, desk, open(desk, corpus, settings.data(), tell), vertx.join());
      } catch (RuntimeException e) {
        desk.close();
        throw e;
      }
    } catch (RuntimeException e) {
      await(vertx.join().close());
      throw e;
    }
    try {
      kiosk.deployAll(settings, tell);
      return kiosk;
    } catch (RuntimeException e) {
      kiosk.close();
      throw e;
    }
  }

  private void deployAll(Settings settings, Consumer<String> tell) {
    serving =
        deploy(
            server, settings.host(), "端口 " + settings.port() + " 已被占用，请先关掉占用它的程序，或用 --port 换一个端口。");
    deployManagement(settings.managementPort(), tell);
    await(vertx.deployVerticle(new CorpusWatch(knowledge, office::keepUp, WATCH_MILLIS)));
    vertx.setPeriodic(0, PURGE_MILLIS, hour -> vertx.executeBlocking(desk::purge, false));
    vertx.setPeriodic(
        FLUSH_MILLIS, time -> vertx.executeBlocking(() -> desk.tally().flush().join(), false));
    vertx.setPeriodic(MINUTE_MILLIS, minute -> vertx.executeBlocking(office::checkpoint, false));
    vertx.setPeriodic(
        MINUTE_MILLIS, minute -> vertx.executeBlocking(office.digest()::tellIfDue, false));
    vertx.setPeriodic(MINUTE_MILLIS, minute -> vertx.executeBlocking(desk::backUpIfDue, false));
    office
        .enrolment()
        .firstCode()
        .ifPresent(
            code -> tell.accept("还没有工作人员账号。请在 30 分钟内打开 /console，用启用码 " + code + " 建立第一个管理账号。"));
    ready = true;
    vertx.executeBlocking(this::warmUp);
  }

  /** The first answers take a hundred times as long as later ones; no one should wait for them. */
  private boolean warmUp() {
    LocalDate today = LocalDate.now(CLOCK);
    HotQuestions.ALL.forEach(
        q -> knowledge.answer(new Question(q, today, config.place()), Visit.begun()));
    return true;
  }

  /** The port that people use. */
  public int port() {
    return server.port();
  }

  /** What the office has set. */
  public KioskConfig config() {
    return config;
  }

  /** How many cards and how many statutes can be told from now. */
  public String contents() {
    int cards = knowledge.library().guides().stream().mapToInt(g -> g.sections().size()).sum();
    return "政策卡片 " + cards + " 张，法规原文 " + knowledge.library().editions().size() + " 部";
  }

  /** Has a disk that fails end the whole process, as {@link DiskFailure} tells. */
  public void endWithTheDisk(Consumer<String> tell) {
    DiskFailure.endsProcess(desk.broken(), vertx, tell);
  }

  /**
   * Lets what is in flight be answered, then closes the database and the index. Until the last
   * answer is given the management port says that nothing new is taken.
   */
  @Override
  public void close() {
    ready = false;
    if (serving != null) {
      await(vertx.undeploy(serving));
    }
    await(vertx.close());
    office.close();
    desk.close();
    knowledge.close();
  }

  private static LiveKnowledge open(
      SignUpDesk desk, Corpus corpus, Path data, Consumer<String> tell) {
    Problems problems = new Problems();
    try {
      desk.recoverPublished(data);
      LiveKnowledge knowledge = LiveKnowledge.open(corpus, problems);
      problems.all().stream().map(Problem::toString).forEach(p -> tell.accept("已导入的内容读不出来：" + p));
      return knowledge;
    } catch (IOException e) {
      throw DataFolder.unusable(data, e);
    }
  }

  private void deployManagement(OptionalInt asked, Consumer<String> tell) {
    if (asked.isPresent() && asked.getAsInt() == 0) {
      return;
    }
    int port = asked.orElse(MANAGEMENT_PORT);
    try {
      deploy(
          new ManagementServer(port, metrics, () -> ready),
          ManagementServer.HOST,
          "管理端口 " + port + " 已被占用，请用 --management-port 换一个端口，或写 0 关闭。");
    } catch (OperatorException e) {
      if (asked.isPresent()) {
        throw e;
      }
      tell.accept("管理端口 " + port + " 已被占用，这次不开管理端口，不影响使用。");
    }
  }

  /** Returns the name that it is undeployed by. */
  private String deploy(Deployable part, String host, String whenTaken) {
    try {
      return await(vertx.deployVerticle(part));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw e;
      }
      boolean taken = e.getCause() instanceof BindException && isHere(host);
      throw new OperatorException(
          OperatorException.FAILURE, taken ? whenTaken : "这台机器没有 " + host + " 这个地址，请检查 --host。");
    }
  }

  /**
   * Whether one can listen there at all: the reasons of a failure are told apart by nothing else.
   */
  private static boolean isHere(String host) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(host, 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /** Nothing is served from disk, so Vert.x needs no folder of its own there. */
  private static Vertx vertx() {
    FileSystemOptions files =
        new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
    return Vertx.vertx(new VertxOptions().setFileSystemOptions(files));
  }
}
