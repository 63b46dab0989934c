package cn.tongxiaobing.knowledge.search;

import cn.tongxiaobing.knowledge.language.ChineseText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer of BERT models: every Chinese character and punctuation mark is a token, other
 * words are cut into the longest pieces of the vocabulary (Wu et al. 2016, "Google's Neural Machine
 * Translation System"; Devlin et al. 2019, "BERT"). The text must be in lower case: the vocabulary
 * has no capitals.
 */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /** Reads the vocabulary from a Hugging Face {@code tokenizer.json}. */
  static WordPiece read(InputStream tokenizerJson) throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(tokenizerJson).path("model").path("vocab");
    Map<String, Integer> ids = new HashMap<>(vocabulary.size() * 2);
    vocabulary.properties().forEach(entry -> ids.put(entry.getKey(), entry.getValue().intValue()));
    return new WordPiece(ids);
  }

  /** Token ids with [CLS] before and [SEP] behind, at most {@code limit} in all. */
  long[] encode(String text, int limit) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    StringBuilder word = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int c : points) {
      if (Character.isWhitespace(c)) {
        flush(word, ids);
      } else if (ChineseText.isHan(c) || isPunctuation(c)) {
        flush(word, ids);
        ids.add(vocabulary.getOrDefault(Character.toString(c), unknown));
      } else {
        word.appendCodePoint(c);
      }
      if (ids.size() >= limit) {
        break;
      }
    }
    flush(word, ids);
    List<Integer> kept = ids.subList(0, Math.min(ids.size(), limit - 1));
    long[] out = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      out[i] = kept.get(i);
    }
    out[kept.size()] = end;
    return out;
  }

  private void flush(StringBuilder word, List<Integer> ids) {
    if (word.isEmpty()) {
      return;
    }
    String whole = word.toString();
    word.setLength(0);
    if (whole.codePointCount(0, whole.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < whole.length()) {
      int to = whole.length();
      Integer piece = null;
      while (to > from && piece == null) {
        String part = (from > 0 ? "##" : "") + whole.substring(from, to);
        piece = vocabulary.get(part);
        to = piece == null ? to - 1 : to;
      }
      if (piece == null) {
        ids.add(unknown);
        return;
      }
      pieces.add(piece);
      from = to;
    }
    ids.addAll(pieces);
  }

  private int id(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalStateException("the vocabulary has no " + token);
    }
    return id;
  }

  /** As BERT: every ASCII sign that is no letter or digit, and Unicode punctuation. */
  private static boolean isPunctuation(int c) {
    boolean ascii = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    return ascii
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
