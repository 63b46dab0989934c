package cn.tongxiaobing.knowledge.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * Asks every view of the index and brings what they found together by passage.
 *
 * <p>Scores are made comparable between questions. A lexical view gives BM25 (Robertson &amp;
 * Zaragoza 2009) divided by the most that a text could get for this question, so that 1 is "every
 * term, again and again" and a missing term costs what it weighs. A vector view gives the cosine,
 * where all that is at or below {@value #UNRELATED} counts as 0.
 *
 * <p>Only passages that hold on the day asked about, in the place asked about or one that contains
 * it, are seen. Thread-safe.
 */
public final class PassageSearch {

  /** The cosine of two texts that have nothing to do with each other, as this model gives it. */
  static final double UNRELATED = 0.0;

  private static final Set<View> OF_CARDS =
      EnumSet.complementOf(
          EnumSet.of(View.ARTICLE_WORDS, View.ARTICLE_BIGRAMS, View.ARTICLE_VECTOR));

  private static final int PER_VIEW = 60;
  private static final float HINT_WEIGHT = 0.6f;

  /** A term that no text has still weighs, but less: it may be a mere filler. */
  private static final double UNSEEN_WEIGHT = 0.5;

  private static final int DAYS_AND_PLACES = 64;
  private static final long CACHE_BYTES = 4L << 20;

  private static final QueryCachingPolicy ALWAYS =
      new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
          return true;
        }
      };

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Synonyms synonyms;
  private final Spelling spelling;
  private final TextEncoder encoder;
  private final StandIns standIns;
  private final Analyzer analyzer = PolicyAnalyzer.forViews();

  /**
   * The passage of each document of the index, by number: reading it each time took half a search.
   */
  private final String[] passageIds;

  /**
   * @param index where to look
   * @param passages what the index was made of
   */
  public PassageSearch(
      PassageIndex index, List<Passage> passages, Synonyms synonyms, TextEncoder encoder) {
    this.reader = index.reader();
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    // Every view asks for what holds on the same day in the same place: worked out once, not ten
    // times.
    this.searcher.setQueryCache(new LRUQueryCache(DAYS_AND_PLACES, CACHE_BYTES, leaf -> true, 1));
    this.searcher.setQueryCachingPolicy(ALWAYS);
    this.passageIds = passageIds(reader);
    this.synonyms = synonyms;
    this.spelling = new Spelling(synonyms.words(), words(reader, passages));
    this.encoder = encoder;
    this.standIns = new StandIns(passages);
  }

  /**
   * Finds passages for a question.
   *
   * @return every passage that a view found, in no particular order
   */
  public List<Hit> search(String question, LocalDate day, Place place) {
    return inPlace(search(question, holds(day, place), EnumSet.allOf(View.class)), day, place);
  }

  /** The same, where nobody needs articles. */
  public List<Hit> cards(String question, LocalDate day, Place place) {
    return inPlace(search(question, holds(day, place), OF_CARDS), day, place);
  }

  private List<Hit> inPlace(List<Hit> hits, LocalDate day, Place place) {
    return hits.stream().filter(hit -> !standIns.isReplaced(hit.passageId(), day, place)).toList();
  }

  /** The same on every day and in every place, to see what {@link #search} leaves out. */
  public List<Hit> everywhere(String question) {
    return search(question, MatchAllDocsQuery.INSTANCE, EnumSet.allOf(View.class));
  }

  private List<Hit> search(String question, Query holds, Set<View> views) {
    Wording wording = Wording.ofQuestion(question, synonyms, spelling);
    Map<String, Map<View, Double>> found = new LinkedHashMap<>();
    try {
      for (View view : views) {
        for (Map.Entry<String, Double> passage : ask(view, wording, holds).entrySet()) {
          found
              .computeIfAbsent(passage.getKey(), id -> new EnumMap<>(View.class))
              .put(view, passage.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return found.entrySet().stream().map(e -> new Hit(e.getKey(), e.getValue())).toList();
  }

  /** A question, in normal form, with pinyin and slips read as the words that are meant. */
  public String read(String normal) {
    return spelling.read(normal);
  }

  /** The model that questions are encoded with. */
  public TextEncoder encoder() {
    return encoder;
  }

  private Map<String, Double> ask(View view, Wording wording, Query holds) throws IOException {
    return switch (view) {
      case QUESTION_VECTOR, SECTION_VECTOR, ARTICLE_VECTOR ->
          wording.isLetters() ? Map.of() : nearest(view, wording.normal(), holds);
      case QUESTION_PINYIN -> lexical(view, wording.pinyin(), List.of(), holds);
      case QUESTION_INITIALS ->
          wording.isLetters()
              ? lexical(view, String.join(" ", wording.initials()), List.of(), holds)
              : Map.of();
      default -> lexical(view, wording.canonical(), List.copyOf(wording.hints()), holds);
    };
  }

  private Map<String, Double> lexical(View view, String text, List<String> hints, Query holds)
      throws IOException {
    Map<String, Float> weights = new LinkedHashMap<>();
    terms(view, text).forEach(term -> weights.put(term, 1f));
    hints.forEach(
        hint -> terms(view, hint).forEach(term -> weights.putIfAbsent(term, HINT_WEIGHT)));
    int texts = reader.getDocCount(view.field());
    double most = 0;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Map.Entry<String, Float> entry : weights.entrySet()) {
      Term term = new Term(view.field(), entry.getKey());
      TermStates states = TermStates.build(searcher, term, true);
      int having = states.docFreq();
      double idf = Math.log(1 + (texts - having + 0.5) / (having + 0.5));
      if (entry.getValue() == 1f) {
        most += having == 0 ? UNSEEN_WEIGHT * idf : idf;
      }
      query.add(new BoostQuery(new TermQuery(term, states), entry.getValue()), Occur.SHOULD);
    }
    if (most == 0) {
      return Map.of();
    }
    query.add(holds, Occur.FILTER);
    query.setMinimumNumberShouldMatch(1);
    Map<String, Double> best = new HashMap<>();
    for (ScoreDoc hit : searcher.search(query.build(), PER_VIEW).scoreDocs) {
      best.merge(passageIds[hit.doc], Math.min(1, hit.score / most), Math::max);
    }
    return best;
  }

  private Map<String, Double> nearest(View view, String question, Query holds) throws IOException {
    float[] vector = encoder.question(question);
    Query query = new KnnFloatVectorQuery(view.field(), vector, PER_VIEW, holds);
    Map<String, Double> best = new HashMap<>();
    for (ScoreDoc hit : searcher.search(query, PER_VIEW).scoreDocs) {
      double cosine = 2 * hit.score - 1;
      best.merge(
          passageIds[hit.doc], Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED)), Math::max);
    }
    return best;
  }

  /**
   * How often each word stands in the wordings: the index has counted those of cards. A document
   * has hundreds of articles, and one title.
   */
  private static Map<String, Long> words(IndexReader reader, List<Passage> passages) {
    Map<String, Long> counts = new HashMap<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, IndexPart.SPELT);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        counts.put(word.utf8ToString(), each.totalTermFreq());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    Analyzer words = PolicyAnalyzer.words();
    passages.stream()
        .flatMap(PassageSearch::titleElsewhere)
        .distinct()
        .map(ChineseText::normalize)
        .forEach(title ->
            PolicyAnalyzer.terms(words, IndexPart.SPELT, title)
                .forEach(word -> counts.merge(word, 1L, Long::sum)));
    return counts;
  }

  /** A title that is no wording of the index. */
  private static Stream<String> titleElsewhere(Passage passage) {
    return switch (passage) {
      case Passage.OfStatute article -> Stream.of(article.document().shortTitle());
      case Passage.OfReply reply -> Stream.of(reply.title());
      case Passage.OfGuide card -> Stream.empty();
    };
  }

  private List<String> terms(View view, String text) {
    return PolicyAnalyzer.terms(analyzer, view.field(), text);
  }

  private static String[] passageIds(IndexReader reader) {
    try {
      String[] ids = new String[reader.maxDoc()];
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), PassageIndex.PASSAGE);
        String[] names = new String[values.getValueCount()];
        for (int i = 0; i < names.length; i++) {
          names[i] = values.lookupOrd(i).utf8ToString();
        }
        for (int doc = values.nextDoc(); doc != NO_MORE_DOCS; doc = values.nextDoc()) {
          ids[leaf.docBase + doc] = names[values.ordValue()];
        }
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static Query holds(LocalDate day, Place place) {
    List<BytesRef> places = place.upward().stream().map(p -> new BytesRef(p.code())).toList();
    return new BooleanQuery.Builder()
        .add(
            LongPoint.newRangeQuery(PassageIndex.FROM, Long.MIN_VALUE, day.toEpochDay()),
            Occur.FILTER)
        .add(
            LongPoint.newRangeQuery(PassageIndex.UNTIL, day.toEpochDay(), Long.MAX_VALUE),
            Occur.FILTER)
        .add(new TermInSetQuery(PassageIndex.PLACE, places), Occur.FILTER)
        .build();
  }
}
