package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library with faults names all of them, each with its file; a folder with a bad file goes on.
 */
class LibraryReaderTest {

  private static final String STATUTE = "示例条例\n第一条 甲。\n第二条 本条例自2023年5月1日起施行。\n";

  private final SortedMap<String, String> files = SmallLibrary.files();
  private final Problems problems = new Problems();
  private final Register register = SmallLibrary.guides().register();

  @Test
  void reads_the_whole_library() {
    Library library = LibraryReader.read(files, problems);

    assertThat(problems.all()).isEmpty();
    assertThat(library.guides())
        .extracting(Guide::id)
        .containsExactly("datong-buses", "eyesight", "service-pay");
    assertThat(library.register().all()).hasSize(5);
    assertThat(library.places().find("140200").map(library.places()::name)).contains("大同市");
    assertThat(library.places().find("999999")).isEmpty();
    assertThat(library.places().name(new Place("999999"))).isEqualTo("999999");
    assertThat(library.synonyms().canonical("当兵")).isEqualTo("参军");
    assertThat(library.replies())
        .singleElement()
        .satisfies(r -> assertThat(r.outcome()).isEqualTo(StandingReply.Outcome.SMALLTALK));
  }

  @Test
  void every_fault_of_every_file_is_told_at_once() {
    breaking("documents/guides/eyesight.md", "topic: conditions", "topic: eyes");
    breaking("documents/guides/service-pay.md", "《兵役法》第二十一条", "《某某法》第一条");
    breaking("terms/synonyms.txt", "公交, 公交车", "公交");
    breaking("places.csv", "140200,大同市", "1402,大同市");
    breaking("replies.yaml", "smalltalk", "gossip");
    breaking("replies.yaml", "^(你好|您好)$", "^(你好");

    LibraryReader.read(files, problems);

    assertThat(problems.all())
        .extracting(Problem::file)
        .contains(
            "documents/guides/eyesight.md",
            "documents/guides/service-pay.md",
            "terms/synonyms.txt",
            "places.csv",
            "replies.yaml");
    assertThat(problems.all()).allSatisfy(p -> assertThat(p.example()).isNotEmpty());
    assertThatExceptionOfType(LibraryException.class)
        .isThrownBy(() -> LibraryFiles.read(files))
        .withMessageContaining("政策库有 " + problems.all().size() + " 处问题")
        .withMessageContaining("documents/guides/eyesight.md:4 ");
  }

  @Test
  void a_register_that_is_no_yaml_is_reported_and_not_thrown() {
    files.put("documents/register/broken.yaml", "- id: [");

    LibraryReader.read(files, problems);

    assertThat(problems.all())
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("documents/register/broken.yaml"))
        .satisfies(p -> assertThat(p.line()).isPositive());
  }

  @Test
  void two_documents_of_one_name_are_reported_and_not_thrown() {
    files.put(
        "documents/register/twice.yaml",
        "- {id: other, kind: notice, title: 兵役法}\n- {id: city-notice, kind: notice, title: 别的}\n");

    LibraryReader.read(files, problems);

    assertThat(problems.all())
        .extracting(Problem::file)
        .containsOnly("documents/register/twice.yaml");
    assertThat(problems.all()).extracting(Problem::fault).anyMatch(f -> f.contains("兵役法"));
    assertThat(problems.all()).extracting(Problem::fault).anyMatch(f -> f.contains("city-notice"));
  }

  @Test
  void a_register_with_a_bad_date_or_without_a_title_is_reported() {
    files.put(
        "documents/register/bad.yaml",
        "- {id: a, kind: notice, title: 甲, date: 2021-13-01}\n- {id: b}\n- {id: 乙, title: 乙}\n");

    LibraryReader.read(files, problems);

    assertThat(problems.all()).hasSize(3);
  }

  @Test
  void the_shipped_library_has_no_fault() {
    Library shipped = Library.shipped();

    assertThat(shipped.guides()).flatExtracting(Guide::sections).hasSizeGreaterThan(45);
    assertThat(shipped.editions()).isEmpty();
    assertThat(shipped.passages()).extracting(p -> p.id()).doesNotHaveDuplicates();
  }

  @Test
  void one_bad_file_does_not_stop_the_others(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "第三条 丙。");
    Files.write(folder.resolve("b.md"), STATUTE.getBytes(Charset.forName("GBK")));
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/c.md"), STATUTE);
    Files.writeString(folder.resolve("notes.doc"), "nothing");

    List<Edition> editions = LibraryReader.imported(folder, register, problems);

    assertThat(editions).extracting(Edition::title).containsExactly("示例条例");
    assertThat(problems.all())
        .extracting(Problem::file)
        .contains("a.md", "b.md")
        .doesNotContain("notes.doc");
    assertThat(problems.all())
        .filteredOn(p -> p.file().equals("b.md"))
        .singleElement()
        .satisfies(p -> assertThat(p.fault()).contains("UTF-8"));
  }

  @Test
  void a_folder_that_is_not_there_has_nothing(@TempDir Path folder) throws IOException {
    assertThat(LibraryReader.imported(folder.resolve("none"), register, problems)).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void an_edition_read_again_takes_the_place_of_the_first() {
    Library library = SmallLibrary.withTexts();
    Edition edition = library.editions().getFirst();

    Library again = library.with(List.of(edition));

    assertThat(again.editions()).hasSameSizeAs(library.editions());
    assertThat(again.passages()).hasSameSizeAs(library.passages());
  }

  @Test
  void the_text_in_force_is_that_of_the_day() {
    Library library = SmallLibrary.withTexts();
    var regulations = library.register().byName("征兵条例").orElseThrow();

    assertThat(library.textInForce(regulations, LocalDate.of(2023, 4, 30)))
        .map(Edition::effectiveFrom)
        .contains(LocalDate.of(2001, 9, 5));
    assertThat(library.textInForce(regulations, LocalDate.of(2023, 5, 1)))
        .map(Edition::effectiveFrom)
        .contains(LocalDate.of(2023, 5, 1));
    assertThat(library.textInForce(regulations, LocalDate.of(2001, 9, 4))).isEmpty();
    assertThat(SmallLibrary.guides().textInForce(regulations, LocalDate.of(2023, 5, 1))).isEmpty();
  }

  private void breaking(String file, String right, String wrong) {
    assertThat(files.get(file)).contains(right);
    files.compute(file, (name, text) -> text == null ? "" : text.replace(right, wrong));
  }
}
