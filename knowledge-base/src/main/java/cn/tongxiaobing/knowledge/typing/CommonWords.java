package cn.tongxiaobing.knowledge.typing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
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
      return read(new ObjectInputStream(new BufferedInputStream(packed)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("smartcn's dictionary holds more than arrays", e);
    }
  }

  /**
   * First characters stand in a hash table; behind each, the rest of its words and their counts.
   */
  private static Map<String, Integer> read(ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    short[] rows = (short[]) in.readObject();
    char[] firsts = (char[]) in.readObject();
    char[][][] rests = (char[][][]) in.readObject();
    int[][] counts = (int[][]) in.readObject();
    Map<String, Integer> words = new HashMap<>();
    for (int slot = 0; slot < firsts.length; slot++) {
      int row = rows[slot];
      if (firsts[slot] == 0 || row < 0 || rests[row] == null) {
        continue;
      }
      for (int i = 0; i < rests[row].length; i++) {
        char[] rest = rests[row][i];
        String word = firsts[slot] + (rest == null ? "" : new String(rest));
        if (word.codePoints().allMatch(Character::isIdeographic)) {
          words.merge(word, Math.max(1, counts[row][i]), Math::max);
        }
      }
    }
    return words;
  }
}
