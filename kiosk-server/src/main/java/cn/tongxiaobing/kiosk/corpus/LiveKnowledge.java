package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The knowledge base of a running server. When other texts have been published it opens them beside
 * those in use, lets the next question go there, and closes the old ones when their last question
 * has been answered.
 *
 * <p>Safe for use by several threads.
 */
public final class LiveKnowledge implements AutoCloseable {

  private final Corpus corpus;
  private volatile Generation current;

  private LiveKnowledge(Corpus corpus, Generation first) {
    this.corpus = corpus;
    this.current = first;
  }

  /**
   * Opens what is there now.
   *
   * @param problems texts that cannot be read are named here and left out
   */
  public static LiveKnowledge open(Corpus corpus, Problems problems) throws IOException {
    long holds = corpus.published().holds();
    return new LiveKnowledge(corpus, generation(corpus, holds, fixed -> fixed.open(problems)));
  }

  /** The answer by the texts in use now, in the course of a visit. Blocks. */
  public Told answer(Question question, Visit visit) {
    Generation generation = enter();
    try {
      return generation.told(question, visit);
    } finally {
      generation.leave();
    }
  }

  /** Asks something else of the texts in use now, which stay open for as long. Blocks. */
  public <T> T with(Function<KnowledgeBase, T> ask) {
    Generation generation = enter();
    try {
      return ask.apply(generation.knowledge);
    } finally {
      generation.leave();
    }
  }

  /** The texts in use now. */
  public Library library() {
    return current.knowledge.library();
  }

  /** The shops and counters of the office; to be refreshed before use. */
  public Directory directory() {
    return corpus.directory();
  }

  Corpus corpus() {
    return corpus;
  }

  /** Which texts are in use now, as a reply names them. */
  public String version() {
    return current.name;
  }

  /** A version opened beside the one in use; nobody asks it yet. */
  final class Ready implements AutoCloseable {
    private final Generation generation;
    private boolean used;

    private Ready(Generation generation) {
      this.generation = generation;
    }

    /** What it would tell. */
    Library library() {
      return generation.knowledge.library();
    }

    /** From here on every question goes there; those under way end where they began. */
    void use() {
      synchronized (LiveKnowledge.this) {
        Generation old = current;
        current = generation;
        used = true;
        old.leave();
      }
    }

    /** Lets it go if it was not used. */
    @Override
    public void close() {
      if (!used) {
        generation.leave();
      }
    }
  }

  /** Opens a version, building its index where there is none. Blocks for as long. */
  Ready prepare(long number) throws IOException {
    return new Ready(beside(number));
  }

  private Generation beside(long number) throws IOException {
    return generation(corpus, number, this::beside);
  }

  /** Opens other texts beside those in use, with the same model. Blocks while it is opened. */
  KnowledgeBase beside(Corpus other) throws IOException {
    Generation now = enter();
    try {
      return other.open(now.knowledge, new Problems());
    } finally {
      now.leave();
    }
  }

  /**
   * Takes up what has been published since; blocks while it is opened.
   *
   * @return whether there was anything new
   * @throws IOException when it cannot be opened; what was in use stays in use
   */
  public synchronized boolean refresh() throws IOException {
    long holds = corpus.published().holds();
    if (corpus.stamp(holds).equals(current.stamp)) {
      return false;
    }
    Generation old = current;
    current = beside(holds);
    old.leave();
    return true;
  }

  @Override
  public synchronized void close() {
    current.leave();
  }

  /** A generation that was retired in between is let go, and the next one is tried. */
  private Generation enter() {
    while (true) {
      Generation generation = current;
      if (generation.enter()) {
        return generation;
      }
      if (generation == current) {
        throw new IllegalStateException("the knowledge base is closed");
      }
    }
  }

  /** The stamp is read first: what is imported while it opens is then seen as new. */
  private static Generation generation(Corpus corpus, long number, Opening opening)
      throws IOException {
    String stamp = corpus.stamp(number);
    String name = corpus.name(number);
    Corpus fixed = corpus.at(corpus.published().of(number));
    return new Generation(opening.of(fixed), stamp, name);
  }

  /** A way of opening texts. */
  @FunctionalInterface
  private interface Opening {

    KnowledgeBase of(Corpus texts) throws IOException;
  }

  /** An open knowledge base with the number of those who use it, its owner among them. */
  private static final class Generation {
    private final KnowledgeBase knowledge;
    private final String stamp;
    private final String name;
    private final AtomicInteger users = new AtomicInteger(1);

    Generation(KnowledgeBase knowledge, String stamp, String name) {
      this.knowledge = knowledge;
      this.stamp = stamp;
      this.name = name;
    }

    Told told(Question question, Visit visit) {
      return new Told(knowledge.reply(question, visit), knowledge.library(), name);
    }

    boolean enter() {
      return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    void leave() {
      if (users.decrementAndGet() == 0) {
        knowledge.close();
      }
    }
  }
}
