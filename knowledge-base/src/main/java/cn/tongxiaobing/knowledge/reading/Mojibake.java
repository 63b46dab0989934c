package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that somebody once read in the wrong encoding: UTF-8 taken for Latin-1 shows 军人 as å†›äºº,
 * taken for GBK as 鍐涗汉. Both are undone when the bytes that this stands for are valid UTF-8 and say
 * something in Chinese; anything less certain stays and is told.
 */
final class Mojibake {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Characters that stand for bytes from 0x80 in Latin-1 or its Windows form, after a lead byte.
   */
  private static final Pattern LATIN_RUN =
      Pattern.compile(
          "[\u00c2-\u00f4][\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
              + "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}+");

  private static final Pattern WIDE_RUN = Pattern.compile("[^\u0000-\u007f]{2,}+");

  private static final Pattern PUNCTUATION =
      Pattern.compile("[\\u2010-\\u2027\\u3000-\\u303f\\uff00-\\uffef]");

  private static final double RARE = 0.3;
  private static final double FLUENT = 0.5;
  private static final int LONG_RUN = 6;
  private static final int LOST = 5;
  private static final int PRIVATE_USE = 3;

  private Mojibake() {}

  /** The text with what can be restored. */
  static String repaired(String text) {
    String latin =
        LATIN_RUN
            .matcher(text)
            .replaceAll(run -> Matcher.quoteReplacement(ofLatin(run.group()).orElse(run.group())));
    return WIDE_RUN
        .matcher(latin)
        .replaceAll(run -> Matcher.quoteReplacement(ofGbk(run.group()).orElse(run.group())));
  }

  /** Whether a text still shows that characters were lost. */
  static boolean isGarbled(String text) {
    if (text.indexOf('\ufffd') >= 0 || text.contains("锟斤拷") || text.contains("烫烫烫")) {
      return true;
    }
    long privateUse =
        text.codePoints().filter(c -> Character.getType(c) == Character.PRIVATE_USE).count();
    boolean latin = LATIN_RUN.matcher(text).results().anyMatch(r -> r.group().length() >= LONG_RUN);
    boolean gbk = WIDE_RUN.matcher(text).results().anyMatch(r -> isBrokenGbk(r.group()));
    return privateUse >= PRIVATE_USE || latin || gbk;
  }

  private static Optional<String> ofLatin(String run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      bytes.writeBytes(
          c < 0x100 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(WINDOWS_1252));
    }
    return utf8(ByteBuffer.wrap(bytes.toByteArray()))
        .filter(text -> text.codePoints().allMatch(Mojibake::isChinese));
  }

  private static Optional<String> ofGbk(String run) {
    if (CommonCharacters.share(run) >= RARE) {
      return Optional.empty();
    }
    try {
      return utf8(GB18030.newEncoder().encode(CharBuffer.wrap(run)))
          .filter(text -> CommonCharacters.share(text) >= FLUENT);
    } catch (CharacterCodingException notGbk) {
      return Optional.empty();
    }
  }

  /** Whether a run would be Chinese for the most part, had it not lost a byte here and there. */
  private static boolean isBrokenGbk(String run) {
    if (run.length() < LONG_RUN || CommonCharacters.share(run) >= RARE) {
      return false;
    }
    String text = new String(run.getBytes(GB18030), StandardCharsets.UTF_8);
    long lost = text.chars().filter(c -> c == '\ufffd').count();
    return lost * LOST <= text.length() && CommonCharacters.share(text) >= FLUENT;
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Chinese characters and the punctuation that goes with them. */
  private static boolean isChinese(int c) {
    return ChineseText.isHan(c) || PUNCTUATION.matcher(Character.toString(c)).matches();
  }
}
