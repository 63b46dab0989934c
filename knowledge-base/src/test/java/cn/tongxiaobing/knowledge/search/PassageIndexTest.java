package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.Model;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is sound is left alone; any other is made anew, and nobody has to ask for it. */
class PassageIndexTest {

  private static final Library LIBRARY = SmallLibrary.withTexts();
  private static final List<Passage> PASSAGES = LIBRARY.passages();

  /** Kept between the tests: what is measured is not the model. */
  private static final VectorFile VECTORS = new VectorFile(Model.encoder().version());

  @TempDir private Path folder;
  private int built;

  @BeforeEach
  void build() throws IOException {
    open().close();
    assertThat(built).isEqualTo(1);
  }

  @Test
  void a_second_open_builds_nothing_and_touches_nothing() throws IOException {
    Map<String, FileTime> before = files();

    try (PassageIndex index = open()) {
      assertThat(index.reader().numDocs()).isPositive();
    }

    assertThat(built).isEqualTo(1);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_deleted_index_is_built_again() throws IOException {
    Path generation = onlyGeneration();
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(generation);

    open().close();

    assertThat(built).isEqualTo(2);
    assertThat(onlyGeneration()).isEqualTo(generation);
  }

  @Test
  void an_index_that_lost_a_file_is_built_again() throws IOException {
    for (String lost : files().keySet()) {
      Path file = folder.resolve(lost);
      if (!Files.exists(file) || file.endsWith("write.lock")) {
        continue;
      }
      int before = built;
      Files.delete(file);

      assertSoundAfterOpening();
      assertThat(built).as("%s was deleted", lost).isEqualTo(before + 1);
    }
  }

  /** Bits rot on the cheap disks of kiosks, and Lucene does not look at most of them on opening. */
  @Test
  void a_flipped_byte_anywhere_makes_it_build_again() throws IOException {
    List<String> names = List.copyOf(files().keySet());
    for (String name : names) {
      long size = Files.exists(folder.resolve(name)) ? Files.size(folder.resolve(name)) : 0;
      for (int part = 0; part < 6 && size > 0; part++) {
        Path file = folder.resolve(name);
        int at = (int) Math.min(size - 1, size * part / 5);
        int before = built;
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x10;
        Files.write(file, bytes);

        assertSoundAfterOpening();
        assertThat(built).as("byte %d of %s was flipped", at, name).isEqualTo(before + 1);
      }
    }
  }

  @Test
  void an_index_cut_short_is_built_again() throws IOException {
    Path file = largest();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

    assertSoundAfterOpening();
    assertThat(built).isEqualTo(2);
  }

  @Test
  void other_synonyms_make_another_generation_and_only_the_latest_are_kept() throws IOException {
    Path before = onlyGeneration();

    for (int i = 1; i <= IndexFolder.KEPT; i++) {
      open(PASSAGES, Synonyms.read("s", List.of("参军, 当兵" + i), new Problems())).close();
      assertThat(generations()).hasSize(i + 1).contains(before);
    }
    open(PASSAGES, Synonyms.read("s", List.of("参军, 入伍"), new Problems())).close();

    assertThat(built).isEqualTo(IndexFolder.KEPT + 2);
    assertThat(generations()).hasSize(IndexFolder.KEPT + 1).doesNotContain(before);
  }

  @Test
  void another_text_makes_another_generation_and_going_back_builds_nothing() throws IOException {
    Path before = onlyGeneration();

    open(SmallLibrary.guides().passages(), LIBRARY.synonyms()).close();

    assertThat(generations()).hasSize(2).contains(before);
    try (PassageIndex index = open()) {
      assertThat(index.reader().numDocs()).isPositive();
    }
    assertThat(built).isEqualTo(2);
  }

  @Test
  void a_passage_more_makes_its_part_anew_and_leaves_the_others() throws IOException {
    int middle = PASSAGES.size() / 2;
    List<Passage> first = PASSAGES.subList(0, middle);
    List<Passage> second = PASSAGES.subList(middle, PASSAGES.size() - 1);
    open(LIBRARY.synonyms(), List.of(first, second)).close();
    Map<String, FileTime> before = files();

    List<Passage> more = PASSAGES.subList(middle, PASSAGES.size());
    try (PassageIndex index = open(LIBRARY.synonyms(), List.of(first, more));
        PassageIndex whole = open()) {
      assertThat(index.reader().numDocs()).isEqualTo(whole.reader().numDocs());
    }

    assertThat(files()).containsAllEntriesOf(before);
    assertThat(generations()).as("the whole, two parts, and one of them again").hasSize(4);
  }

  @Test
  void each_vector_that_had_to_be_made_is_told_and_no_other() throws IOException {
    VectorFile none = new VectorFile(Model.encoder().version());
    Set<Integer> told = ConcurrentHashMap.newKeySet();
    List<Passage> few = PASSAGES.subList(0, 2);
    int texts =
        (int) few.stream().flatMap(p -> PassageIndex.vectorTexts(p).stream()).distinct().count();

    for (int i = 0; i < 2; i++) {
      Path other = folder.resolve("other-" + i);
      PassageIndex.open(
              other,
              List.of(few),
              LIBRARY.synonyms(),
              wanted -> none,
              Model.encoder(),
              (done, of) -> {
                assertThat(of).isEqualTo(texts);
                assertThat(told.add(done)).isTrue();
              })
          .close();
    }

    assertThat(told).hasSize(texts).contains(1, texts);
  }

  @Test
  void what_a_crash_left_half_built_is_cleared_away() throws IOException {
    Path draft = Files.createDirectory(folder.resolve("index/.building-123"));
    Files.writeString(draft.resolve("_0.cfs"), "half");
    Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Files.delete(largest());

    open().close();

    assertThat(draft).doesNotExist();
  }

  @Test
  void what_another_process_is_building_now_is_left_alone() throws IOException {
    Path draft = Files.createDirectory(folder.resolve("index/.building-124"));
    Files.delete(largest());

    open().close();

    assertThat(draft).exists();
  }

  @Test
  void a_folder_that_is_a_file_is_reported_as_such() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThatIOException()
        .isThrownBy(() ->
            PassageIndex.open(
                file, List.of(PASSAGES), LIBRARY.synonyms(), texts -> VECTORS, Model.encoder()));
  }

  @Test
  void a_reader_goes_on_while_a_newer_generation_takes_its_place() throws IOException {
    try (PassageIndex old = open()) {
      int documents = old.reader().numDocs();
      open(SmallLibrary.guides().passages(), LIBRARY.synonyms()).close();

      old.reader().leaves().getFirst().reader().checkIntegrity();
      assertThat(old.reader().numDocs()).isEqualTo(documents);
    }
  }

  private void assertSoundAfterOpening() throws IOException {
    try (PassageIndex index = open()) {
      index.reader().leaves().getFirst().reader().checkIntegrity();
      assertThat(index.reader().numDocs()).isGreaterThan(PASSAGES.size());
    }
  }

  private PassageIndex open() throws IOException {
    return open(PASSAGES, LIBRARY.synonyms());
  }

  private PassageIndex open(List<Passage> passages, Synonyms synonyms) throws IOException {
    return open(synonyms, List.of(passages));
  }

  private PassageIndex open(Synonyms synonyms, List<List<Passage>> parts) throws IOException {
    return PassageIndex.open(
        folder.resolve("index"),
        parts,
        synonyms,
        texts -> {
          built++;
          return VECTORS;
        },
        Model.encoder());
  }

  private Path onlyGeneration() throws IOException {
    assertThat(generations()).hasSize(1);
    return generations().getFirst();
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> generations = Files.list(folder.resolve("index"))) {
      return generations.toList();
    }
  }

  private Path largest() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : files().keySet()) {
      files.add(folder.resolve(name));
    }
    files.sort((a, b) -> Long.compare(b.toFile().length(), a.toFile().length()));
    return files.getFirst();
  }

  private Map<String, FileTime> files() throws IOException {
    Map<String, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
