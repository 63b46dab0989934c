package cn.tongxiaobing.kiosk.corpus;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.knowledge.document.BasisReader;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.reading.QuestionRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes cards of the rows of a table. A row that does not say what it rests on is refused: whoever
 * is told an answer is told by which rule.
 */
final class QuestionCards {

  private final Known known;
  private final Place office;
  private final String file;
  private final Problems problems;
  private final Map<Shelf, List<Section>> shelves = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /** Cards that one guide holds. */
  private record Shelf(Place place, Topic topic) {}

  /**
   * @param office where the office is; for rows that name no place
   * @param file named in what is reported
   */
  QuestionCards(Known known, Place office, String file, Problems problems) {
    this.known = known;
    this.office = office;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The cards as guides, one for each place and topic.
   *
   * @param id with which the id of each guide begins
   * @param title of all of them
   * @param day on which the office handed in the table
   */
  List<Guide> guides(List<QuestionRow> rows, String id, String title, LocalDate day) {
    rows.forEach(row -> new Row(row).read());
    List<Guide> guides = new ArrayList<>();
    shelves.forEach((shelf, sections) ->
        guides.add(
            new Guide(
                id + "-" + shelf.place() + "-" + shelf.topic().id(),
                title,
                shelf.topic(),
                shelf.place(),
                day,
                sections)));
    return guides;
  }

  /** One row; reading goes on past a fault, so that all of them are told. */
  private final class Row {
    private final QuestionRow row;
    private final int line;
    private final Problems own = new Problems();

    Row(QuestionRow row) {
      this.row = row;
      this.line = row.origin().number();
    }

    void read() {
      Place place = place();
      Topic topic = choice(QuestionColumn.TOPIC, Topic.values(), Topic::title, Topic.OFFICES);
      Section section = section(basis(place));
      if (own.isEmpty() && !asked.add(place + " " + section.title())) {
        own.add(file, line, "问题“" + section.title() + "”前面已经有了", "同一个问题只写一行，说法写在“相似问”里");
      }
      problems.addAll(own);
      if (own.isEmpty()) {
        shelves.computeIfAbsent(new Shelf(place, topic), s -> new ArrayList<>()).add(section);
      }
    }

    private Section section(List<Reference> basis) {
      List<String> questions = row.questions().stream().map(QuestionCards::oneLine).toList();
      AnswerParts answer = AnswerParts.of(row.answer());
      if (answer.conclusion().isEmpty()) {
        own.add(file, line, "答案是空的", "报名截止到 8 月 10 日");
      }
      Section.Certainty certainty =
          choice(
              QuestionColumn.CERTAINTY,
              Section.Certainty.values(),
              Section.Certainty::label,
              Section.Certainty.ASK);
      if (certainty == Section.Certainty.STATUTE && basis.stream().noneMatch(this::isArticle)) {
        own.add(file, line, "确定程度写“依法”，依据要写到第几条", "《征兵工作条例》第十五条");
      }
      return new Section(
          "q-" + shortHash(questions.getFirst()),
          questions.getFirst(),
          answer.conclusion(),
          answer.explanation(),
          "",
          Optional.empty(),
          answer.notes(),
          questions,
          basis,
          choice(
              QuestionColumn.VERDICT,
              Section.Verdict.values(),
              Section.Verdict::label,
              Section.Verdict.INFORMATION),
          certainty,
          List.of(),
          validUntil(),
          Optional.empty(),
          line);
    }

    private boolean isArticle(Reference reference) {
      return reference.article().isPresent()
          && known
              .register()
              .byId(reference.documentId())
              .filter(d -> d.kind() == PolicyDocument.Kind.STATUTE)
              .isPresent();
    }

    private Place place() {
      Optional<String> written = QuestionColumn.PLACE.in(row);
      if (written.isEmpty()) {
        if (office.equals(Place.NATION)) {
          own.add(file, line, "没有写地区，office.properties 里也没有设置 place", "140214，或 云冈区");
        }
        return office;
      }
      Optional<Place> place = known.library().places().written(written.get());
      if (place.isEmpty()) {
        own.add(file, line, "没有收录“" + written.get() + "”这个地区", "140214，或 云冈区");
      }
      return place.orElse(office);
    }

    private List<Reference> basis(Place place) {
      Optional<String> written = QuestionColumn.BASIS.in(row);
      if (written.isEmpty()) {
        own.add(file, line, "没有写依据", "《征兵工作条例》第十五条，或先登记本地通知，再写《通知名称》");
        return List.of();
      }
      BasisReader reader = new BasisReader(known.register());
      List<Reference> basis =
          Arrays.stream(written.get().split("[\\n;；]|[、，,](?=《)"))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .flatMap(text -> reader.read(text, file, line, own).stream())
              .toList();
      known
          .tooNarrow(basis, place)
          .ifPresent(fault ->
              own.add(
                  file,
                  line,
                  fault + "，这一行的地区更大",
                  "地区写到" + fault.substring(fault.indexOf("于") + 1)));
      return basis;
    }

    private Optional<LocalDate> validUntil() {
      Optional<String> written = QuestionColumn.VALID_UNTIL.in(row);
      Optional<LocalDate> day = written.flatMap(WrittenDay::of);
      if (written.isPresent() && day.isEmpty()) {
        own.add(file, line, "有效期至“" + written.get() + "”不是日期", "2026-12-31");
      }
      return day;
    }

    /** One of several words; {@code unwritten} is what an empty cell means. */
    private <T> T choice(
        QuestionColumn column, T[] values, Function<T, String> label, T unwritten) {
      Optional<String> written = column.in(row);
      Optional<T> found =
          Arrays.stream(values)
              .filter(v -> written.filter(label.apply(v)::equals).isPresent())
              .findFirst();
      if (written.isPresent() && found.isEmpty()) {
        String allowed = Arrays.stream(values).map(label).collect(joining("、"));
        own.add(file, line, column.title() + "应是其中之一：" + allowed, label.apply(values[0]));
      }
      return found.orElse(unwritten);
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "");
  }

  private static String shortHash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().substring(24);
  }
}
