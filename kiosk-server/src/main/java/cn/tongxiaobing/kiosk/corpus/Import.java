package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Cleaning;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.reading.Change;
import cn.tongxiaobing.knowledge.reading.ForeignReader;
import cn.tongxiaobing.knowledge.reading.Limits;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.ReadFault;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes what an office has into its data folder: texts of statutes, notices by name, guides, tables
 * of questions and answers, local values, and the shops of the directory. Each file is judged by
 * itself: a faulty one never stops the others and never touches what is already there. For one run,
 * by one thread.
 */
public final class Import {

  private final StatuteImport statutes;
  private final CardImport cards;
  private final ParameterImport parameters;
  private final OfferImport offers;
  private final Problems problems = new Problems();
  private final List<Cleaning> cleanings = new ArrayList<>();

  /**
   * A file that has been read.
   *
   * @param order among the files of this run
   */
  private record Held(int order, String name, ReadText read, Sort sort) {}

  /** An entry of the report in its place. */
  private record Placed(int order, Entry entry) {}

  /**
   * @param office where the office is, for rows of tables that name no place
   * @param today when its tables are handed in
   * @throws IOException when what was imported before cannot be read
   */
  public Import(Corpus corpus, Place office, LocalDate today) throws IOException {
    Known known = new Known(corpus);
    this.statutes = new StatuteImport(corpus, known, problems);
    this.cards = new CardImport(corpus, known, office, today, problems);
    this.parameters = new ParameterImport(corpus, known.library(), problems);
    this.offers = new OfferImport(corpus, known.library().places(), office, problems);
  }

  /**
   * Reads the sources, which are files or folders, and keeps what is sound; {@link Corpus#publish}
   * makes it answerable.
   *
   * @param progress told how many files have been read
   * @throws IOException when a source cannot be read or the data folder cannot be written
   */
  public ImportReport run(List<Path> sources, KnowledgeBase.Progress progress) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Path path : contents(sources)) {
      if (Files.isDirectory(path)) {
        leftOut.add(nameOf(path));
      } else {
        files.add(path);
      }
    }
    List<Placed> entries = new ArrayList<>();
    List<Held> restingOnOthers = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      progress.at(i, files.size());
      String name = nameOf(files.get(i));
      if (!ForeignReader.reads(name)) {
        String reason = ReadFault.Kind.FILE_TYPE_UNSUPPORTED.sentence();
        entries.add(new Placed(i, new Entry.Skipped(name, reason)));
        continue;
      }
      switch (ForeignReader.read(files.get(i), Limits.standard())) {
        case ReadFault fault -> entries.add(new Placed(i, rejected(name, fault.message(), "")));
        case ReadText read when read.isDoubtful() ->
            entries.add(new Placed(i, rejected(name, "有疑似乱码，不能保证一字不差", "换一份没有乱码的文件")));
        case ReadText read -> {
          Held held = new Held(i, name, read, Sort.of(read));
          if (held.sort().restsOnOthers()) {
            restingOnOthers.add(held);
          } else {
            entries.add(new Placed(i, take(held)));
          }
        }
      }
    }
    for (Held held : restingOnOthers) {
      entries.add(new Placed(held.order(), take(held)));
    }
    progress.at(files.size(), files.size());
    entries.sort(Comparator.comparingInt(Placed::order));
    return new ImportReport(
        entries.stream().map(Placed::entry).toList(), cleanings, leftOut, problems.all());
  }

  /** What a file holds. Cards are taken last: they may rest on any text or notice of the run. */
  private enum Sort {
    STATUTE,
    NOTICE,
    GUIDE,
    TABLE,
    PARAMETERS,
    OFFERS,
    NOTHING;

    static Sort of(ReadText read) {
      String kind = FrontMatter.of(read.text()).value("kind").orElse("");
      boolean rowsOnly = read.lines().stream().allMatch(l -> l.kind() == Line.Kind.ROW);
      if (kind.equals("guide")) {
        return GUIDE;
      }
      if (kind.equals("notice")) {
        return NOTICE;
      }
      if (rowsOnly && ParameterImport.isOne(read)) {
        return PARAMETERS;
      }
      if (rowsOnly && OfferTable.isOne(read)) {
        return OFFERS;
      }
      if (!rowsOnly && StatuteImport.isOne(read.text())) {
        return STATUTE;
      }
      return hasQuestions(read) ? TABLE : NOTHING;
    }

    private static boolean hasQuestions(ReadText read) {
      return !read.questions().isEmpty()
          || read.changes().stream().anyMatch(c -> c.kind() == Change.Kind.INCOMPLETE_ROW);
    }

    boolean restsOnOthers() {
      return this == GUIDE || this == TABLE;
    }
  }

  private Entry take(Held held) throws IOException {
    String name = held.name();
    ReadText read = held.read();
    if (held.sort() != Sort.NOTHING && !read.changes().isEmpty()) {
      cleanings.add(new Cleaning(name, read.changes()));
    }
    return switch (held.sort()) {
      case STATUTE -> statutes.statute(name, read.text());
      case NOTICE -> statutes.notice(name, read.text());
      case GUIDE -> cards.guide(name, read);
      case TABLE -> cards.table(name, read);
      case PARAMETERS -> parameters.take(name, read);
      case OFFERS -> offers.take(name, read);
      case NOTHING -> new Entry.Skipped(name, whyNot(read));
    };
  }

  private static String whyNot(ReadText read) {
    return read.lines().stream().allMatch(l -> l.kind() == Line.Kind.ROW)
        ? "表里没有“问题”和“答案”两列，也不是本地参数表或门店表"
        : "不是法规条文；通知和公告登记名称的办法见 docs/importing.md";
  }

  private static List<Path> contents(List<Path> sources) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        try (Stream<Path> children = Files.list(source)) {
          children.filter(child -> !nameOf(child).startsWith(".")).sorted().forEach(all::add);
        }
      } else {
        all.add(source);
      }
    }
    return all.stream().distinct().toList();
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  private Entry rejected(String file, String fault, String example) {
    problems.add(file, 0, fault, example);
    return new Entry.Rejected(file, 1);
  }
}
