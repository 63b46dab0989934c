package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskServer;
import cn.tongxiaobing.kiosk.KioskServer.Limits;
import cn.tongxiaobing.kiosk.api.Answerer;
import cn.tongxiaobing.kiosk.api.ChannelGate;
import cn.tongxiaobing.kiosk.api.Contact;
import cn.tongxiaobing.kiosk.api.Counted;
import cn.tongxiaobing.kiosk.api.DeviceRoutes;
import cn.tongxiaobing.kiosk.api.SuggestRoutes;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.LiveKnowledge;
import cn.tongxiaobing.kiosk.corpus.Publishing;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.kiosk.management.Metrics;
import cn.tongxiaobing.kiosk.notice.Board;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import cn.tongxiaobing.kiosk.staff.Account;
import cn.tongxiaobing.kiosk.staff.Enrolment;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.statistics.Tally;
import cn.tongxiaobing.kiosk.store.Database;
import cn.tongxiaobing.kiosk.store.DatabaseSettings;
import cn.tongxiaobing.kiosk.store.TallyTable;
import cn.tongxiaobing.kiosk.subscription.Outbox;
import cn.tongxiaobing.kiosk.subscription.Subscriptions;
import cn.tongxiaobing.kiosk.subscription.Topics;
import cn.tongxiaobing.kiosk.testing.MovableClock;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A server with an empty database and a clock that the test moves. */
final class TestOffice implements Site, AutoCloseable {

  static final String PASSPHRASE = "云冈 石窟 秋天 的 一把 雨伞 Kestrel";

  /** Version of the pages that this server says it has. */
  static final String PAGE = "0123abcd";

  private static final long LOOK_MILLIS = 50;

  private static final Library LIBRARY = Library.shipped();

  private static final KioskConfig CITY =
      new KioskConfig(
          "小杨", "", new KioskConfig.Office("大同市征兵办公室", "", "", ""), new Place("140200"), "");

  final MovableClock clock = new MovableClock();
  final Database database;
  final Keys keys;
  final Tally tally;
  final Office office;
  final Path data;
  private final Optional<LiveKnowledge> own;
  private final Vertx vertx = Vertx.vertx();
  private final KioskServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  TestOffice(Path data) {
    this(data, false);
  }

  /**
   * @param answering whether people can ask, of what is published in this folder
   */
  TestOffice(Path data, boolean answering) {
    this(data, answering ? Optional.of(LIBRARY) : Optional.empty());
  }

  /** One in which people can ask, with another library of the program. */
  TestOffice(Path data, Library shipped) {
    this(data, Optional.of(shipped));
  }

  private TestOffice(Path data, Optional<Library> shipped) {
    boolean answering = shipped.isPresent();
    this.data = data;
    this.database =
        Database.open(
            new DatabaseSettings(data, Optional.empty(), DatabaseSettings.Space.NONE, clock));
    this.keys = Keys.open(data.resolve("keys"), false);
    this.tally = new Tally(new TallyTable(database), clock);
    this.own = shipped.map(library -> opened(data, library, database));
    this.office = Office.open(database, keys, data, CITY, () -> LIBRARY, this::knowledge, clock);
    Board board = new Board(database, clock);
    Subscriptions subscriptions = new Subscriptions(database, clock);
    this.server =
        new KioskServer(
            new Limits("127.0.0.1", 0, 2, 64),
            answering ? CITY : KioskConfig.defaults(),
            answerer(subscriptions),
            () -> own.map(LiveKnowledge::library).orElse(LIBRARY),
            new Metrics(),
            clock,
            List.of(
                new Counted(tally),
                new DeviceRoutes(
                    office.fleet().kiosks(), PAGE, KioskConfig.defaults(), LOOK_MILLIS),
                new SuggestRoutes(
                    () -> own.map(LiveKnowledge::library).orElse(LIBRARY), CITY, clock),
                new ChannelGate(board, CITY.office()),
                new StaffRoutes(office),
                new cn.tongxiaobing.kiosk.api.NoticeRoutes(
                    board, subscriptions, new Outbox(database, clock), () -> LIBRARY, CITY),
                new cn.tongxiaobing.kiosk.api.DirectoryRoutes(
                    knowledge().directory(), () -> LIBRARY, CITY.place(), clock, LOOK_MILLIS)));
    vertx.deployVerticle(server).toCompletionStage().toCompletableFuture().join();
  }

  LiveKnowledge knowledge() {
    return own.orElseGet(SharedKnowledge::open);
  }

  private Answerer answerer(Subscriptions subscriptions) {
    return new Answerer() {
      @Override
      public Told answer(Question question, Visit visit) {
        return knowledge().answer(question, visit);
      }

      @Override
      public void told(Question question, Told told, String conversation) {
        var answer = told.reply().answer();
        subscriptions.answered(
            conversation,
            Topics.of(answer, question, told.library(), Contact.desk(answer)),
            told.number());
      }
    };
  }

  private static LiveKnowledge opened(Path data, Library shipped, Database database) {
    try {
      if (!Files.exists(data.resolve("index"))) {
        SharedKnowledge.copyIndexTo(data);
      }
      Publishing.recover(data, database);
      return LiveKnowledge.open(new Corpus(data, shipped), new Problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a visitor is answered, as it came. */
  String ask(String body) {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/ask");
    return send(HttpRequest.newBuilder(address)
            .header("content-type", "application/json")
            .POST(json(body))
            .build())
        .body();
  }

  /** Somebody with an account who is not logged in; what they need to be. */
  record Enrolled(Account account, String secret, List<String> recoveryCodes) {}

  /** Opens an account and enrols its owner, without HTTP. */
  Enrolled enrol(String name, Role role, String area) {
    var opened = office.accounts().open("test", name, "姓名" + name, role, area).orElseThrow();
    var done =
        (Enrolment.Result.Done) office.enrolment().enrol(opened.code(), name, "姓名", PASSPHRASE);
    return new Enrolled(
        office.accounts().named(name).orElseThrow(), done.secret(), done.recoveryCodes());
  }

  /** Enrols and logs in. */
  Browser loggedIn(String name, Role role, String area) {
    Enrolled enrolled = enrol(name, role, area);
    Browser browser = browser();
    HttpResponse<String> response = browser.logIn(enrolled, clock.instant());
    if (response.statusCode() != 200) {
      throw new AssertionError("not logged in: " + response.body());
    }
    return browser;
  }

  Browser browser() {
    return new Browser(this);
  }

  @Override
  public HttpRequest.Builder request(String path) {
    return at(StaffRoutes.PREFIX + path);
  }

  /** Listens to the notices as a screen does. */
  Listener listen(String query, String lastEventId) {
    return Listener.open(client, at("/api/v1/notices/stream" + query), lastEventId);
  }

  /** A request of the public side. */
  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpClient client() {
    return client;
  }

  @Override
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no response", e);
    }
  }

  @Override
  public HttpResponse<byte[]> sendForBytes(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no response", e);
    }
  }

  /** All that is stored, but for what the database keeps for itself. */
  String contents() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      StringBuilder all = new StringBuilder();
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          append(all.append(table).append('\n'), rows);
        }
      }
      return all.toString();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void append(StringBuilder all, ResultSet rows) throws SQLException {
    while (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        byte[] value = rows.getBytes(column);
        all.append(value == null ? "-" : HexFormat.of().formatHex(value)).append(' ');
      }
      all.append('\n');
    }
  }

  /** From now on nothing can be told to the log, as when its table is damaged. */
  void failLog() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(DatabaseSettings.FILE));
  }

  static HttpRequest.BodyPublisher json(String body) {
    return BodyPublishers.ofString(body);
  }

  /** Stops the server; what is stored can still be looked at. */
  void stopServer() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    office.corpus().close();
    own.ifPresent(LiveKnowledge::close);
    database.close();
  }
}
