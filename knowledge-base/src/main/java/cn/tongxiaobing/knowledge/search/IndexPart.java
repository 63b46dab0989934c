package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Some passages as they stand in an index: a document for each wording, and one for what a passage
 * says. The same passages, words and model give the same part, whatever else there is.
 */
record IndexPart(List<Passage> passages, Synonyms synonyms, TextEncoder encoder) {

  /** To be raised whenever analysis or fields change. */
  private static final String ANALYSIS = "3";

  /** The words of each wording as people write it, from which {@link Spelling} learns. */
  static final String SPELT = "question.spelt";

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  IndexPart {
    passages = List.copyOf(passages);
  }

  /** Names all that goes into it. */
  String fingerprint() {
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
                String.join("\u0000", PassageIndex.vectorTexts(passage)));
        digest.update(all.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Writes it into an empty folder.
   *
   * @param vectors known vectors; missing ones are added
   */
  void write(Path folder, VectorFile vectors) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(PolicyAnalyzer.forViews());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setUseCompoundFile(true);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Passage passage : passages) {
        for (String question : passage.questions()) {
          writer.addDocument(question(passage, question, vectors));
        }
        if (passage instanceof Passage.OfGuide) {
          writer.addDocument(question(passage, passage.title(), vectors));
        }
        if (!(passage instanceof Passage.OfReply)) {
          writer.addDocument(body(passage, vectors));
        }
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of("encoder", encoder.space(), "analysis", ANALYSIS).entrySet());
    }
  }

  private Document question(Passage passage, String text, VectorFile vectors) {
    Wording wording = Wording.of(text, synonyms);
    Document document = document(passage);
    document.add(new Field(SPELT, wording.normal(), COUNTED));
    add(document, View.QUESTION_WORDS, wording.canonical());
    add(document, View.QUESTION_BIGRAMS, wording.canonical());
    add(document, View.QUESTION_PINYIN, wording.pinyin());
    add(document, View.QUESTION_INITIALS, String.join(" ", wording.initials()));
    document.add(vector(View.QUESTION_VECTOR, text, vectors));
    return document;
  }

  private Document body(Passage passage, VectorFile vectors) {
    String text = PassageIndex.bodyText(passage);
    String canonical = Wording.of(text, synonyms).canonical();
    Document document = document(passage);
    boolean article = passage instanceof Passage.OfStatute;
    add(document, article ? View.ARTICLE_WORDS : View.SECTION_WORDS, canonical);
    add(document, article ? View.ARTICLE_BIGRAMS : View.SECTION_BIGRAMS, canonical);
    document.add(vector(article ? View.ARTICLE_VECTOR : View.SECTION_VECTOR, text, vectors));
    return document;
  }

  private KnnFloatVectorField vector(View view, String text, VectorFile vectors) {
    float[] vector = encoder.adapted(vectors.getOrEncode(text, encoder));
    return new KnnFloatVectorField(view.field(), vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static Document document(Passage passage) {
    Document document = new Document();
    document.add(new SortedDocValuesField(PassageIndex.PASSAGE, new BytesRef(passage.id())));
    document.add(new StringField(PassageIndex.PLACE, passage.place().code(), Field.Store.NO));
    document.add(new LongPoint(PassageIndex.FROM, passage.from().toEpochDay()));
    document.add(
        new LongPoint(
            PassageIndex.UNTIL,
            passage.until().map(java.time.LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
    return document;
  }

  private static void add(Document document, View view, String text) {
    document.add(new TextField(view.field(), text, Field.Store.NO));
  }
}
