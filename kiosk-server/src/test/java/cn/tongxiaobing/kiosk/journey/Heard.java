package cn.tongxiaobing.kiosk.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a page has said to its console, in order. */
final class Heard {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Page page;

  Heard(Page page) {
    this.page = page;
    page.onConsoleMessage(message -> {
      if (message.type().equals("info")) {
        lines.add(message.text());
      }
    });
  }

  /** The last of it; "" while nothing was said. */
  String last() {
    List<String> all = all();
    return all.isEmpty() ? "" : all.getLast();
  }

  /** All of it, with what the page says right now. */
  List<String> all() {
    page.evaluate("() => 0");
    return List.copyOf(lines);
  }

  void clear() {
    all();
    lines.clear();
  }
}
