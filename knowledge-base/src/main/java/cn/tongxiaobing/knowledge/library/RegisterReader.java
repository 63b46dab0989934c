package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads {@code documents/register/*.yaml}: lists of documents known by name. */
final class RegisterReader {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Problems problems;
  private final List<PolicyDocument> documents = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  RegisterReader(Problems problems) {
    this.problems = problems;
  }

  void read(String file, String text) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(file, line, "不是有效的 YAML", "- id: military-service-law");
      return;
    }
    for (JsonNode entry : root) {
      document(file, entry).filter(d -> isNew(file, d)).ifPresent(documents::add);
    }
  }

  Register register() {
    return new Register(documents);
  }

  private Optional<PolicyDocument> document(String file, JsonNode entry) {
    String id = entry.path("id").asText();
    String title = entry.path("title").asText();
    if (!id.matches("[a-z0-9-]+") || title.isEmpty()) {
      problems.add(file, 0, "条目“" + id + title + "”缺 id 或 title", "- id: military-service-law");
      return Optional.empty();
    }
    boolean statute = entry.path("kind").asText().equals("statute");
    Problems own = new Problems();
    List<EditionDate> editions = new ArrayList<>();
    for (JsonNode edition : entry.path("editions")) {
      Optional<LocalDate> revised = day(file, id, edition, "revised-on", own);
      String number = edition.path("document-number").asText();
      day(file, id, edition, "effective-from", own)
          .ifPresent(from -> editions.add(new EditionDate(from, revised, number)));
    }
    day(file, id, entry, "date", own)
        .ifPresent(d -> editions.add(new EditionDate(d, entry.path("document-number").asText())));
    Optional<LocalDate> repealed = day(file, id, entry, "repealed-on", own);
    problems.addAll(own);
    List<String> aliases =
        StreamSupport.stream(entry.path("aliases").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return Optional.of(
        new PolicyDocument(
            id,
            statute ? PolicyDocument.Kind.STATUTE : PolicyDocument.Kind.NOTICE,
            title,
            entry.path("short").asText(title),
            aliases,
            entry.path("issuer").asText(),
            entry.path("note").asText(),
            editions,
            repealed,
            Optional.of(entry.path("replaced-by").asText()).filter(r -> !r.isEmpty())));
  }

  private boolean isNew(String file, PolicyDocument document) {
    List<String> all =
        Stream.concat(Stream.of(document.id()), Register.names(document).stream()).toList();
    for (String name : all) {
      String before = names.putIfAbsent(name, document.id());
      if (before != null) {
        problems.add(file, 0, "“" + name + "”已经属于 " + before, "每个名称只登记一次");
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDate> day(
      String file, String id, JsonNode node, String key, Problems problems) {
    String text = node.path(key).asText();
    Optional<LocalDate> day = FrontMatter.parseDay(text);
    if (!text.isEmpty() && day.isEmpty()) {
      problems.add(file, 0, id + " 的 " + key + " 不是日期", key + ": 2026-11-22");
    }
    return day;
  }
}
