package cn.tongxiaobing.knowledge.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was written so that a program should not recognise it: characters set apart by blanks
 * or dots, a text in Base64 (RFC 4648), and orders to the machine in pinyin. Whoever asks a policy
 * question writes none of these.
 */
public final class Disguise {

  /** Four Chinese characters or more, each set apart from the next. */
  private static final Pattern SET_APART =
      Pattern.compile("\\p{IsHan}([\\s.*_·|/~\\-]{1,3}\\p{IsHan}){3,}");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s.*_·|/~\\-]+");

  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");

  /** A stretch that may be pinyin. */
  private static final Pattern LETTERS =
      Pattern.compile("[a-z][a-z' ]{7,}", Pattern.CASE_INSENSITIVE);

  /** Words to a machine, which the library's own wordings hardly hold, by how they are typed. */
  private static final Map<Pattern, String> ORDERS =
      orders(
          List.of(
              "忽略", "无视", "指令", "规则", "限制", "提示词", "设定", "扮演", "管理员", "密码", "口令", "数据库", "番号",
              "越狱"));

  private Disguise() {}

  /** The text with what was hidden in it made plain; nearly always the text itself. */
  public static String plain(String text) {
    String joined =
        SET_APART.matcher(text).replaceAll(run -> SEPARATORS.matcher(run.group()).replaceAll(""));
    String decoded = ENCODED.matcher(joined).replaceAll(Disguise::decoded);
    return LETTERS.matcher(decoded).replaceAll(Disguise::spelled);
  }

  private static String decoded(MatchResult run) {
    String text = run.group();
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean legible = read.codePoints().noneMatch(Character::isISOControl);
      return Matcher.quoteReplacement(legible ? read : text);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Matcher.quoteReplacement(text);
    }
  }

  private static String spelled(MatchResult run) {
    String read = run.group();
    for (Map.Entry<Pattern, String> order : ORDERS.entrySet()) {
      read = order.getKey().matcher(read).replaceAll(order.getValue());
    }
    return Matcher.quoteReplacement(read);
  }

  private static Map<Pattern, String> orders(List<String> words) {
    Map<Pattern, String> orders = new LinkedHashMap<>();
    for (String word : words) {
      String sound = String.join("[' ]?", Pinyin.of(word));
      orders.put(Pattern.compile(sound, Pattern.CASE_INSENSITIVE), word);
    }
    return orders;
  }
}
