package cn.tongxiaobing.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms, one way for each view. All of them expect the normal form of {@link
 * cn.tongxiaobing.knowledge.language.ChineseText} with synonyms made canonical.
 *
 * <ul>
 *   <li><b>words</b>: the words of smartcn's hidden Markov model, which knows the common language
 *       but breaks the terms of this field (专/升/本, 屈/光/不/正);
 *   <li><b>bigrams</b>: pairs of neighbouring characters, which catch every term that words miss,
 *       and numbers whole (4.8);
 *   <li><b>pinyin</b>: pairs of neighbouring syllables, given with blanks between them;
 *   <li><b>initials</b>: three to five first letters in a row: zbtj for 征兵体检.
 * </ul>
 */
final class PolicyAnalyzer {

  static final String WORDS = "words";
  static final String BIGRAMS = "bigrams";
  static final String PINYIN = "pinyin";
  static final String INITIALS = "initials";

  /** Punctuation that smartcn returns as words, and words that say nothing of the subject. */
  private static final CharArraySet SILENT =
      new CharArraySet(
          List.of(
              ",", ".", "?", "!", ":", ";", "、", "。", "(", ")", "\"", "'", "“", "”", "《", "》", "-",
              "—", "/", "的", "了", "吗", "呢", "啊", "吧", "呀", "嘛", "哦", "请问", "请", "一下", "我", "你", "您",
              "我们", "你们", "咱", "是", "在", "有", "和", "与", "就", "都", "也", "还", "又", "这", "那", "这个",
              "那个", "个", "会", "要", "想", "能", "可以", "到", "把", "被", "给", "对", "去", "来", "说"),
          true);

  private PolicyAnalyzer() {}

  /** The analyzer of an index with a field for each {@link View}. */
  static Analyzer forViews() {
    Analyzer words = words();
    Map<String, Analyzer> kinds =
        Map.of(WORDS, words, BIGRAMS, bigrams(), PINYIN, pinyin(), INITIALS, initials());
    Map<String, Analyzer> fields = new HashMap<>();
    for (View view : View.values()) {
      Analyzer kind = kinds.get(view.kind());
      if (kind != null) {
        fields.put(view.field(), kind);
      }
    }
    fields.put(IndexPart.SPELT, words);
    return new PerFieldAnalyzerWrapper(bigrams(), fields);
  }

  static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        HMMChineseTokenizer source = new HMMChineseTokenizer();
        return new TokenStreamComponents(
            source, new StopFilter(new LowerCaseFilter(source), SILENT));
      }
    };
  }

  static Analyzer bigrams() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, new CJKBigramFilter(source));
      }
    };
  }

  private static Analyzer pinyin() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        WhitespaceTokenizer source = new WhitespaceTokenizer();
        ShingleFilter pairs = new ShingleFilter(source, 2, 2);
        pairs.setOutputUnigrams(false);
        pairs.setOutputUnigramsIfNoShingles(true);
        return new TokenStreamComponents(source, pairs);
      }
    };
  }

  private static Analyzer initials() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        WhitespaceTokenizer source = new WhitespaceTokenizer();
        return new TokenStreamComponents(source, new NGramTokenFilter(source, 3, 5, false));
      }
    };
  }

  /** The terms that {@code analyzer} makes of {@code text}, in order. */
  static List<String> terms(Analyzer analyzer, String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysing a string cannot fail on reading", e);
    }
    return terms;
  }
}
