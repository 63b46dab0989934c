package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Tells the parts of a web page that are not its text: machinery, what is hidden, menus, footers
 * and the like. What looks like a menu but has sentences in it, or most of the page, is text.
 */
final class HtmlNoise {

  private static final Set<String> MACHINERY =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "input",
          "button",
          "select",
          "textarea",
          "head",
          "rt",
          "rp",
          "audio",
          "video");
  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "header", "menu");
  private static final Set<String> FURNITURE_NAMES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "footer",
          "foot",
          "sidebar",
          "share",
          "bdshare",
          "bdsharebuttonbox",
          "pager",
          "pagination",
          "copyright",
          "toolbar",
          "prevnext",
          "related");
  private static final Set<String> LISTS =
      Set.of("ul", "ol", "div", "table", "td", "tr", "p", "section", "dl");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d])"
              + "|opacity\\s*:\\s*0(?![.\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final int SENTENCES = 3;
  private static final int LINKS = 4;
  private static final double MOSTLY = 0.8;
  private static final int SHOWN = 40;

  /** What is in an element, counted once. */
  private static final class Weight {
    private int characters;
    private int linked;
    private int links;
    private int sentences;
  }

  private final IdentityHashMap<Node, Weight> weights = new IdentityHashMap<>();
  private final TextGatherer into;
  private final int characters;

  HtmlNoise(Document page, TextGatherer into) {
    this.into = into;
    NodeTraversor.traverse(new Weighing(), page.body());
    this.characters = weight(page.body()).characters;
  }

  /** Whether an element is to be passed over; that is remarked upon when it has text. */
  boolean isNoise(Element element) {
    if (MACHINERY.contains(element.normalName())) {
      return true;
    }
    if (isHidden(element)) {
      if (element.hasText()) {
        into.leftOut("网页中隐藏的文字：" + shown(element));
      }
      return true;
    }
    if (isFurniture(element) || isLinkList(element)) {
      if (element.hasText()) {
        into.note(Change.ofFile(Change.Kind.NAVIGATION, shown(element), ""));
      }
      return true;
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || INVISIBLE.matcher(element.attr("style")).find();
  }

  private boolean isFurniture(Element element) {
    boolean named =
        FURNITURE.contains(element.normalName())
            || Arrays.stream((element.className() + " " + element.id()).split("[\\s_-]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(FURNITURE_NAMES::contains);
    return named
        && weight(element).sentences < SENTENCES
        && 2 * weight(element).characters < characters
        && element.selectFirst("h1") == null;
  }

  private boolean isLinkList(Element element) {
    Weight weight = weight(element);
    return LISTS.contains(element.normalName())
        && weight.links >= LINKS
        && weight.sentences == 0
        && weight.linked >= MOSTLY * weight.characters;
  }

  private Weight weight(Node node) {
    return weights.computeIfAbsent(node, n -> new Weight());
  }

  private static String shown(Element element) {
    String text = element.text();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Adds up the weights from the leaves to the body, each node seen once. */
  private final class Weighing implements NodeVisitor {

    private final Deque<Weight> open = new ArrayDeque<>();
    private int linkDepth;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !open.isEmpty()) {
        String content = text.getWholeText();
        int characters = (int) content.chars().filter(c -> !Character.isWhitespace(c)).count();
        open.element().characters += characters;
        open.element().linked += linkDepth > 0 ? characters : 0;
        open.element().sentences += (int) content.chars().filter(c -> c == '。').count();
      } else if (node instanceof Element element) {
        open.push(weight(element));
        if (element.normalName().equals("a")) {
          linkDepth++;
          open.element().links++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        Weight weight = open.pop();
        if (element.normalName().equals("a")) {
          linkDepth--;
        }
        if (!open.isEmpty()) {
          Weight parent = open.element();
          parent.characters += weight.characters;
          parent.linked += weight.linked;
          parent.links += weight.links;
          parent.sentences += weight.sentences;
        }
      }
    }
  }
}
