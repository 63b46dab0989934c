package cn.tongxiaobing.knowledge.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every statute and notice known by name. It answers "which document is 《征兵条例》" whether or not the
 * text is loaded. Immutable.
 */
public final class Register {

  private static final List<String> ISSUER_PREFIXES =
      List.of("中华人民共和国", "中国人民解放军", "全国人民代表大会常务委员会关于", "国务院关于");

  private final Map<String, PolicyDocument> byId = new LinkedHashMap<>();
  private final Map<String, PolicyDocument> byName = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two documents share an id or a name; the reader reports
   *     that first, with file and line
   */
  public Register(Collection<PolicyDocument> documents) {
    for (PolicyDocument document : documents) {
      if (byId.put(document.id(), document) != null) {
        throw new IllegalArgumentException("two documents are called " + document.id());
      }
      for (String name : names(document)) {
        PolicyDocument other = byName.put(name, document);
        if (other != null && !other.id().equals(document.id())) {
          throw new IllegalArgumentException(
              name + " names " + other.id() + " and " + document.id());
        }
      }
    }
  }

  /** All documents, in the order of the register. */
  public List<PolicyDocument> all() {
    return List.copyOf(byId.values());
  }

  public Optional<PolicyDocument> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The document with this title, short title or alias, with or without 《》. */
  public Optional<PolicyDocument> byName(String name) {
    return Optional.ofNullable(byName.get(bare(name)));
  }

  /** The names under which a document can be found, without 《》. */
  public static List<String> names(PolicyDocument document) {
    return Stream.concat(
            Stream.of(document.title(), document.shortTitle()), document.aliases().stream())
        .map(Register::bare)
        .distinct()
        .toList();
  }

  /** The known document with this title, or a new one made for it. */
  PolicyDocument forTitle(String title) {
    return byName(title).orElseGet(() -> unregistered(bare(title)));
  }

  /** This register with the editions added; unknown documents are entered. */
  public Register with(Collection<Edition> editions) {
    Map<String, PolicyDocument> documents = new LinkedHashMap<>(byId);
    for (Edition edition : editions) {
      documents.merge(
          edition.documentId(),
          unregistered(bare(edition.title())).withEdition(dateOf(edition)),
          (known, made) -> known.withEdition(dateOf(edition)));
    }
    return new Register(new ArrayList<>(documents.values()));
  }

  /**
   * This register with a document added, or put in the place of the one with its id.
   *
   * @throws IllegalArgumentException when one of its names belongs to another
   */
  public Register with(PolicyDocument document) {
    Map<String, PolicyDocument> documents = new LinkedHashMap<>(byId);
    documents.put(document.id(), document);
    return new Register(documents.values());
  }

  private static PolicyDocument.EditionDate dateOf(Edition edition) {
    return new PolicyDocument.EditionDate(edition.effectiveFrom(), edition.documentNumber());
  }

  private static PolicyDocument unregistered(String title) {
    return new PolicyDocument(
        idFor("text-", title),
        PolicyDocument.Kind.STATUTE,
        title,
        shortTitle(title),
        List.of(),
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** An ASCII id made from the title: stable, unique, never read by people. */
  static String idFor(String prefix, String title) {
    UUID name = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    return prefix + name.toString().substring(24);
  }

  /** 中华人民共和国兵役法 → 兵役法. */
  static String shortTitle(String title) {
    return ISSUER_PREFIXES.stream()
        .filter(prefix -> title.startsWith(prefix) && title.length() > prefix.length() + 2)
        .findFirst()
        .map(prefix -> title.substring(prefix.length()))
        .orElse(title);
  }

  static String bare(String name) {
    String text = name.strip();
    return text.startsWith("《") && text.endsWith("》") ? text.substring(1, text.length() - 1) : text;
  }
}
