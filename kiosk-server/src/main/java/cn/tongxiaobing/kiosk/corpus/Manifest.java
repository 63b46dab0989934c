package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.store.StoreException;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which texts a version of the library has. Immutable.
 *
 * @param items by path in the folder of the version
 */
record Manifest(SortedMap<String, Item> items) {

  static final Manifest EMPTY = new Manifest(new TreeMap<>());

  /**
   * A text.
   *
   * @param hash the fingerprint of its content
   * @param draft the document that it came from
   */
  record Item(String hash, String draft) {}

  Manifest {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  /**
   * Reads what {@link #toString} wrote: a line for each text.
   *
   * @throws StoreException when it cannot have been written so
   */
  static Manifest read(String text) {
    SortedMap<String, Item> items = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw StoreException.damaged();
      }
      items.put(parts[0], new Item(parts[1], parts[2]));
    }
    return new Manifest(items);
  }

  /** With the texts of a document, which take the place of those it had before. */
  Manifest with(String draft, SortedMap<String, String> hashes) {
    SortedMap<String, Item> next = new TreeMap<>(without(draft).items);
    hashes.forEach((path, hash) -> next.put(path, new Item(hash, draft)));
    return new Manifest(next);
  }

  /** Without the texts of a document. */
  Manifest without(String draft) {
    SortedMap<String, Item> next = new TreeMap<>(items);
    next.values().removeIf(item -> item.draft().equals(draft));
    return new Manifest(next);
  }

  /** Without these texts. */
  Manifest withoutPaths(Collection<String> paths) {
    SortedMap<String, Item> next = new TreeMap<>(items);
    next.keySet().removeAll(Set.copyOf(paths));
    return new Manifest(next);
  }

  /** The documents that it has texts of. */
  Set<String> drafts() {
    return items.values().stream().map(Item::draft).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return items.entrySet().stream()
        .map(i -> i.getKey() + "\t" + i.getValue().hash() + "\t" + i.getValue().draft() + "\n")
        .collect(Collectors.joining());
  }
}
