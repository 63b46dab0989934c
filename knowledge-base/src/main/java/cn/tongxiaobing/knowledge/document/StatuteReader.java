package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a statute from Markdown or plain text: front matter where there is some, else the title
 * from the first line and the dates from the text itself.
 *
 * <p>Front matter keys: {@code title}, {@code issuer}, {@code document-number}, {@code
 * effective-from}, {@code place}; {@code document_number}, {@code effective} and {@code
 * adopted_or_latest_revision} are understood too. An edition takes effect on the later of revision
 * and effect: an amendment does not reach back to the day on which the text first applied.
 */
public final class StatuteReader {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
  private static final Pattern EFFECT =
      Pattern.compile("自\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*起\\s*施行");

  private final Register register;

  public StatuteReader(Register register) {
    this.register = register;
  }

  /**
   * Reads one file.
   *
   * @param file named in what is reported
   * @param text the whole file
   * @param problems what is wrong is added here
   * @return the edition, or empty when the file cannot be taken
   */
  public Optional<Edition> read(String file, String text, Problems problems) {
    FrontMatter head = FrontMatter.of(text);
    Problems own = new Problems();
    Optional<String> title = head.value("title").or(() -> titleLine(head.body()));
    if (title.isEmpty()) {
      own.add(file, 1, "没有标题", "title: 征兵工作条例");
    }
    List<Article> articles = ArticleParser.parse(file, head.body(), head.bodyStart(), own);
    Optional<LocalDate> from = effectiveFrom(file, head, articles, own);
    if (from.isEmpty() && head.value("effective-from").isEmpty()) {
      own.add(file, head.lineOf("effective-from"), "没有施行日期", "effective-from: 2023-05-01");
    }
    Place place = place(file, head, own);
    problems.addAll(own);
    if (!own.isEmpty()) {
      return Optional.empty();
    }
    PolicyDocument document = register.forTitle(title.orElseThrow());
    return Optional.of(
        new Edition(
            document.id(),
            title.orElseThrow(),
            registered(document, head).orElse(from.orElseThrow()),
            head.value("issuer").orElse(document.issuer()),
            number(head),
            place,
            articles));
  }

  private static String number(FrontMatter head) {
    String number =
        head.value("document-number").or(() -> head.value("document_number")).orElse("");
    return number.startsWith("（") ? "" : number;
  }

  private static Place place(String file, FrontMatter head, Problems problems) {
    String code = head.value("place").orElse(Place.NATION.code());
    if (!Place.isCode(code)) {
      problems.add(file, head.lineOf("place"), "place 不是六位行政区划代码", "place: \"140200\"");
      return Place.NATION;
    }
    return new Place(code);
  }

  /**
   * The day that the register gives for this revision: an amended text prints the day on which it
   * first applied, and the day of the amendment stands in the decision that made it.
   */
  private static Optional<LocalDate> registered(PolicyDocument document, FrontMatter head) {
    Optional<LocalDate> revised =
        head.value("adopted_or_latest_revision").flatMap(FrontMatter::parseDay);
    return document.editions().stream()
        .filter(e -> revised.isPresent() && e.revisedOn().equals(revised))
        .map(PolicyDocument.EditionDate::effectiveFrom)
        .findFirst();
  }

  private static Optional<LocalDate> effectiveFrom(
      String file, FrontMatter head, List<Article> articles, Problems problems) {
    Optional<LocalDate> stated = head.day("effective-from", file, problems);
    if (stated.isPresent() || head.value("effective-from").isPresent()) {
      return stated;
    }
    Optional<LocalDate> effect =
        head.value("effective").flatMap(FrontMatter::parseDay).or(() -> effectInText(articles));
    Optional<LocalDate> revised =
        head.value("adopted_or_latest_revision")
            .flatMap(FrontMatter::parseDay)
            .or(() -> revisionInText(head, articles));
    return Stream.of(effect, revised).flatMap(Optional::stream).max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> effectInText(List<Article> articles) {
    return articles.reversed().stream()
        .map(a -> EFFECT.matcher(a.text()))
        .filter(Matcher::find)
        .flatMap(m -> day(m).stream())
        .findFirst();
  }

  /** The last day named above the first article, where adoption and revisions are listed. */
  private static Optional<LocalDate> revisionInText(FrontMatter head, List<Article> articles) {
    int above = articles.isEmpty() ? 0 : articles.getFirst().line() - head.bodyStart();
    return head.body().stream()
        .limit(above)
        .flatMap(line -> DAY.matcher(line).results())
        .map(r ->
            day(
                Integer.parseInt(r.group(1)),
                Integer.parseInt(r.group(2)),
                Integer.parseInt(r.group(3))))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> day(Matcher m) {
    return day(
        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return FrontMatter.parseDay("%04d-%02d-%02d".formatted(year, month, day));
  }

  /** The first line, unless the text begins with its first article or chapter. */
  private static Optional<String> titleLine(List<String> body) {
    return body.stream()
        .map(ArticleParser::plain)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> !ArticleParser.isStructure(line));
  }
}
