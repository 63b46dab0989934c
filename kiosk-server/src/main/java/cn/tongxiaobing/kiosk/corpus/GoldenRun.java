package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Asks all known questions of the live library and of the one with a draft, while others work: on
 * one thread, and it stops when it is told to.
 */
final class GoldenRun {

  /** The questions that an office has chosen, one a line, in its data folder. */
  static final String OWN = "golden.txt";

  private final List<String> questions;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile boolean ended;

  GoldenRun(List<String> questions) {
    this.questions = List.copyOf(questions);
  }

  /** Those that the office has chosen; where it has not, the first wording of every card. */
  static List<String> questions(Library library, Path data) throws IOException {
    Path own = data.resolve(OWN);
    if (Files.exists(own)) {
      return Files.readAllLines(own).stream()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .distinct()
          .toList();
    }
    Set<String> questions = new LinkedHashSet<>();
    for (Guide guide : library.guides()) {
      for (Section section : guide.sections()) {
        section.questions().stream().findFirst().ifPresent(questions::add);
      }
    }
    return List.copyOf(questions);
  }

  /** How many questions have been asked. */
  int done() {
    return done.get();
  }

  int size() {
    return questions.size();
  }

  boolean isEnded() {
    return ended;
  }

  void cancel() {
    cancelled.set(true);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /** The questions that are answered otherwise; those asked before it was cancelled. */
  List<Checked.Change> run(
      Function<String, Checked.Seen> live, Function<String, Checked.Seen> draft) {
    List<Checked.Change> changes = new ArrayList<>();
    try {
      for (String question : questions) {
        if (cancelled.get()) {
          break;
        }
        Checked.Seen before = live.apply(question);
        Checked.Seen after = draft.apply(question);
        if (!before.equals(after)) {
          changes.add(new Checked.Change(question, before, after, false));
        }
        done.incrementAndGet();
      }
      return changes;
    } finally {
      ended = true;
    }
  }
}
