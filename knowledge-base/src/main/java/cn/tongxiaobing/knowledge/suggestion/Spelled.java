package cn.tongxiaobing.knowledge.suggestion;

import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Pinyin;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A wording that can be compared with characters, pinyin, initials, and any mixture of them, as
 * input methods take it: 近视, {@code jinshi}, {@code js}, {@code 近shi}. The last syllable may still
 * be unfinished.
 */
final class Spelled {

  private final String characters;
  private final String[] readings;

  private Spelled(String characters, String[] readings) {
    this.characters = characters;
    this.readings = readings;
  }

  static Spelled of(String wording) {
    String characters = plain(wording);
    String[] readings = new String[characters.length()];
    Arrays.setAll(readings, i -> reading(characters.charAt(i)));
    return new Spelled(characters, readings);
  }

  private static String reading(char c) {
    return ChineseText.isHan(c) ? String.join("", Pinyin.of(String.valueOf(c))) : "";
  }

  /**
   * The form in which wordings and typed words are compared: normal form without blanks and
   * punctuation, v as the u that it is typed for.
   */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    ChineseText.normalize(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(Character::isBmpCodePoint)
        .forEach(out::appendCodePoint);
    return out.toString().replace('v', 'u');
  }

  int length() {
    return characters.length();
  }

  /**
   * The first place at or behind {@code from} where {@code word} stands.
   *
   * @param word in plain form
   * @return the place of its first character, or empty
   */
  OptionalInt find(String word, int from) {
    for (int start = from; start < characters.length(); start++) {
      if (standsAt(word, 0, start)) {
        return OptionalInt.of(start);
      }
    }
    return OptionalInt.empty();
  }

  private boolean standsAt(String word, int typed, int at) {
    if (typed == word.length()) {
      return true;
    }
    if (at == characters.length()) {
      return false;
    }
    char c = word.charAt(typed);
    if (c == characters.charAt(at)) {
      return standsAt(word, typed + 1, at + 1);
    }
    String reading = readings[at];
    if (reading.isEmpty() || reading.charAt(0) != c) {
      return false;
    }
    int same = common(word, typed, reading);
    boolean unfinished = typed + same == word.length();
    boolean whole = same == reading.length() && standsAt(word, typed + same, at + 1);
    boolean twoLetters = same >= 2 && reading.charAt(1) == 'h' && standsAt(word, typed + 2, at + 1);
    return unfinished || whole || twoLetters || standsAt(word, typed + 1, at + 1);
  }

  private static int common(String word, int typed, String reading) {
    int most = Math.min(reading.length(), word.length() - typed);
    int same = 0;
    while (same < most && word.charAt(typed + same) == reading.charAt(same)) {
      same++;
    }
    return same;
  }
}
