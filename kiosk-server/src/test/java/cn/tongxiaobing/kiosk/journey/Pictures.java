package cn.tongxiaobing.kiosk.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures of screens; with {@code -Dscreens=folder} each is written there. */
final class Pictures {

  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("screens")).map(Path::of);

  private Pictures() {}

  /** Until nothing moves any more: what is half faded in has neither its place nor its colours. */
  static void settle(Page page) {
    page.evaluate(
        "() => Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})))");
  }

  /** Writes what the page shows as {@code name.png}, if pictures are wanted. */
  static void take(Page page, String name) {
    FOLDER.ifPresent(folder -> {
      settle(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    });
  }
}
