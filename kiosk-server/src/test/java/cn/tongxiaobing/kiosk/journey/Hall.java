package cn.tongxiaobing.kiosk.journey;

import cn.tongxiaobing.kiosk.Kiosk;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A server and a browser in front of it, as in an office's hall. */
final class Hall implements AutoCloseable {

  private final Path data;
  private final Kiosk kiosk;
  private final Chromium chromium;

  private Hall(Path data, Kiosk kiosk, Chromium chromium) {
    this.data = data;
    this.kiosk = kiosk;
    this.chromium = chromium;
  }

  /** Opens the hall; without a browser on this machine the tests are skipped and say so. */
  static Hall open() throws IOException {
    return open(data -> {});
  }

  /** With these lines in {@code office.properties}. */
  static Hall open(String settings) throws IOException {
    return open(data -> Files.writeString(data.resolve("office.properties"), settings));
  }

  /** What an office puts into its data before it opens. */
  interface Preparation {
    void prepare(Path data) throws IOException;
  }

  static Hall open(Preparation preparation) throws IOException {
    Chromium chromium = Chromium.launch();
    Path data = Files.createTempDirectory("hall");
    preparation.prepare(data);
    Kiosk kiosk =
        Kiosk.start(new Kiosk.Settings(data, "127.0.0.1", 0, OptionalInt.of(0)), said -> {});
    return new Hall(data, kiosk, chromium);
  }

  /** A screen of this size, showing nothing yet. */
  Screen screen(int width, int height) {
    return chromium.screen(width, height, "http://127.0.0.1:" + kiosk.port());
  }

  /** One screen, with what it asked for and what it complained of. */
  static final class Screen implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Outside outside;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Screen(BrowserContext context, String address, Outside outside) {
      this.context = context;
      this.address = address;
      this.outside = outside;
      this.page = context.newPage();
      page.onRequest(request -> requests.add(request.url()));
      page.onPageError(complaints::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
    }

    /** Opens a path of the server and waits for the page to have drawn itself. */
    Page open(String path) {
      page.navigate(address + path);
      page.waitForSelector("h1");
      return page;
    }

    /** Opens a page of another site and waits for the widget to be on it. */
    Page visit(String elsewhere) {
      page.navigate(elsewhere);
      page.waitForSelector("tongxiaobing-chat .launch");
      return page;
    }

    /** Addresses that were asked for, in order. */
    List<String> requests() {
      return List.copyOf(requests);
    }

    /** Opens a page whose scripts have drawn all there is by the time it is loaded. */
    Page openDrawn(String path) {
      page.navigate(address + path);
      return page;
    }

    /** Asks by typing, and waits for the answer. */
    void ask(String question) {
      Locator field = page.locator("ask-box:visible input");
      field.fill(question);
      field.press("Enter");
      page.waitForSelector("article.answer");
    }

    /** The page as it stands. */
    Page page() {
      return page;
    }

    String address() {
      return address;
    }

    /** What was asked for outside this server, by the page or behind its back. */
    List<String> requestsElsewhere() {
      return Stream.concat(
              requests.stream().filter(r -> !r.startsWith(address)), outside.asked().stream())
          .toList();
    }

    /** Script errors and whatever the content security policy stopped. */
    List<String> complaints() {
      return List.copyOf(complaints);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    kiosk.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
