package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a question costs, step by step, over the whole shipped library. {@link #encode} and {@link
 * #rawSearch} are the floors: what the model alone and one plain Lucene query alone take in the
 * same run. No question is asked twice, so nothing is remembered.
 *
 * <pre>./mvnw -q -Pbenchmark verify -DskipTests -pl knowledge-base -am</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-Xmx512m"
    })
public class AnswerBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place PLACE = new Place("140214");
  private static final int TOP = 50;

  private final List<String> wordings = new ArrayList<>();
  private final Analyzer bigrams = PolicyAnalyzer.bigrams();
  private int asked;
  private Path folder = Path.of("");
  private KnowledgeBase knowledge;
  private TextEncoder encoder;
  private PassageIndex index;
  private PassageSearch search;
  private IndexSearcher raw;

  @Setup
  public void open() throws IOException {
    Library library = Library.shipped();
    folder = Files.createTempDirectory("answer-benchmark");
    knowledge = KnowledgeBase.open(library, folder);
    encoder = TextEncoder.open();
    List<Passage> passages = library.passages();
    index =
        PassageIndex.open(
            folder.resolve("index"),
            library.parts(),
            library.synonyms(),
            texts -> new VectorFile(encoder.version()),
            encoder);
    search = new PassageSearch(index, passages, library.synonyms(), encoder);
    raw = new IndexSearcher(index.reader());
    passages.forEach(p -> wordings.addAll(p.questions()));
    Collections.shuffle(wordings, new Random(1));
  }

  @TearDown
  public void close() throws IOException {
    knowledge.close();
    index.close();
    encoder.close();
  }

  /** Floor: the sentence model alone. */
  @Benchmark
  public float[] encode() {
    return encoder.encode(next());
  }

  /** Floor: one plain Lucene query over the wordings, without the model. */
  @Benchmark
  public TopDocs rawSearch() throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    String field = View.QUESTION_BIGRAMS.field();
    for (String term : PolicyAnalyzer.terms(bigrams, field, next())) {
      query.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return raw.search(query.build(), TOP);
  }

  /** Words and bigrams of a question. */
  @Benchmark
  public List<String> analyse() {
    return PolicyAnalyzer.terms(bigrams, View.QUESTION_BIGRAMS.field(), next());
  }

  /** Every view, the model included. */
  @Benchmark
  public List<Hit> searchAllViews() {
    return search.search(next(), DAY, PLACE);
  }

  /** The whole way from question to answer. */
  @Benchmark
  public Answer answer() {
    return knowledge.answer(new Question(next(), DAY, PLACE));
  }

  private String next() {
    int number = asked++;
    return wordings.get(number % wordings.size()) + " " + number;
  }
}
