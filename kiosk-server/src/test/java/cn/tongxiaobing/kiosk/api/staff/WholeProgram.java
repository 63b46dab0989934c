package cn.tongxiaobing.kiosk.api.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as it is started on a machine, in a folder of its own: its data, {@code log.txt} with
 * everything that any part of it says, its temporary files.
 */
final class WholeProgram implements Site, AutoCloseable {

  private static final Pattern READY = Pattern.compile("已就绪：http://127\\.0\\.0\\.1:(\\d+)/");
  private static final Pattern CODE = Pattern.compile("启用码 (\\S+)");

  private static final String LOG_ALL =
      """
      <configuration>
        <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
          <target>System.err</target>
          <encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>
        </appender>
        <root level="TRACE"><appender-ref ref="all" /></root>
      </configuration>
      """;

  private final Path folder;
  private final Process process;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String address = "";
  private String code = "";

  private WholeProgram(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Starts it in {@code folder}; returns when it is ready. */
  static WholeProgram start(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(folder.resolve("logback.xml"), LOG_ALL);
    Path log = Files.createFile(folder.resolve("log.txt"));
    WholeProgram program =
        new WholeProgram(folder, launch(folder, "serve", "--port=0", "--management-port=0"));
    BufferedReader lines = program.process.inputReader(UTF_8);
    for (String line = lines.readLine(); program.address.isEmpty(); line = lines.readLine()) {
      assertThat(line).as("it starts; see " + log).isNotNull();
      note(log, line);
      Matcher told = CODE.matcher(line);
      program.code = told.find() ? told.group(1) : program.code;
      Matcher ready = READY.matcher(line);
      program.address = ready.find() ? "http://127.0.0.1:" + ready.group(1) : "";
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(line -> note(log, line)));
    return program;
  }

  private static void note(Path log, String line) {
    try {
      Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path folder, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                    "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    absolute(System.getProperty("java.class.path")),
                    Main.class.getName()),
                Stream.concat(Stream.of(arguments), Stream.of("--data=" + folder.resolve("data"))))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    return builder.redirectErrorStream(true).start();
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a command over the same data beside it; what it says goes to the log. */
  void run(String command) throws IOException, InterruptedException {
    Process other = launch(folder, command);
    other.inputReader(UTF_8).lines().forEach(line -> note(folder.resolve("log.txt"), line));
    assertThat(other.waitFor()).isZero();
  }

  /** The code of the first start. */
  String setupCode() {
    return code;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  HttpResponse<String> post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  @Override
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + StaffRoutes.PREFIX + path));
  }

  @Override
  public HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString(UTF_8));
  }

  @Override
  public HttpResponse<byte[]> sendForBytes(HttpRequest request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no response", e);
    }
  }

  /** Stops it as a service manager does. */
  void stop() throws InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    client.close();
    process.destroyForcibly();
  }
}
