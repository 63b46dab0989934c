package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import cn.tongxiaobing.knowledge.language.Pinyin;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readings in brackets behind characters, 军(jūn)人(rén), as browser add-ons and input aids put them.
 * A unit such as 身高(cm) and an abbreviation are none: a note either carries tone marks, or it is
 * the reading of the characters before it and not the only note of the line.
 */
final class PinyinNotes {

  private static final Pattern BRACKETS =
      Pattern.compile("[(（]([\\p{IsLatin}\\u0300-\\u030c1-5'’ \\u00a0]{1,60})[)）]");
  private static final Pattern TONE_MARK = Pattern.compile("[\\u0300\\u0301\\u0304\\u030c]");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0'’]+");
  private static final Pattern SYLLABLE = Pattern.compile("([a-z]+)([1-5]?)");

  private PinyinNotes() {}

  /** What the brackets may hold. */
  private record Note(List<String> syllables, boolean marked) {}

  static String without(String text) {
    List<MatchResult> sure = new ArrayList<>();
    List<MatchResult> likely = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      MatchResult found = brackets.toMatchResult();
      Optional<Note> note = note(found.group(1));
      int before = hanBefore(text, found.start());
      if (note.isEmpty() || note.get().syllables().size() > before) {
        continue;
      }
      if (note.get().marked()) {
        sure.add(found);
      } else if (isReading(text, found.start(), note.get().syllables())) {
        likely.add(found);
      }
    }
    if (sure.size() + likely.size() > 1) {
      sure.addAll(likely);
    }
    return sure.isEmpty() ? text : cutOut(text, sure);
  }

  private static Optional<Note> note(String content) {
    String decomposed = Normalizer.normalize(content.strip(), Normalizer.Form.NFD);
    boolean marked = TONE_MARK.matcher(decomposed).find();
    String letters =
        TONE_MARK
            .matcher(decomposed)
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("u\u0308", "v");
    List<String> syllables = new ArrayList<>();
    for (String part : BETWEEN.split(letters, -1)) {
      Matcher syllable = SYLLABLE.matcher(part);
      Optional<List<String>> split =
          syllable.matches() ? Pinyin.split(syllable.group(1)) : Optional.empty();
      if (split.isEmpty()) {
        return Optional.empty();
      }
      syllables.addAll(split.get());
    }
    return Optional.of(new Note(syllables, marked));
  }

  private static int hanBefore(String text, int end) {
    int start = end;
    while (start > 0 && ChineseText.isHan(text.charAt(start - 1))) {
      start--;
    }
    return end - start;
  }

  private static boolean isReading(String text, int end, List<String> syllables) {
    return Pinyin.of(text.substring(end - syllables.size(), end)).equals(syllables);
  }

  private static String cutOut(String text, List<MatchResult> notes) {
    StringBuilder out = new StringBuilder(text);
    notes.stream()
        .sorted((one, two) -> Integer.compare(two.start(), one.start()))
        .forEach(note -> out.delete(note.start(), note.end()));
    return out.toString();
  }
}
