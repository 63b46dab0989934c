package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.library.DeskDetails;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryReader;
import cn.tongxiaobing.knowledge.library.OfficeReader;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shipped library and what an office has put beside it in its data folder: texts in {@code
 * documents/}, cards in {@code guides/}, notices known by name in {@code notices/} and local values
 * in {@code parameters/}. The stamp is the fingerprint of what was last published; a running server
 * takes up what is published.
 */
public final class Corpus {

  /** The file of local values in {@link #parameters()}. */
  static final String LOCAL = "local.csv";

  /** What staff have said of desks, in the {@code parameters/} of a version. */
  static final String DESKS = "desks.json";

  private static final String STAMP = ".stamp";
  private static final int NAME_DIGITS = 8;
  private static final List<String> FOLDERS =
      List.of("documents", "guides", "notices", "parameters");

  private final Path data;
  private final Library shipped;
  private final Optional<Path> version;

  public Corpus(Path data) {
    this(data, Library.shipped(), Optional.empty());
  }

  /** The same with another library of the program, as after an upgrade. */
  public Corpus(Path data, Library shipped) {
    this(data, shipped, Optional.empty());
  }

  private Corpus(Path data, Library shipped, Optional<Path> version) {
    this.data = data;
    this.shipped = shipped;
    this.version = version;
  }

  /**
   * The same with the published texts of one version, whichever holds.
   *
   * @param folder of the version
   */
  Corpus at(Path folder) {
    return new Corpus(data, shipped, Optional.of(folder));
  }

  /** The published versions. */
  Snapshots published() {
    return new Snapshots(data);
  }

  /** What comes with the program. */
  public Library shipped() {
    return shipped;
  }

  Path data() {
    return data;
  }

  Path documents() {
    return data.resolve("documents");
  }

  Path guides() {
    return data.resolve("guides");
  }

  Path notices() {
    return data.resolve("notices");
  }

  Path parameters() {
    return data.resolve("parameters");
  }

  /**
   * Everything that can be told now.
   *
   * @param problems what cannot be read is named here and left out
   */
  public Library read(Problems problems) throws IOException {
    Register register = shipped.register();
    for (Notice notice : readNotices(problems)) {
      try {
        register = register.with(notice.document());
      } catch (IllegalArgumentException nameTaken) {
        problems.add(notice.document().title(), 0, "名称和另一份文件相同，已跳过", "title: 写全称");
      }
    }
    Library library = shipped.with(register, List.of(), readRules(problems));
    Set<String> published = new HashSet<>();
    for (Path root : roots()) {
      Path texts = root.resolve("documents");
      for (Edition edition : LibraryReader.imported(texts, shipped.register(), problems)) {
        try {
          library = library.with(List.of(edition));
          if (!root.equals(data)) {
            published.add(edition.name());
          }
        } catch (IllegalArgumentException nameTaken) {
          String file = edition.documentId() + "/" + edition.effectiveFrom() + ".md";
          problems.add(file, 0, "标题和另一部法规的名称相同，已跳过", "title: 写全称");
        }
      }
    }
    List<Guide> own = new ArrayList<>();
    for (Path root : roots()) {
      List<Guide> guides =
          OfficeReader.guides(root.resolve("guides"), library.register(), problems);
      own.addAll(guides);
      if (!root.equals(data)) {
        guides.forEach(guide -> published.add(guide.id()));
      }
    }
    return library
        .with(library.register(), own, library.rules())
        .withPublished(published)
        .with(desks());
  }

  private DeskDetails desks() throws IOException {
    Optional<Path> version = folder();
    Optional<Path> file = version.map(f -> f.resolve("parameters").resolve(DESKS));
    return file.isPresent() && Files.exists(file.get())
        ? DeskFile.read(Files.readString(file.get()))
        : DeskDetails.NONE;
  }

  /** The notices that the office has entered by name; what was published stands last. */
  List<Notice> readNotices(Problems problems) throws IOException {
    List<Notice> notices = new ArrayList<>();
    for (Path root : roots()) {
      notices.addAll(OfficeReader.notices(root.resolve("notices"), problems));
    }
    return notices;
  }

  /** Where texts lie: what was imported, then what was published, which goes before it. */
  private List<Path> roots() throws IOException {
    return Stream.concat(Stream.of(data), folder().stream()).toList();
  }

  /** The folder of the version that is meant, when anything was published. */
  Optional<Path> folder() throws IOException {
    if (version.isPresent()) {
      return version;
    }
    long holds = published().holds();
    return holds == 0 ? Optional.empty() : Optional.of(published().of(holds));
  }

  /** The local values of all roots; those of a later one go before. */
  private Rules readRules(Problems problems) throws IOException {
    Rules rules = shipped.rules();
    for (Path root : roots()) {
      rules = rulesWith(rules, root, problems);
    }
    return rules;
  }

  /** The local values that were imported, without those that staff have approved. */
  LocalParameters importedValues() throws IOException {
    return rulesWith(shipped.rules(), data, new Problems()).local();
  }

  private static Rules rulesWith(Rules rules, Path root, Problems problems) throws IOException {
    Path file = root.resolve("parameters").resolve(LOCAL);
    return Files.exists(file)
        ? rules.withLocal("parameters/" + LOCAL, Files.readString(file), problems)
        : rules;
  }

  /** The shops and counters that were imported and approved; to be refreshed before use. */
  public Directory directory() {
    return new Directory(
        data,
        () -> {
          try {
            return folder();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Opens what can be told now, building its index where there is none. */
  public KnowledgeBase open(Problems problems) throws IOException {
    return KnowledgeBase.open(read(problems), data);
  }

  /** The same, sharing the model of another that is open. */
  KnowledgeBase open(KnowledgeBase beside, Problems problems) throws IOException {
    return beside.beside(read(problems), data);
  }

  /** Whether there is anything else than what was last published. */
  public boolean isChanged() throws IOException {
    return !fingerprint().equals(imported());
  }

  /**
   * Builds the index of what is there now, then lets running servers know.
   *
   * @param encoded told how many of the new texts have been encoded
   */
  public void publish(KnowledgeBase.Progress encoded) throws IOException {
    String published = fingerprint();
    KnowledgeBase.open(read(new Problems()), data, encoded).close();
    WholeFile.write(documents(), STAMP, published);
  }

  /** Differs whenever something else was imported or published. */
  String stamp() throws IOException {
    return stamp(published().holds());
  }

  /** The stamp when this version holds. */
  String stamp(long number) throws IOException {
    return imported() + "/" + number;
  }

  /** The name of all that the office has now. */
  public String name() throws IOException {
    return name(published().holds());
  }

  /**
   * The name of all that the office has, with this version: its number, and a few digits of the
   * fingerprint of the content.
   */
  String name(long number) throws IOException {
    Fingerprint whole = new Fingerprint();
    whole.add(fingerprint().getBytes(StandardCharsets.UTF_8));
    whole.add(
        new Corpus(published().of(number), shipped, version)
            .fingerprint()
            .getBytes(StandardCharsets.UTF_8));
    return number + "-" + whole.hex().substring(0, NAME_DIGITS);
  }

  private String imported() throws IOException {
    try {
      return Files.readString(documents().resolve(STAMP));
    } catch (NoSuchFileException neverPublished) {
      return "";
    }
  }

  /** Empty where the office has nothing of its own. */
  private String fingerprint() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : FOLDERS) {
      Path folder = data.resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> below = Files.walk(folder)) {
          below.filter(Corpus::isContent).sorted().forEach(files::add);
        }
      }
    }
    return files.isEmpty() ? "" : fingerprint(files);
  }

  private static boolean isContent(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".md") || name.equals(LOCAL) || name.equals(DESKS);
  }

  private String fingerprint(List<Path> files) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    for (Path file : files) {
      fingerprint.add(data.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      fingerprint.add(Files.readAllBytes(file));
    }
    return fingerprint.hex();
  }
}
