package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a notice by its front matter: {@code title}, {@code issuer}, {@code effective-from} and
 * {@code place}, and where it has them {@code document-number}, {@code aliases} (set apart by 、)
 * and {@code repealed-on}. What stands below the front matter is for its writer and is not read.
 */
public final class NoticeReader {

  private NoticeReader() {}

  /**
   * Reads one file.
   *
   * @param file named in what is reported
   * @param text the whole file
   * @param problems what is wrong is added here
   * @return the notice, or empty when anything in it is wrong
   */
  public static Optional<Notice> read(String file, String text, Problems problems) {
    FrontMatter head = FrontMatter.of(text);
    Problems own = new Problems();
    String title = Register.bare(required("title", "title: 云冈区2026年征兵公告", file, head, own));
    String issuer = required("issuer", "issuer: 云冈区人民政府征兵办公室", file, head, own);
    String place = required("place", "place: \"140214\"", file, head, own);
    required("effective-from", "effective-from: 2026-01-05", file, head, own);
    Optional<LocalDate> from = head.day("effective-from", file, own);
    Optional<LocalDate> repealed = head.day("repealed-on", file, own);
    if (!place.isEmpty() && !Place.isCode(place)) {
      own.add(file, head.lineOf("place"), "place 不是六位行政区划代码", "place: \"140214\"");
    }
    problems.addAll(own);
    if (!own.isEmpty()) {
      return Optional.empty();
    }
    PolicyDocument document =
        new PolicyDocument(
            Register.idFor("notice-", title),
            PolicyDocument.Kind.NOTICE,
            title,
            title,
            aliases(head),
            issuer,
            "",
            List.of(
                new PolicyDocument.EditionDate(
                    from.orElseThrow(), head.value("document-number").orElse(""))),
            repealed,
            Optional.empty());
    return Optional.of(new Notice(document, new Place(place)));
  }

  private static String required(
      String key, String example, String file, FrontMatter head, Problems problems) {
    Optional<String> value = head.value(key);
    if (value.isEmpty()) {
      problems.add(file, head.lineOf(key), "没有写 " + key, example);
    }
    return value.orElse("");
  }

  private static List<String> aliases(FrontMatter head) {
    return Arrays.stream(head.value("aliases").orElse("").split("[、,，]"))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .toList();
  }
}
