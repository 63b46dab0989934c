package cn.tongxiaobing.knowledge.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an article (条): 第二十条, and 第二十条之一 for one put in later by an amendment.
 *
 * @param number from 1
 * @param inserted 0, or n for 之n
 */
public record ArticleNumber(int number, int inserted) implements Comparable<ArticleNumber> {

  /** Characters a numeral is written with, in Chinese, Arabic and full-width digits. */
  static final String NUMERAL = "[0-9０-９〇○零一二两三四五六七八九十廿卅百千]{1,9}";

  private static final Pattern WRITTEN =
      Pattern.compile("第?\\s*(" + NUMERAL + ")\\s*条(?:之(" + NUMERAL + "))?");
  private static final Pattern PERMANENT = Pattern.compile("(\\d{1,4})(?:-(\\d{1,2}))?");

  public ArticleNumber {
    if (number < 1 || inserted < 0) {
      throw new IllegalArgumentException("no such article: " + number + "-" + inserted);
    }
  }

  public static ArticleNumber of(int number) {
    return new ArticleNumber(number, 0);
  }

  /** Reads 第二十条, 第20条, 20条 or 第二十条之一; empty when {@code text} is anything else. */
  public static Optional<ArticleNumber> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    OptionalInt number = Numeral.parse(written.group(1));
    OptionalInt inserted =
        written.group(2) == null ? OptionalInt.of(0) : Numeral.parse(written.group(2));
    if (number.isEmpty() || number.getAsInt() < 1 || inserted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ArticleNumber(number.getAsInt(), inserted.getAsInt()));
  }

  /** Reads the form used in permanent addresses, {@code 20} or {@code 20-1}. */
  public static Optional<ArticleNumber> fromAddress(String text) {
    Matcher matcher = PERMANENT.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
      return Optional.empty();
    }
    int inserted = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return Optional.of(new ArticleNumber(Integer.parseInt(matcher.group(1)), inserted));
  }

  /** The form used in permanent addresses, {@code 20} or {@code 20-1}. */
  public String address() {
    return inserted == 0 ? Integer.toString(number) : number + "-" + inserted;
  }

  @Override
  public int compareTo(ArticleNumber other) {
    int order = Integer.compare(number, other.number);
    return order != 0 ? order : Integer.compare(inserted, other.inserted);
  }

  /** As statutes write it: 第二十条. */
  @Override
  public String toString() {
    String plain = "第" + Numeral.format(number) + "条";
    return inserted == 0 ? plain : plain + "之" + Numeral.format(inserted);
  }
}
