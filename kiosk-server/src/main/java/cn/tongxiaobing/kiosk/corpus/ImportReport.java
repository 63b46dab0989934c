package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problem;
import java.util.List;

/**
 * What became of the files of an import.
 *
 * @param entries one for each file, in the order of reading
 * @param leftOut sub-folders, which are not read
 * @param problems everything that is wrong in the rejected files
 */
public record ImportReport(List<Entry> entries, List<String> leftOut, List<Problem> problems) {

  public ImportReport {
    entries = List.copyOf(entries);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /** What became of one file. */
  public sealed interface Entry {

    /** The file's name. */
    String file();

    /** A statute without a fault; it is now in the library. */
    record Taken(String file, Edition edition, Change change) implements Entry {

      /** Whether the last article says when it takes effect: a text cut short does not. */
      public boolean endsAsStatutesDo() {
        return edition.articles().getLast().text().contains("施行");
      }
    }

    /** No statute at all. */
    record Skipped(String file, String reason) implements Entry {}

    /** Faulty; what the library had of it before is untouched. */
    record Rejected(String file, int faults) implements Entry {}
  }

  /** What an edition changed. */
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

  /** How many editions changed the library in this way. */
  public long count(Change change) {
    return entries.stream()
        .filter(e -> e instanceof Entry.Taken taken && taken.change() == change)
        .count();
  }
}
