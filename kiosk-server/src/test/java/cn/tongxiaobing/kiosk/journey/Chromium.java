package cn.tongxiaobing.kiosk.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine. */
final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-features=AutofillServerCommunication,Translate,MediaRouter,OptimizationHints",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final Outside outside = new Outside();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; without a browser on this machine the tests are skipped and say so. */
  static Chromium launch() {
    Optional<String> place =
        PLACES.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst();
    Assumptions.assumeTrue(
        place.isPresent(),
        "no Chromium on this machine: ./tongxiaobing test installs it as root on Debian");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(place.get()))
                    .setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  /**
   * A screen of this size in front of a server, showing nothing yet. What it asks of other machines
   * ends in a proxy that takes note.
   */
  Hall.Screen screen(int width, int height, String address) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setProxy(new Proxy(outside.address()).setBypass("127.0.0.1")));
    return new Hall.Screen(context, address, outside);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    outside.close();
  }
}
