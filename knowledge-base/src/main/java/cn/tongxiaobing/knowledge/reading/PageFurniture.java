package cn.tongxiaobing.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page numbers and running heads of a printed text. Only the first and last lines of a page are
 * looked at. A bare number is a page number when it counts with the pages; a line is a running head
 * when half of the pages have it.
 */
final class PageFurniture {

  private static final int EDGE = 2;
  private static final int FEW_PAGES = 3;

  private static final Pattern DRESSED =
      Pattern.compile(
          "[—–\\-·•]+\\s*\\d{1,4}\\s*[—–\\-·•]+|第\\s*\\d{1,4}\\s*页(?:[\\s，,/]*共\\s*\\d{1,4}\\s*页)?"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}");
  private static final Pattern BARE = Pattern.compile("\\d{1,4}");

  private final Set<Integer> furniture = new HashSet<>();

  PageFurniture(List<Draft.Numbered> lines) {
    Map<Integer, List<Draft.Numbered>> pages = new TreeMap<>();
    for (Draft.Numbered line : lines) {
      pages.computeIfAbsent(line.line().origin().number(), page -> new ArrayList<>()).add(line);
    }
    Map<Integer, Integer> offsets = new HashMap<>();
    Map<String, Integer> heads = new HashMap<>();
    pages.forEach((page, all) -> {
      Set<String> seen = new HashSet<>();
      for (Draft.Numbered line : edges(all)) {
        String text = text(line);
        if (BARE.matcher(text).matches()) {
          offsets.merge(Integer.parseInt(text) - page, 1, Integer::sum);
        } else if (seen.add(pattern(text))) {
          heads.merge(pattern(text), 1, Integer::sum);
        }
      }
    });
    int half = (pages.size() + 1) / 2;
    pages.forEach((page, all) -> {
      for (Draft.Numbered line : edges(all)) {
        String text = text(line);
        Matcher bare = BARE.matcher(text);
        boolean counts =
            bare.matches() && offsets.getOrDefault(Integer.parseInt(text) - page, 0) >= half;
        boolean repeated =
            pages.size() >= FEW_PAGES && heads.getOrDefault(pattern(text), 0) >= half;
        boolean head = repeated && !bare.matches();
        boolean dressed = DRESSED.matcher(text).matches();
        if (all.size() > 1 && (counts || head || dressed)) {
          furniture.add(line.number());
        }
      }
    });
  }

  boolean isFurniture(Draft.Numbered line) {
    return furniture.contains(line.number());
  }

  private static List<Draft.Numbered> edges(List<Draft.Numbered> page) {
    if (page.size() <= 2 * EDGE) {
      return page;
    }
    List<Draft.Numbered> edges = new ArrayList<>(page.subList(0, EDGE));
    edges.addAll(page.subList(page.size() - EDGE, page.size()));
    return edges;
  }

  private static String text(Draft.Numbered line) {
    return StrayBlanks.strip(line.line().text());
  }

  private static String pattern(String text) {
    return text.replaceAll("\\d+", "#");
  }
}
