package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Metadata;
import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import cn.tongxiaobing.knowledge.document.BasisReader;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.NoticeReader;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.StandsFor;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.OfficeReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A draft in the form in which the library keeps it: the file of an edition, or the file of a
 * notice and the file of its cards. Everything is read back by the readers of the library, and what
 * they find wrong is the clerk's to mend.
 *
 * @param texts by path; those of a faulty draft are what is sound of it
 * @param faults in sentences, with the passage that each is about
 * @param edition of a text in articles that is sound
 */
record DraftTexts(SortedMap<String, String> texts, List<String> faults, Optional<Edition> edition) {

  private static final int ID_DIGITS = 12;

  DraftTexts {
    texts = new TreeMap<>(texts);
    faults = List.copyOf(faults);
  }

  /**
   * @param library what its cards may rest on
   * @param shipped the library of the program, by which the names of statutes are known
   * @param today from which cards count as checked
   */
  static DraftTexts of(DraftContent content, Library library, Library shipped, LocalDate today) {
    List<String> faults = new ArrayList<>();
    if (!content.missing().isEmpty()) {
      faults.add("还没有填：" + String.join("、", content.missing()) + "。");
    }
    days(content.metadata(), faults);
    if (!content.metadata().place().isEmpty()
        && library.places().find(content.metadata().place()).isEmpty()) {
      faults.add("没有收录这个适用地区，请写六位行政区划代码。");
    }
    Draft draft = new Draft(content, library, shipped, today, faults);
    return switch (content.kind()) {
      case STATUTE -> draft.statute();
      case CARDS -> draft.cards();
      case ANSWER -> draft.answer();
    };
  }

  /** The paths of the cards of a document with this title. */
  static String cardsPath(String title) {
    return "guides/" + guideId(title) + ".md";
  }

  /** What the ids of the guides begin with that these cards are. */
  static String guideId(String title) {
    return "cards-" + shortHash(bare(title));
  }

  private static void days(Metadata metadata, List<String> faults) {
    Optional<LocalDate> from = day(metadata.effectiveFrom(), "施行日期", faults);
    Optional<LocalDate> until = day(metadata.validUntil(), "有效期至", faults);
    if (from.isPresent() && until.filter(u -> u.isBefore(from.get())).isPresent()) {
      faults.add("有效期至早于施行日期，请核对。");
    }
  }

  private static Optional<LocalDate> day(String written, String name, List<String> faults) {
    Optional<LocalDate> day = FrontMatter.parseDay(written);
    if (!written.isEmpty() && day.isEmpty()) {
      faults.add(name + "不是日期，请写成 2026-11-22 这样。");
    }
    return day;
  }

  /** One draft on its way into texts. */
  private record Draft(
      DraftContent content,
      Library library,
      Library shipped,
      LocalDate today,
      List<String> faults) {

    private DraftTexts statute() {
      String text = head("statute") + "\n# " + line(content.metadata().title()) + "\n" + articles();
      Problems problems = new Problems();
      Optional<Edition> edition = new StatuteReader(shipped.register()).read("", text, problems);
      tell(problems);
      SortedMap<String, String> texts = new TreeMap<>();
      if (edition.isPresent()) {
        try {
          library.with(List.of(edition.get()));
        } catch (IllegalArgumentException nameTaken) {
          faults.add("标题和另一部法规的名称相同，请写全称。");
        }
        texts.put(
            "documents/" + edition.get().documentId() + "/" + edition.get().effectiveFrom() + ".md",
            StatuteWriter.markdown(edition.get()));
      }
      return new DraftTexts(texts, faults, edition);
    }

    private String articles() {
      StringBuilder out = new StringBuilder();
      String above = "";
      for (Piece piece : content.pieces()) {
        if (!piece.table().isEmpty()) {
          faults.add(line(piece.heading()) + "：条文里不能另加表格，请写进正文。");
        }
        if (!piece.above().equals(above)) {
          piece.above().lines().forEach(h -> out.append("\n## ").append(line(h)).append('\n'));
          above = piece.above();
        }
        out.append('\n').append(line(piece.heading())).append(' ');
        out.append(String.join("\n\n", piece.text().lines().map(String::strip).toList()));
        out.append('\n');
      }
      return out.toString();
    }

    private DraftTexts cards() {
      SortedMap<String, String> texts = new TreeMap<>();
      Problems problems = new Problems();
      String notice = head("notice");
      Optional<Notice> read =
          content.missing().isEmpty() ? NoticeReader.read("", notice, problems) : Optional.empty();
      Optional<Register> register = read.flatMap(this::registered);
      if (read.isPresent() && register.isPresent()) {
        String path = cardsPath(content.metadata().title());
        List<Section> sections = sections(read, register.get(), problems);
        if (!sections.isEmpty()) {
          String cards = new GuideWriter(register.get()).markdown(List.of(guide(path, sections)));
          OfficeReader.guides(path, cards, register.get(), problems);
          texts.put("notices/" + read.get().document().id() + ".md", notice);
          texts.put(path, cards);
        }
      }
      tell(problems);
      return new DraftTexts(texts, faults, Optional.empty());
    }

    private DraftTexts answer() {
      SortedMap<String, String> texts = new TreeMap<>();
      Problems problems = new Problems();
      List<Section> sections = sections(Optional.empty(), library.register(), problems);
      if (content.missing().isEmpty() && !sections.isEmpty()) {
        String path = cardsPath(content.metadata().title());
        String cards = new GuideWriter(library.register()).markdown(List.of(guide(path, sections)));
        OfficeReader.guides(path, cards, library.register(), problems);
        texts.put(path, cards);
      }
      tell(problems);
      return new DraftTexts(texts, faults, Optional.empty());
    }

    private Optional<Register> registered(Notice notice) {
      try {
        return Optional.of(library.register().with(notice.document()));
      } catch (IllegalArgumentException nameTaken) {
        faults.add("标题和另一份文件的名称相同，请写全称。");
        return Optional.empty();
      }
    }

    /** Cards of a notice that holds later are checked for the day from which it does. */
    private Guide guide(String path, List<Section> sections) {
      Metadata metadata = content.metadata();
      LocalDate from = FrontMatter.parseDay(metadata.effectiveFrom()).orElse(today);
      return new Guide(
          path.substring("guides/".length()).replace(".md", ""),
          line(metadata.title()),
          Topic.of(metadata.topic()).orElse(Topic.OFFICES),
          new Place(metadata.place()),
          from.isAfter(today) ? from : today,
          sections);
    }

    private List<Section> sections(Optional<Notice> notice, Register register, Problems problems) {
      List<Section> sections = new ArrayList<>();
      Set<String> asked = new HashSet<>();
      Optional<LocalDate> until = FrontMatter.parseDay(content.metadata().validUntil());
      int number = 0;
      for (Piece piece : content.pieces()) {
        number++;
        tables(number, piece);
        String title = line(piece.heading()).replaceAll("[{}#]", "");
        AnswerParts answer = AnswerParts.of(piece.text());
        if (title.isEmpty()) {
          faults.add("第 " + number + " 段没有标题。标题写成人会问的话。");
        } else if (answer.conclusion().isEmpty()) {
          faults.add("第 " + number + " 段没有正文。");
        } else if (!asked.add(title)) {
          faults.add("第 " + number + " 段的标题前面已经有了，请合并或改写。");
        } else {
          List<Reference> basis = basis(piece, notice, register, number, problems);
          if (basis.isEmpty()) {
            faults.add("第 " + number + " 段没有依据。先引用一条规定，再写答案。");
          } else {
            sections.add(section(title, answer, piece, basis, until));
          }
        }
      }
      return sections;
    }

    private void tables(int number, Piece piece) {
      CardTable.faults(piece.table())
          .forEach(fault -> faults.add("第 " + number + " 段" + fault.told()));
    }

    private static Section section(
        String title,
        AnswerParts answer,
        Piece piece,
        List<Reference> basis,
        Optional<LocalDate> until) {
      Set<String> questions = new LinkedHashSet<>();
      Stream.of(Stream.of(title), piece.questions().stream(), piece.keywords().stream())
          .flatMap(s -> s)
          .map(DraftTexts::line)
          .filter(q -> !q.isEmpty())
          .forEach(questions::add);
      return new Section(
          "q-" + shortHash(title),
          title,
          answer.conclusion(),
          answer.explanation(),
          "",
          CardTable.of(piece.table()),
          answer.notes(),
          List.copyOf(questions),
          basis,
          Section.Verdict.INFORMATION,
          Section.Certainty.NOTICE,
          List.of(),
          until,
          StandsFor.of(piece.standsFor()),
          1);
    }

    private static List<Reference> basis(
        Piece piece, Optional<Notice> notice, Register register, int number, Problems problems) {
      if (piece.basis().isBlank()) {
        return notice.stream()
            .map(n -> new Reference(n.document().id(), Optional.empty(), ""))
            .toList();
      }
      BasisReader reader = new BasisReader(register);
      return Stream.of(piece.basis().split("[\\n;；]|[、，,](?=《)", -1))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .flatMap(text -> reader.read(text, "第 " + number + " 段", 0, problems).stream())
          .toList();
    }

    private String head(String kind) {
      Metadata metadata = content.metadata();
      StringBuilder out = new StringBuilder("---\nkind: " + kind + "\n");
      put(out, "title", bare(metadata.title()));
      put(out, "issuer", metadata.issuer());
      put(out, "document-number", metadata.number());
      put(out, "effective-from", metadata.effectiveFrom());
      put(out, "place", metadata.place());
      return out.append("---\n").toString();
    }

    private static void put(StringBuilder out, String key, String value) {
      if (!value.isBlank()) {
        out.append(key).append(": \"").append(line(value)).append("\"\n");
      }
    }

    private void tell(Problems problems) {
      problems.all().stream()
          .filter(p -> !p.example().matches("(?s)[a-z-]+: .*")) // of the head, which is named above
          .map(Draft::sentence)
          .distinct()
          .forEach(faults::add);
    }

    private static String sentence(Problem problem) {
      String where = problem.file().startsWith("第") ? problem.file() + "：" : "";
      String example = problem.example().isEmpty() ? "" : "（应如：" + problem.example() + "）";
      return where + problem.fault() + example + "。";
    }
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String bare(String title) {
    String line = line(title);
    return line.startsWith("《") && line.endsWith("》") ? line.substring(1, line.length() - 1) : line;
  }

  private static String shortHash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
  }
}
