package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index on disk. It is derived from the library and may be deleted at any time: each state of
 * the library has a generation in a folder named by the fingerprint of all that went into it, built
 * beside the others and renamed when it is whole. One that is missing, damaged or of another
 * library, analysis or model is made anew.
 */
public final class PassageIndex implements AutoCloseable {

  /** To be raised whenever analysis or fields change. */
  private static final String ANALYSIS = "2";

  private static final String DRAFT = ".building-";
  private static final Duration ABANDONED = Duration.ofHours(1);

  /** How many generations are kept besides the newest. */
  static final int KEPT = 3;

  static final String PASSAGE = "passage";
  static final String PLACE = "place";
  static final String FROM = "from";
  static final String UNTIL = "until";

  private final Directory directory;
  private final DirectoryReader reader;

  private PassageIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /** As the other, for those who need not be told how far it is. */
  public static PassageIndex open(
      Path folder,
      List<Passage> passages,
      Synonyms synonyms,
      Supplier<VectorFile> vectors,
      TextEncoder encoder)
      throws IOException {
    return open(folder, passages, synonyms, vectors, encoder, (done, of) -> {});
  }

  /**
   * Opens the generation for these passages, building it first where there is none that is sound.
   *
   * @param folder holds the generations; made when missing
   * @param vectors known vectors, asked for only when something is built; missing ones are added
   * @param encoded told after each vector that had to be made how many are, and of how many; called
   *     by several threads
   * @throws IOException when the folder cannot be written
   */
  public static PassageIndex open(
      Path folder,
      List<Passage> passages,
      Synonyms synonyms,
      Supplier<VectorFile> vectors,
      TextEncoder encoder,
      BiConsumer<Integer, Integer> encoded)
      throws IOException {
    Path generation = folder.resolve(fingerprint(passages, synonyms, encoder));
    if (Files.isDirectory(generation)) {
      try {
        return sound(generation);
      } catch (IOException | IllegalArgumentException damaged) {
        delete(generation);
      }
    }
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, DRAFT);
    try {
      VectorFile known = vectors.get();
      encode(passages, known, encoder, encoded);
      build(draft, passages, synonyms, known, encoder);
      publish(draft, generation);
    } finally {
      delete(draft);
    }
    dropOthers(folder, generation);
    return sound(generation);
  }

  DirectoryReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** A flipped bit is not noticed on opening, so every file is read once. */
  private static PassageIndex sound(Path generation) throws IOException {
    Directory directory = FSDirectory.open(generation);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return new PassageIndex(directory, reader);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Another process may have published the same generation meanwhile; theirs is as good. */
  private static void publish(Path draft, Path generation) throws IOException {
    try {
      Files.move(draft, generation, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(generation)) {
        throw e;
      }
    }
  }

  /** Nearly all the time of building goes here, so it is shared between the cores. */
  private static void encode(
      List<Passage> passages,
      VectorFile vectors,
      TextEncoder encoder,
      BiConsumer<Integer, Integer> encoded) {
    List<String> missing =
        passages.stream()
            .flatMap(p -> vectorTexts(p).stream())
            .distinct()
            .filter(text -> vectors.get(text).isEmpty())
            .toList();
    AtomicInteger done = new AtomicInteger();
    missing.parallelStream()
        .forEach(text -> {
          vectors.getOrEncode(text, encoder);
          encoded.accept(done.incrementAndGet(), missing.size());
        });
  }

  private static void build(
      Path folder,
      List<Passage> passages,
      Synonyms synonyms,
      VectorFile vectors,
      TextEncoder encoder)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(PolicyAnalyzer.forViews());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setUseCompoundFile(true);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Passage passage : passages) {
        for (String question : passage.questions()) {
          writer.addDocument(question(passage, question, synonyms, vectors, encoder));
        }
        if (passage instanceof Passage.OfGuide) {
          writer.addDocument(question(passage, passage.title(), synonyms, vectors, encoder));
        }
        if (!(passage instanceof Passage.OfReply)) {
          writer.addDocument(body(passage, synonyms, vectors, encoder));
        }
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of("encoder", encoder.space(), "analysis", ANALYSIS).entrySet());
    }
  }

  private static Document question(
      Passage passage, String text, Synonyms synonyms, VectorFile vectors, TextEncoder encoder) {
    Wording wording = Wording.of(text, synonyms);
    Document document = document(passage);
    add(document, View.QUESTION_WORDS, wording.canonical());
    add(document, View.QUESTION_BIGRAMS, wording.canonical());
    add(document, View.QUESTION_PINYIN, wording.pinyin());
    add(document, View.QUESTION_INITIALS, String.join(" ", wording.initials()));
    float[] vector = encoder.adapted(vectors.getOrEncode(text, encoder));
    document.add(vector(View.QUESTION_VECTOR, vector));
    return document;
  }

  private static Document body(
      Passage passage, Synonyms synonyms, VectorFile vectors, TextEncoder encoder) {
    String text = bodyText(passage);
    String canonical = Wording.of(text, synonyms).canonical();
    Document document = document(passage);
    boolean article = passage instanceof Passage.OfStatute;
    add(document, article ? View.ARTICLE_WORDS : View.SECTION_WORDS, canonical);
    add(document, article ? View.ARTICLE_BIGRAMS : View.SECTION_BIGRAMS, canonical);
    document.add(
        vector(
            article ? View.ARTICLE_VECTOR : View.SECTION_VECTOR,
            encoder.adapted(vectors.getOrEncode(text, encoder))));
    return document;
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

  private static String bodyText(Passage passage) {
    return passage.title() + "\n" + passage.text();
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new StoredField(PASSAGE, passage.id()));
    document.add(new StringField(PLACE, passage.place().code(), Field.Store.NO));
    document.add(new LongPoint(FROM, passage.from().toEpochDay()));
    document.add(
        new LongPoint(
            UNTIL, passage.until().map(java.time.LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
    return document;
  }

  private static void add(Document document, View view, String text) {
    document.add(new TextField(view.field(), text, Field.Store.NO));
  }

  private static KnnFloatVectorField vector(View view, float[] vector) {
    return new KnnFloatVectorField(view.field(), vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static String fingerprint(
      List<Passage> passages, Synonyms synonyms, TextEncoder encoder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (ANALYSIS + "|" + encoder.space() + "|" + synonyms.fingerprint())
              .getBytes(StandardCharsets.UTF_8));
      for (Passage passage : passages) {
        String all =
            String.join(
                "\u0000",
                passage.id(),
                passage.place().code(),
                passage.from().toString(),
                passage.until().toString(),
                String.join("\u0000", vectorTexts(passage)));
        digest.update(all.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Removes all but the latest generations, and drafts that a crash has left. The latest stay, so
   * that going back to one takes no building. A generation that another process reads stays
   * readable to it until it closes; a draft that one is building now is young.
   */
  private static void dropOthers(Path folder, Path generation) throws IOException {
    Instant made = Files.getLastModifiedTime(generation).toInstant();
    NavigableMap<Instant, Path> generations = new TreeMap<>(Comparator.reverseOrder());
    try (Stream<Path> all = Files.list(folder)) {
      for (Path other : all.filter(p -> !p.equals(generation)).toList()) {
        boolean draft = String.valueOf(other.getFileName()).startsWith(DRAFT);
        Instant written = Files.getLastModifiedTime(other).toInstant();
        if (!draft) {
          generations.put(written, other);
        } else if (written.isBefore(made.minus(ABANDONED))) {
          delete(other);
        }
      }
    }
    for (Path old : generations.values().stream().skip(KEPT).toList()) {
      delete(old);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path done, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.deleteIfExists(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
