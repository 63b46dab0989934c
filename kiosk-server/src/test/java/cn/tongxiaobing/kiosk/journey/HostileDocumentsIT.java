package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.api.staff.ConsoleOffice;
import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents with scripts in them, looked at and tried by a clerk in a browser. Usually all shapes
 * of script in a document of each format; with {@code -Dlong=true} each shape in one of its own.
 */
@Timeout(1200)
class HostileDocumentsIT {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final double PATIENCE = 120_000;

  @TempDir private Path data;

  private enum Format {
    HTML,
    MD,
    DOCX,
    PDF;

    FilePayload file(List<String> payloads) {
      String text =
          "样例通知\n一、开门时间\n"
              + payloads.stream().map(p -> p + " 每周二开门。\n").collect(Collectors.joining());
      String name = "通知." + name().toLowerCase(Locale.ROOT);
      return new FilePayload(name, "application/octet-stream", made(text));
    }

    private byte[] made(String text) {
      return switch (this) {
        case HTML -> html(text);
        case MD -> text.getBytes(StandardCharsets.UTF_8);
        case DOCX ->
            OfficeFile.docx(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        case PDF -> OfficeFile.pdf(text);
      };
    }

    private static byte[] html(String text) {
      String body =
          text.lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n"));
      return ("<!doctype html><meta charset=utf-8><body>" + body).getBytes(StandardCharsets.UTF_8);
    }
  }

  @Test
  void s14_no_script_of_a_document_runs_where_it_is_looked_at_or_tried() {
    List<List<String>> documents =
        LONG ? Hostile.shapes().stream().map(List::of).toList() : List.of(Hostile.shapes());
    try (Chromium chromium = Chromium.launch();
        ConsoleOffice office = ConsoleOffice.answering(data);
        Screen screen = chromium.screen(1440, 900, office.address())) {
      Page page = ConsolePage.logIn(screen, office, Role.EDITOR);
      page.setDefaultTimeout(PATIENCE); // an index is built on a machine that does much else
      for (Format format : Format.values()) {
        boolean last = false;
        for (List<String> payloads : documents) {
          last = looked(page, format.file(payloads));
        }
        assertThat(last).as("%s is read", format).isTrue();
        tried(page);
      }
      Hostile.nothingRan(screen);
    }
  }

  /** A document of which nothing is left is refused in a sentence, which is as good. */
  private static boolean looked(Page page, FilePayload file) {
    page.evaluate("location.hash = '#/corpus'");
    Locator input = page.locator("corpus-screen input[type=file]");
    input.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    Response sent =
        page.waitForResponse(
            r -> r.request().method().equals("POST") && r.url().contains("/corpus/drafts"),
            () -> input.setInputFiles(file));
    assertThat(sent.status()).as(file.name).isIn(201, 422);
    if (sent.status() == 201) {
      page.waitForSelector("draft-passages");
    }
    return sent.status() == 201;
  }

  private static void tried(Page page) {
    page.locator("draft-answers [name=question]").fill("开门时间");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("试问").setExact(true))
        .click();
    page.locator(".tried-pass").waitFor();
  }
}
