package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * The index on disk. It is derived from the library and may be deleted at any time. It has parts,
 * each in a folder named by the fingerprint of all that went into it, built beside the others and
 * renamed when it is whole. One that is missing, damaged or of another library, analysis or model
 * is made anew; so a library that differs by one document differs by one part.
 */
public final class PassageIndex implements AutoCloseable {

  static final String PASSAGE = "passage";
  static final String PLACE = "place";
  static final String FROM = "from";
  static final String UNTIL = "until";

  private final List<DirectoryReader> parts;
  private final IndexReader reader;

  /**
   * @param parts in the order in which they are wanted: what finds the same scores the same
   */
  private PassageIndex(List<DirectoryReader> parts) throws IOException {
    this.parts = List.copyOf(parts);
    this.reader = new MultiReader(parts.toArray(IndexReader[]::new), false);
  }

  /** As the other, for those who need not be told how far it is. */
  public static PassageIndex open(
      Path folder,
      List<List<Passage>> parts,
      Synonyms synonyms,
      Function<Set<String>, VectorFile> vectors,
      TextEncoder encoder)
      throws IOException {
    return open(folder, parts, synonyms, vectors, encoder, (done, of) -> {});
  }

  /**
   * Opens the index of these passages, building the parts first that are not there or not sound.
   *
   * @param folder holds the parts; made when missing
   * @param parts passages; each list becomes a part
   * @param vectors gives those of some texts that are known, asked for only when something is
   *     built; missing ones are added
   * @param encoded told after each vector that had to be made how many are, and of how many; called
   *     by several threads
   * @throws IOException when the folder cannot be written
   */
  public static PassageIndex open(
      Path folder,
      List<List<Passage>> parts,
      Synonyms synonyms,
      Function<Set<String>, VectorFile> vectors,
      TextEncoder encoder,
      BiConsumer<Integer, Integer> encoded)
      throws IOException {
    Map<String, IndexPart> wanted = new LinkedHashMap<>();
    for (List<Passage> passages : parts) {
      IndexPart part = new IndexPart(passages, synonyms, encoder);
      wanted.put(part.fingerprint(), part);
    }
    IndexFolder kept = new IndexFolder(folder);
    Map<String, DirectoryReader> open = new LinkedHashMap<>();
    try {
      for (String name : wanted.keySet()) {
        kept.open(name).ifPresent(reader -> open.put(name, reader));
      }
      Map<String, IndexPart> missing = new LinkedHashMap<>(wanted);
      missing.keySet().removeAll(open.keySet());
      if (!missing.isEmpty()) {
        Set<String> texts =
            missing.values().stream()
                .flatMap(part -> part.passages().stream())
                .flatMap(passage -> vectorTexts(passage).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        VectorFile known = vectors.apply(texts);
        encode(texts, known, encoder, encoded);
        for (Map.Entry<String, IndexPart> part : missing.entrySet()) {
          kept.make(part.getKey(), draft -> part.getValue().write(draft, known));
          open.put(part.getKey(), kept.open(part.getKey()).orElseThrow(() -> unreadable(folder)));
        }
        kept.dropAllBut(wanted.keySet(), List.copyOf(missing.keySet()).getLast());
      }
      return new PassageIndex(wanted.keySet().stream().map(open::get).toList());
    } catch (IOException | RuntimeException e) {
      close(open.values());
      throw e;
    }
  }

  private static IOException unreadable(Path folder) {
    return new IOException("what was written to " + folder.getFileName() + " cannot be read back");
  }

  IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    close(parts);
  }

  private static void close(Collection<DirectoryReader> parts) throws IOException {
    for (DirectoryReader part : parts) {
      part.close();
      part.directory().close();
    }
  }

  /** Nearly all the time of building goes here, so it is shared between the cores. */
  private static void encode(
      Set<String> texts,
      VectorFile vectors,
      TextEncoder encoder,
      BiConsumer<Integer, Integer> encoded) {
    List<String> missing = texts.stream().filter(text -> vectors.get(text).isEmpty()).toList();
    AtomicInteger done = new AtomicInteger();
    missing.parallelStream()
        .forEach(text -> {
          vectors.getOrEncode(text, encoder);
          encoded.accept(done.incrementAndGet(), missing.size());
        });
  }

  /** Every text of a passage that a vector is made of. */
  public static List<String> vectorTexts(Passage passage) {
    return switch (passage) {
      case Passage.OfReply reply -> reply.questions();
      case Passage.OfStatute statute -> List.of(bodyText(statute));
      case Passage.OfGuide guide ->
          Stream.concat(guide.questions().stream(), Stream.of(guide.title(), bodyText(guide)))
              .toList();
    };
  }

  static String bodyText(Passage passage) {
    return passage.title() + "\n" + passage.text();
  }
}
