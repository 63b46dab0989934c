package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.util.List;

/**
 * What became of the files of an import.
 *
 * @param entries one for each file, in the order of reading
 * @param cleanings in what the texts of these files differ from the files
 * @param leftOut sub-folders, which are not read
 * @param problems everything that is wrong in the rejected files, and in rows that were not taken
 */
public record ImportReport(
    List<Entry> entries, List<Cleaning> cleanings, List<String> leftOut, List<Problem> problems) {

  public ImportReport {
    entries = List.copyOf(entries);
    cleanings = List.copyOf(cleanings);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /** Everything that was cleaned out of one file, or read otherwise than it stands there. */
  public record Cleaning(String file, List<cn.tongxiaobing.knowledge.reading.Change> changes) {

    public Cleaning {
      changes = List.copyOf(changes);
    }
  }

  /** What became of one file. */
  public sealed interface Entry {

    /** The file's name. */
    String file();

    /** Something that is now in the library. */
    sealed interface Kept extends Entry {
      Change change();
    }

    /** A statute without a fault. */
    record Taken(String file, Edition edition, Change change) implements Kept {

      /** Whether the last article says when it takes effect: a text cut short does not. */
      public boolean endsAsStatutesDo() {
        return edition.articles().getLast().text().contains("施行");
      }
    }

    /** A notice, known by name from now on. */
    record Entered(String file, Notice notice, Change change) implements Kept {}

    /**
     * A guide, or the sound rows of a table.
     *
     * @param unusedColumns headings of a table that nothing was made of
     */
    record Cards(String file, String title, int cards, List<String> unusedColumns, Change change)
        implements Kept {

      public Cards {
        unusedColumns = List.copyOf(unusedColumns);
      }
    }

    /** Local values. */
    record Figures(String file, List<Figure> figures, Change change) implements Kept {

      public Figures {
        figures = List.copyOf(figures);
      }
    }

    /** Shops and counters of the directory. */
    record Offers(String file, int offers, Change change) implements Kept {}

    /** Nothing for the library. */
    record Skipped(String file, String reason) implements Entry {}

    /** Faulty; what the library had of it before is untouched. */
    record Rejected(String file, int faults) implements Entry {}
  }

  /** What a file changed. */
  public enum Change {
    ADDED("新增"),
    REPLACED("替换"),
    UNCHANGED("未变");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    /** The word for it. */
    public String label() {
      return label;
    }
  }

  /** How many files changed the library in this way. */
  public long count(Change change) {
    return entries.stream()
        .filter(e -> e instanceof Entry.Kept kept && kept.change() == change)
        .count();
  }
}
