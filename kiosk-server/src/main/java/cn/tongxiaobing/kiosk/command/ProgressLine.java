package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far something is, for whoever waits: on a terminal one line that is written over, elsewhere a
 * line every ten seconds. Safe for use by several threads.
 */
final class ProgressLine {

  private static final int BAR = 24;
  private static final long TERMINAL_NANOS = Duration.ofMillis(100).toNanos();
  private static final long SPARSE_NANOS = Duration.ofSeconds(10).toNanos();

  /** A time reckoned from less is a guess. */
  private static final long LEAST_NANOS = Duration.ofSeconds(1).toNanos();

  private final PrintWriter err;
  private final boolean terminal;

  ProgressLine(PrintWriter err) {
    this(err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** A line for one task: 读取 12/49. */
  KnowledgeBase.Progress of(String task) {
    return new Task(task);
  }

  private final class Task implements KnowledgeBase.Progress {
    private final String name;
    private final long start = System.nanoTime();
    private long shown = start;
    private int furthest;

    Task(String name) {
      this.name = name;
    }

    /** Threads may come out of turn; the line never goes back. */
    @Override
    public synchronized void at(int done, int of) {
      if (done < furthest || of == 0) {
        return;
      }
      furthest = done;
      long now = System.nanoTime();
      boolean last = done == of;
      if (terminal ? last || now - shown >= TERMINAL_NANOS : !last && now - shown >= SPARSE_NANOS) {
        shown = now;
        show(done, of, now - start);
      }
    }

    private void show(int done, int of, long nanos) {
      String text =
          String.format(Locale.ROOT, "%s %,d/%,d%s", name, done, of, left(done, of, nanos));
      if (!terminal) {
        err.println(text);
      } else if (done == of) {
        err.print("\r\u001B[K");
      } else {
        int filled = (int) ((long) BAR * done / of);
        err.print("\r\u001B[K" + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + text);
      }
      err.flush();
    }

    private String left(int done, int of, long nanos) {
      if (done == 0 || nanos < LEAST_NANOS) {
        return "";
      }
      long seconds = Duration.ofNanos(nanos / done * (of - done)).toSeconds();
      return "，还要约 " + (seconds + 1) + " 秒";
    }
  }
}
