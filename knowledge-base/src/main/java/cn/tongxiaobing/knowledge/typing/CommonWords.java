package cn.tongxiaobing.knowledge.typing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of everyday Chinese and how often each was counted: the core dictionary that Lucene's
 * smartcn carries (ICTCLAS 1.0, Apache-2.0). It is read as it lies in that jar, because smartcn
 * itself gives out no list.
 */
final class CommonWords {

  private static final String PLACE = "/org/apache/lucene/analysis/cn/smart/hhmm/coredict.mem";

  private CommonWords() {}

  /** Each word of Chinese characters with its count, which is at least 1. */
  static Map<String, Integer> counted() {
    try (InputStream packed = CommonWords.class.getResourceAsStream(PLACE)) {
      if (packed == null) {
        throw new IllegalStateException("smartcn has no " + PLACE);
      }
      try (ArrayStream arrays = new ArrayStream(new BufferedInputStream(packed))) {
        return read(arrays);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * First characters stand in a hash table; behind each, the rest of its words and their counts.
   */
  private static Map<String, Integer> read(ArrayStream arrays) throws IOException {
    short[] rows = (short[]) arrays.next();
    char[] firsts = (char[]) arrays.next();
    Object[] rests = (Object[]) arrays.next();
    Object[] counts = (Object[]) arrays.next();
    Map<String, Integer> words = new HashMap<>();
    for (int slot = 0; slot < firsts.length; slot++) {
      int row = rows[slot];
      if (firsts[slot] == 0 || row < 0 || !(counts[row] instanceof int[] times)) {
        continue;
      }
      Object[] tails = (Object[]) rests[row];
      for (int i = 0; i < tails.length; i++) {
        String word = firsts[slot] + (tails[i] instanceof char[] tail ? new String(tail) : "");
        if (word.codePoints().allMatch(Character::isIdeographic)) {
          words.merge(word, Math.max(1, times[i]), Math::max);
        }
      }
    }
    return words;
  }
}
