package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where each checked fact is told: by cards, which name the facts they tell, or elsewhere, as
 * {@code coverage.yaml} says with a reason. Every fact of the ledger is in one of the two.
 *
 * @param told ids of the facts that cards name
 * @param elsewhere what is told by a parameter, a rule or a flow, or left out: the reason by id
 */
public record Coverage(Set<String> told, Map<String, String> elsewhere) {

  static final String FILE = "coverage.yaml";

  public Coverage {
    told = Set.copyOf(told);
    elsewhere = Map.copyOf(elsewhere);
  }

  /** Of the library that ships. */
  public static Coverage shipped(Library library) {
    String text = Resources.texts().getOrDefault(FILE, "{}");
    Problems problems = new Problems();
    Coverage coverage = read(FILE, text, library.guides(), problems);
    if (!problems.isEmpty()) {
      throw new LibraryException(problems.all());
    }
    return coverage;
  }

  static Coverage read(String file, String text, List<Guide> guides, Problems problems) {
    Set<String> told =
        guides.stream()
            .flatMap(guide -> guide.sections().stream())
            .flatMap(section -> section.facts().stream())
            .collect(Collectors.toSet());
    Map<String, String> elsewhere = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : entries(file, text, problems)) {
      String reason = entry.getValue().isTextual() ? entry.getValue().asText().strip() : "";
      if (reason.isEmpty()) {
        problems.add(file, 0, entry.getKey() + " 没有写去处或理由", "F-AGE-01: 参数 enlistment/upper-age");
      }
      if (told.contains(entry.getKey())) {
        problems.add(file, 0, entry.getKey() + " 卡片已经写到", "只列卡片没有写到的事实");
      }
      elsewhere.put(entry.getKey(), reason);
    }
    return new Coverage(told, elsewhere);
  }

  private static Set<Map.Entry<String, JsonNode>> entries(
      String file, String text, Problems problems) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(text).properties();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(file, line, "不是有效的 YAML", "F-AGE-01: 参数 enlistment/upper-age");
      return Set.of();
    }
  }

  /** Facts of the ledger that are neither told nor accounted for elsewhere. */
  public Set<String> missing(Collection<String> ledger) {
    Set<String> missing = new TreeSet<>(ledger);
    missing.removeAll(told);
    missing.removeAll(elsewhere.keySet());
    return missing;
  }

  /** What is named here and not in the ledger: a slip, or a fact that has been withdrawn. */
  public Set<String> unknown(Collection<String> ledger) {
    Set<String> unknown = new TreeSet<>(told);
    unknown.addAll(elsewhere.keySet());
    unknown.removeAll(Set.copyOf(ledger));
    return unknown;
  }
}
